package personviews_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

// Whatever was said and taken back of some persons, everybody's cluster read for
// many at once is the one read for each alone.
func TestClustersOfManyAreThoseOfEach(t *testing.T) {
	s := begin(t)
	ids := []string{"a", "b", "c", "d", "e", "f"}
	n := 0
	rapid.Check(t, func(r *rapid.T) {
		n++
		named := func(id string) string { return fmt.Sprintf("%s-%03d", id, n) }
		for range rapid.IntRange(1, 8).Draw(r, "words") {
			i := rapid.IntRange(0, len(ids)-2).Draw(r, "one")
			j := rapid.IntRange(i+1, len(ids)-1).Draw(r, "other")
			a, b := named(ids[i]), named(ids[j])
			verdict := rapid.SampledFrom([]person.Verdict{person.Same, person.Same, person.Different, ""}).Draw(r, "verdict")
			if verdict == "" {
				s.tell(person.LinkRoom, person.LinkID(a, b), person.LinkUndone{})
				continue
			}
			s.tell(person.LinkRoom, person.LinkID(a, b), person.LinkDecided{A: a, B: b, Verdict: verdict})
		}
		var all []string
		for _, id := range ids {
			all = append(all, named(id))
		}
		clusters, err := personviews.ClustersOf(t.Context(), s.db, all)
		if err != nil {
			r.Fatal(err)
		}
		for _, id := range all {
			alone, err := personviews.ClusterOf(t.Context(), s.db, id)
			if err != nil || !slices.Equal(alone, clusters[id]) {
				r.Fatalf("%s alone is %v, among many %v, %v", id, alone, clusters[id], err)
			}
			one, err := personviews.ClustersOf(t.Context(), s.db, []string{id})
			if err != nil || !slices.Equal(alone, one[id]) {
				r.Fatalf("%s is %v, and asked for as a list of one %v, %v", id, alone, one[id], err)
			}
		}
	})
}
