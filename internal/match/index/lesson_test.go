package index

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/match"
)

func TestAConfirmedLinkTeachesNames(t *testing.T) {
	_, x := town(t, 9, 500, Options{})
	a := x.Add(90_001, match.Record{First: "siobhan", Last: "pemberton", Town: "northley"}, today)
	b := x.Add(90_002, match.Record{First: "siobhan", Last: "zhukov", Town: "northley"}, today)
	q := Query{Record: match.Record{Last: "zhukov"}, Today: today} // too little to be settled by the name as it was said
	if found(x.Search(q, 50), 90_001) {
		t.Fatal("found before it was learned: the names are too alike for this test")
	}
	x.Confirm(a, b)
	if !found(x.Search(q, 50), 90_001) {
		t.Error("not thought of after a link was confirmed")
	}
	x.Add(90_004, match.Record{Last: "zebedee"}, today)
	x.RemovePerson(90_004)
	x.Merge() // makes the dictionary anew
	if !found(x.Search(q, 50), 90_001) {
		t.Error("forgotten by a merge")
	}
}

func TestALessonKeepsOnePersonAndMovesTheRest(t *testing.T) {
	w, x := town(t, 10, 3000, Options{})
	var queries []Query
	for c := range w.Calls(2, 300) {
		queries = append(queries, Query{Record: c.Record(), Today: today})
	}
	teach := func() *match.Model {
		l, err := x.Lesson(t.Context(), queries, rand.New(rand.NewPCG(1, 1)))
		if err != nil {
			t.Fatal(err)
		}
		m, err := l.Learn(t.Context(), match.Default(), "taught")
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	before, after := match.Default().Tables(), teach().Tables()
	if diff := cmp.Diff(before.Truth, after.Truth); diff != "" {
		t.Errorf("what is known of one person moved: %s", diff)
	}
	if cmp.Equal(before.Chance, after.Chance) || cmp.Equal(before.Expected, after.Expected) {
		t.Error("chance or the expected numbers did not move")
	}
	if diff := cmp.Diff(after, teach().Tables()); diff != "" {
		t.Errorf("the same calls taught something else: %s", diff)
	}
}
