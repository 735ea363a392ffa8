package matchbench

import (
	"context"
	"slices"
	"sync"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
)

// today is the day of the calls: that of callstream unless it is told otherwise.
const today = 20454

// listed is how many people a handler is shown.
const listed = 5

func (b *bench) speed(ctx context.Context) error {
	for _, c := range b.calls[:min(200, len(b.calls))] { // warm the caches of the machine, not of these names
		b.index.PhoneUse(c.Phone)
	}
	watch := newStopwatch()
	for _, c := range b.calls {
		if err := ctx.Err(); err != nil {
			return err
		}
		watch.start()
		b.index.Search(index.Query{Record: c.Record, Today: today}, listed)
		watch.stop()
	}
	watch.print(b, "search")
	return nil
}

// typing searches at every keystroke of a last name, with the first name and
// the town known.
func (b *bench) typing(ctx context.Context) error {
	watch := newStopwatch()
	for _, c := range b.calls[:min(500, len(b.calls))] {
		if err := ctx.Err(); err != nil {
			return err
		}
		for end := 1; end <= min(4, len(c.Last)); end++ {
			q := index.Query{Record: match.Record{First: c.First, Last: c.Last[:end], Town: c.Town}, Partial: index.LastPartial, Today: today}
			watch.start()
			b.index.Search(q, listed)
			watch.stop()
		}
	}
	watch.print(b, "typing")
	return nil
}

// saved is how many records are saved one by one.
const saved = 2000

// save saves new people one by one and asks for each at once, while what was
// saved is merged in the background, more often than in use.
func (b *bench) save(ctx context.Context) error {
	first, _ := b.index.Size()
	times, found := newStopwatch(), 0
	var worst time.Duration
	var merges sync.WaitGroup
	defer merges.Wait()
	named := slices.DeleteFunc(slices.Clone(b.calls), func(c call) bool { return c.Last == "" })
	for i := range saved {
		if err := ctx.Err(); err != nil {
			return err
		}
		if i%500 == 499 {
			merges.Go(b.index.Merge)
		}
		person := index.PersonID(first + 1 + i)
		r := named[i%len(named)].Record
		r.First += "x"
		times.start()
		b.index.Add(person, r, today)
		times.stop()
		began := time.Now()
		for _, c := range b.index.Search(index.Query{Record: r, Today: today}, 50).Candidates {
			if c.Person == person {
				found++
				break
			}
		}
		worst = max(worst, times.wall[len(times.wall)-1]+time.Since(began))
	}
	slices.Sort(times.wall)
	b.figure("save.p50", milli(share(times.wall, .50)), "ms")
	b.figure("save.max", milli(share(times.wall, 1)), "ms")
	b.figure("save.found", float64(found)/saved, "share")
	b.figure("save.findable.max", milli(worst), "ms")
	return nil
}
