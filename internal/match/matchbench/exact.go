package matchbench

import (
	"fmt"
	"slices"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
)

// exact measures what is used today: the people on file under the same number,
// and those of the same name and day of birth. It is generous: a prompt of
// several people counts as right if the caller is any of them.
func (b *bench) exact() {
	b.exactBy("exact.phone", func(r match.Record) string { return r.Phone })
	b.exactBy("exact.name-and-birth", func(r match.Record) string {
		if r.Birth == 0 || r.Last == "" {
			return ""
		}
		return fmt.Sprint(r.First, "/", r.Last, "/", r.Birth)
	})
}

func (b *bench) exactBy(name string, keyOf func(match.Record) string) {
	people := map[string][]index.PersonID{}
	for _, c := range b.calls {
		people[keyOf(c.Record)] = nil
	}
	delete(people, "")
	for e := range entries(b.world) {
		key := keyOf(e.Record)
		if known, asked := people[key]; asked && !slices.Contains(known, e.Person) {
			people[key] = append(known, e.Person)
		}
	}
	known, right, wrong := 0, 0, 0
	for _, c := range b.calls {
		if c.truth != 0 {
			known++
		}
		switch found := people[keyOf(c.Record)]; {
		case len(found) == 0:
		case slices.Contains(found, c.truth):
			right++
		default:
			wrong++
		}
	}
	b.figure(name+".recall", float64(right)/float64(known), "share")
	b.figure(name+".false", 100*float64(wrong)/float64(len(b.calls)), "in-100-calls")
}
