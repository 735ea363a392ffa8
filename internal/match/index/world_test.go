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

// What is typed so far says little less than the whole name will.
func TestAYoungFileKnowsItsPeopleWhileTheyAreTyped(t *testing.T) {
	x := New(match.Default(), Options{})
	x.Add(1, match.Record{First: "leanne", Last: "cooper", Other: [match.OtherColumns]string{"leeds"}}, today)
	whole := x.Search(Query{Record: match.Record{First: "leanne"}, Today: today}, 1)
	for typed, least := range map[string]float64{"l": -6, "lea": -1.5, "leann": -.5} {
		a := x.Search(Query{Record: match.Record{First: typed}, Partial: FirstPartial, Today: today}, 1)
		if len(a.Candidates) != 1 {
			t.Fatalf("%q: %d candidates", typed, len(a.Candidates))
		}
		if less := a.Candidates[0].LogOdds - whole.Candidates[0].LogOdds; less < least || less > 0.5 {
			t.Errorf("%q: log odds differ by %.2f from those of the whole name", typed, less)
		}
	}
	a := x.Search(Query{Record: match.Record{First: "leanne", Other: [match.OtherColumns]string{"leeds"}}, Today: today}, 1)
	if more := a.Candidates[0].LogOdds - whole.Candidates[0].LogOdds; more < 2 {
		t.Errorf("a further fact that agrees, borne by everybody on file, adds %.2f only", more)
	}
}
