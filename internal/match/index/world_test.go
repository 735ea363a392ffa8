package index

import (
	"testing"

	"bluelamp/internal/match"
)

// In a file of a few people everything is common, and nothing of it says so of
// the world that callers come from.
func TestAYoungFileKnowsItsPeople(t *testing.T) {
	x := New(match.Default(), Options{})
	kath := match.Record{First: "kathleen", Last: "cooper", Phone: "447700900231"}
	x.Add(1, kath, today)
	for _, q := range []match.Record{{Phone: kath.Phone, First: "kath"}, {First: "kathleen", Last: "cooper", Phone: "447700900231"}} {
		a := x.Search(Query{Record: q, Today: today}, 3)
		if len(a.Candidates) != 1 || a.Candidates[0].Share < 0.9 {
			t.Errorf("%+v of a file of one: %+v", q, a.Candidates)
		}
	}
	if a := x.Search(Query{Record: match.Record{First: "omar", Last: "cooper"}, Today: today}, 3); len(a.Candidates) > 0 && a.Candidates[0].Share > 0.5 {
		t.Errorf("a stranger with the surname is taken for the only one: %+v", a.Candidates)
	}
}
