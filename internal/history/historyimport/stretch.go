package historyimport

import (
	"context"
	"hash/maphash"
	"sync"
)

// stretchRows is how many rows are worked on between two notes of the progress:
// several commits' worth, so that waiting for the last of them costs little.
const stretchRows = 8 * writers

// atOnce does something for each of n things with so many writers. Things with the
// same key are done one after the other in their order. The first error is
// returned when all that was begun has ended; nothing more is begun after it.
func atOnce(ctx context.Context, writers, n int, key func(int) string, do func(context.Context, int) error) error {
	groups := grouped(n, key)
	var (
		all    sync.WaitGroup
		once   sync.Once
		failed error
		next   = make(chan []int)
	)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	for range min(writers, len(groups)) {
		all.Go(func() {
			for group := range next {
				for _, i := range group {
					if ctx.Err() != nil {
						break
					}
					if err := do(ctx, i); err != nil {
						once.Do(func() { failed = err; stop() })
					}
				}
			}
		})
	}
	for _, group := range groups {
		next <- group
	}
	close(next)
	all.Wait()
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}

// grouped puts things of the same key together, in the order of the first of each.
func grouped(n int, key func(int) string) [][]int {
	seed, at := maphash.MakeSeed(), make(map[uint64]int, n)
	groups := make([][]int, 0, n)
	flat := make([]int, n) // one array for the many groups of one
	for i := range n {
		flat[i] = i
		digest := maphash.String(seed, key(i))
		if g, there := at[digest]; there {
			groups[g] = append(groups[g], i)
			continue
		}
		at[digest] = len(groups)
		groups = append(groups, flat[i:i+1:i+1])
	}
	return groups
}
