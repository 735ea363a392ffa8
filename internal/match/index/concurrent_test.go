package index

import (
	"fmt"
	"sync"
	"testing"

	"bluelamp/internal/match"
)

func TestSearchesRunBesideWritersAndMerges(t *testing.T) {
	w, x := town(t, 8, 1000, Options{Delta: 50})
	var calls []Query
	for c := range w.Calls(1, 60) {
		calls = append(calls, Query{Record: c.Record(), Today: today})
	}
	var all sync.WaitGroup
	for range 3 {
		all.Go(func() {
			for _, q := range calls {
				x.Search(q, 5)
				x.PhoneUse(q.Phone)
			}
		})
	}
	all.Go(func() {
		for i := range 300 {
			person := PersonID(5000 + i)
			r := match.Record{First: "ann", Last: fmt.Sprintf("mark%c%c", 'a'+i%26, 'a'+i/26), Phone: fmt.Sprintf("4477009%05d", i), Street: fmt.Sprintf("lane%c road", 'a'+i%26), Town: "northley"}
			x.Add(person, r, today)
			if a := x.Search(Query{Record: r, Today: today}, 5); !found(a, person) {
				t.Errorf("person %d is not found right after Add", person)
			}
			if i%3 == 0 {
				x.RemovePerson(person)
			}
			if i%100 == 50 {
				x.Merge()
			}
		}
	})
	all.Wait()
	x.Merge()
	if people, _ := x.Size(); people != w.People()+200 {
		t.Errorf("%d people", people)
	}
}
