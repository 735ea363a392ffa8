package personviews_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

func TestWhatStandsOfTwoPersons(t *testing.T) {
	s := begin(t)
	tellStory(s)
	got := must[[]personviews.Link](s)(personviews.LinksOf(t.Context(), s.db, "person-martha"))
	want := []personviews.Link{{
		A: "person-marta", B: "person-martha", Verdict: person.Same, Reason: "Said so.", By: "staff-1", ByName: "Priya Shah", At: at(11),
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if got[0].Other("person-martha") != "person-marta" || got[0].Other("person-marta") != "person-martha" {
		t.Error("the other of a pair is not the other")
	}
	if left := must[[]personviews.Link](s)(personviews.LinksOf(t.Context(), s.db, "person-sam")); len(left) != 0 {
		t.Errorf("links of an erased person: %+v", left)
	}
}

func TestAQuestionWaitsUntilItIsDecided(t *testing.T) {
	s := begin(t)
	pair := person.LinkID("p1", "p2")
	waiting := func() int {
		return len(must[[]personviews.Link](s)(personviews.Questions(t.Context(), s.db)))
	}
	asked := person.LinkAsked{A: "p1", B: "p2", Reason: "Same flat", Advice: "{}", By: "ann", At: at(2)}
	s.link("p1", "p2", person.Unsure, 1)
	s.tell(person.LinkRoom, pair, asked)
	links := must[[]personviews.Link](s)(personviews.LinksOf(t.Context(), s.db, "p1"))
	if waiting() != 1 || len(links) != 2 || !links[0].Pending || links[1].Verdict != person.Unsure {
		t.Errorf("%d wait; links %+v", waiting(), links)
	}
	s.tell(person.LinkRoom, pair, person.LinkDecided{A: "p1", B: "p2", Verdict: person.Same, Reason: "Agreed", Asked: "ann", By: "sue", At: at(3)})
	links = must[[]personviews.Link](s)(personviews.LinksOf(t.Context(), s.db, "p2"))
	if waiting() != 0 || len(links) != 1 || links[0].Verdict != person.Same || links[0].Asked != "ann" {
		t.Errorf("%d wait; links %+v", waiting(), links)
	}
	s.tell(person.LinkRoom, pair, person.LinkUndone{Reason: "No", By: "sue", At: at(4)})
	if waiting() != 1 {
		t.Error("what was before the decision does not hold again")
	}
}

// TestTheTableOfLinksIsTheRule says anything of any two of six persons and
// compares the table with the pure rule after each word.
func TestTheTableOfLinksIsTheRule(t *testing.T) {
	s := begin(t)
	walk := 0
	rapid.Check(t, func(r *rapid.T) {
		walk++
		said := map[string]person.LinkState{}
		for range rapid.IntRange(1, 12).Draw(r, "words") {
			n := rapid.Permutation([]int{1, 2, 3, 4, 5, 6}).Draw(r, "pair")
			a, b := fmt.Sprintf("%d-%d", walk, min(n[0], n[1])), fmt.Sprintf("%d-%d", walk, max(n[0], n[1]))
			e := drawWord(r, a, b)
			s.tell(person.LinkRoom, person.LinkID(a, b), e)
			said[person.LinkID(a, b)] = person.FoldLink(said[person.LinkID(a, b)], e)
		}
		var links []person.Link
		for id, state := range said {
			if a, b := person.LinkPair(id); state.Verdict() != "" {
				links = append(links, person.Link{A: a, B: b, Verdict: state.Verdict()})
			}
		}
		for n := range 6 {
			id := fmt.Sprintf("%d-%d", walk, n+1)
			got, err := personviews.ClusterOf(t.Context(), s.db, id)
			if d := cmp.Diff(person.Cluster(id, links), got); err != nil || d != "" {
				r.Fatalf("%v; the table has another cluster (-rule +table):\n%s", err, d)
			}
		}
	})
	all := must[[]personviews.Link](s)(personviews.Links(t.Context(), s.db))
	for _, l := range all {
		if l.Pending || l.Verdict == "" {
			t.Fatalf("a question stands as a decision: %+v", l)
		}
	}
}

func drawWord(t *rapid.T, a, b string) any {
	switch rapid.IntRange(0, 5).Draw(t, "word") {
	case 0:
		return person.LinkUndone{Reason: "Not so", By: "ann", At: noon}
	case 1:
		return person.LinkAsked{A: a, B: b, Reason: "Same flat", By: "ann", At: noon}
	}
	v := rapid.SampledFrom([]person.Verdict{person.Same, person.Same, person.Different, person.Unsure}).Draw(t, "verdict")
	return person.LinkDecided{A: a, B: b, Verdict: v, Reason: "Said so", By: "ann", At: noon}
}
