package index

import (
	"strings"
	"testing"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

func TestThoseWhomTheAskerMayNotSeeAreNotListed(t *testing.T) {
	_, x := town(t, 11, 1000, Options{})
	x.Add(90_001, kath(), today)
	q := Query{Record: kath(), Today: today}
	open := x.Search(q, 5)
	q.Hide = func(p PersonID) bool { return p == 90_001 }
	a := x.Search(q, 5)
	if found(a, 90_001) || !found(open, 90_001) || a.Hidden != open.Candidates[0].Share {
		t.Errorf("hidden %v, open %v", a.Hidden, open.Candidates[0].Share)
	}
}

func TestAnEmptyIndexKnowsNobody(t *testing.T) {
	x := New(match.Default(), Options{})
	x.Merge()
	for _, q := range []match.Record{{}, kath()} {
		if a := x.Search(Query{Record: q}, 5); len(a.Candidates) != 0 || a.Nobody != 1 {
			t.Errorf("%+v", a)
		}
	}
	if x.Remove(1) || x.RemovePerson(5) != 0 || x.Add(0, kath(), today) != 0 {
		t.Error("something was found in nothing")
	}
}

func TestLongAndStrangeTextDoesNoHarm(t *testing.T) {
	x := New(match.Default(), Options{})
	long := name.Fold(strings.Repeat("\U0001F600 na me ", 10_000))
	x.Add(1, match.Record{First: long, Last: long, Street: long, Town: long, House: long, Postcode: long, Phone: strings.Repeat("4", 40)}, today)
	if a := x.Search(Query{Record: match.Record{First: long, Last: long, Street: long, Town: long}}, 5); !found(a, 1) {
		t.Error("not found")
	}
	x.Search(Query{Record: match.Record{First: "a", Last: "b", Street: "c", Phone: "anonymous"}, Partial: FirstPartial | LastPartial | StreetPartial}, 5)
}
