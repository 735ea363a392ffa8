package index

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/match"
)

const leanneID = 100_000

func leanne() match.Record {
	return match.Record{
		First: "leanne", Last: "quillfeather", Birth: match.Born(1991, 3, 14), House: "7a", Street: "church lane", Town: "northley",
	}
}

// A handler begins with what little the caller says first, and expects a list.
func TestOneFragmentGivesItsPeople(t *testing.T) {
	fragments := map[string]Query{
		"first name":                        {Record: match.Record{First: "leanne"}},
		"first name by ear and town":        {Record: match.Record{First: "leeann", Town: "northley"}},
		"first name half typed":             {Record: match.Record{First: "lean"}, Partial: FirstPartial},
		"last name":                         {Record: match.Record{Last: "quilfeather"}},
		"last name half typed":              {Record: match.Record{Last: "quillf"}, Partial: LastPartial},
		"first name and town":               {Record: match.Record{First: "leanne", Town: "northley"}},
		"first name and town half typed":    {Record: match.Record{First: "lea", Town: "northley"}, Partial: FirstPartial},
		"first name and a town unheard of":  {Record: match.Record{First: "leanne", Town: "zzyzx"}},
		"last name and town":                {Record: match.Record{Last: "quillfeather", Town: "northley"}},
		"date of birth":                     {Record: match.Record{Birth: match.Born(1991, 3, 14)}},
		"date of birth, day and month over": {Record: match.Record{Birth: match.Born(1991, 3, 14) + 1<<9}},
		"house and street":                  {Record: match.Record{House: "7", Street: "church lane"}},
		"house and street by ear":           {Record: match.Record{House: "7", Street: "chirch lane"}},
		"first name and street":             {Record: match.Record{First: "leanne", Street: "church"}},
		"first name and street half typed":  {Record: match.Record{First: "leanne", Street: "chur"}, Partial: StreetPartial},
		"last name and street":              {Record: match.Record{Last: "quillfeather", Street: "church"}},
		"house and street half typed":       {Record: match.Record{House: "7", Street: "churc"}, Partial: StreetPartial},
		"first name right, last name wrong": {Record: match.Record{First: "leanne", Last: "xxuvbq"}},
		"first name right, street wrong":    {Record: match.Record{First: "leanne", Street: "zzyzx road"}},
		"last name right, first name wrong": {Record: match.Record{First: "xxuvbq", Last: "quillfeather"}},
		"date of birth right, name wrong":   {Record: match.Record{First: "xxuvbq", Birth: match.Born(1991, 3, 14)}},
		"town right and name, nothing else": {Record: match.Record{First: "leanne", Last: "xxuvbq", Town: "northley"}},
	}
	for _, people := range []int{1, 146, 20_000} {
		_, x := town(t, 21, people, Options{})
		x.Add(leanneID, leanne(), today)
		for _, step := range []struct {
			what string
			do   func()
			want bool
		}{{"just saved", func() {}, true}, {"merged", x.Merge, true}, {"erased", func() { x.RemovePerson(leanneID) }, false}} {
			step.do()
			for what, q := range fragments {
				q.Today = today
				if a := x.Search(q, 50); found(a, leanneID) != step.want {
					t.Errorf("%s of %d people, %s: found is %v among %d candidates (too many: %v)", what, people, step.what, !step.want, len(a.Candidates), a.TooMany)
				}
			}
		}
	}
}

// What too many share finds nobody by itself, in a segment or in the delta, and
// the answer says what it was; with another part it narrows.
func TestAFragmentOfTooManyFindsNobodyAndSaysSo(t *testing.T) {
	const hub = 50
	x := New(match.Default(), Options{Hub: hub, Delta: 1 << 20})
	x.Load(func(yield func(Entry) bool) {
		for i := range 3 * hub {
			r := leanne()
			r.House, r.Postcode = fmt.Sprint(100+i), "qa11aa"
			yield(Entry{Person: PersonID(i + 1), Heard: today, Record: r})
		}
	})
	fragments := []struct {
		match.Record
		want []match.Field
	}{
		{match.Record{First: "leanne"}, []match.Field{match.First}},
		{match.Record{Last: "quillfeather"}, []match.Field{match.Last}},
		{match.Record{Birth: leanne().Birth}, []match.Field{match.BirthDate}},
		{match.Record{Street: "church lane"}, []match.Field{match.Address}},
		{match.Record{First: "leanne", Town: "northley"}, []match.Field{match.First, match.Address}},
		{match.Record{First: "leanne", Street: "church lane"}, []match.Field{match.First, match.Address}},
		{match.Record{Last: "quillfeather", Town: "northley"}, []match.Field{match.Last, match.Address}},
		{match.Record{Last: "quillfeather", Street: "church"}, []match.Field{match.Last, match.Address}},
		{match.Record{Postcode: "qa11aa"}, []match.Field{match.Address}},
		{match.Record{Street: "church lane", Town: "northley"}, []match.Field{match.Address}},
		{match.Record{Postcode: "qa11aa", First: "nobody", Last: "known"}, nil},
	}
	ask := func(when string) {
		t.Helper()
		for _, f := range fragments {
			a := x.Search(Query{Record: f.Record, Today: today}, 10)
			if diff := cmp.Diff(f.want, a.TooMany); diff != "" || len(a.Candidates) > 0 {
				t.Errorf("%s, %+v: %d candidates %s", when, f.Record, len(a.Candidates), diff)
			}
		}
	}
	ask("filed")
	if n := len(x.segments[0].hubs); n != 4 {
		t.Errorf("%d keys were left out of the segment: first name, last name, birth and street expected", n)
	}
	if a := x.Search(Query{Record: match.Record{House: "107", Street: "church lane"}}, 10); !found(a, 8) || len(a.TooMany) > 0 {
		t.Errorf("house and street: %d candidates, too many %v", len(a.Candidates), a.TooMany)
	}
	for i := range hub / 2 { // a few more, and a few of what the segment does not know
		x.Add(PersonID(1000+i), leanne(), today)
	}
	ask("with more saved since")
}

// A name that was common while people were saved one by one is as common after
// the merge, and one that is rare in each part is counted over all.
func TestAHubIsCountedOverAllParts(t *testing.T) {
	const hub = 20
	x := New(match.Default(), Options{Hub: hub, Delta: 1 << 20})
	for i := range hub {
		x.Add(PersonID(i+1), match.Record{First: "leanne", Last: "quillfeather"}, today)
	}
	q := Query{Record: match.Record{First: "leanne"}}
	x.Merge()
	if a := x.Search(q, 50); len(a.Candidates) != hub || a.TooMany != nil {
		t.Errorf("%d of %d found, too many: %v", len(a.Candidates), hub, a.TooMany)
	}
	x.Add(1000, match.Record{First: "leanne", Last: "oak"}, today)
	for _, when := range []string{"just saved", "merged"} {
		if a := x.Search(q, 50); len(a.Candidates) != 0 || !slices.Equal(a.TooMany, []match.Field{match.First}) {
			t.Errorf("%s: %d found, too many: %v", when, len(a.Candidates), a.TooMany)
		}
		x.Merge()
	}
}

// Of those whom two parts bring, the one with both stands first.
func TestTheFragmentsOfOnePersonCountTogether(t *testing.T) {
	_, x := town(t, 22, 2000, Options{})
	x.Add(leanneID, leanne(), today)
	for i := range 30 {
		r := leanne()
		r.First, r.Last, r.House = []string{"leanne", "gareth"}[i%2], "okafor", "99"
		if i%2 == 0 {
			r.Street = "mill road"
		}
		x.Add(PersonID(leanneID+1+i), r, today)
	}
	for _, q := range []match.Record{{First: "leanne", Street: "church lane"}, {First: "leanne", House: "7", Street: "church lane"}, {House: "7a", Street: "church lane"}} {
		if a := x.Search(Query{Record: q, Today: today}, 5); len(a.Candidates) == 0 || a.Candidates[0].Person != leanneID {
			t.Errorf("%+v: %+v", q, a.Candidates)
		}
	}
}

func TestAStreetWithoutItsKindIsNearTheStreet(t *testing.T) {
	x := New(match.Default(), Options{})
	r := leanne()
	r.Street = "oak road"
	x.Add(leanneID, r, today)
	for street, agree := range map[string]match.Agreement{"oak": match.Near, "oak road": match.Same, "elm": match.Different} {
		r.Street = street
		a := x.Search(Query{Record: r, Today: today}, 1)
		want := match.AddressLevel(match.Same, agree, match.Same, match.NotKnown, false)
		if len(a.Candidates) != 1 || a.Candidates[0].Pattern[match.Address] != want {
			t.Errorf("%q: %+v", street, a.Candidates)
		}
	}
}

func TestAStreetBegunWithAnArticleIsFoundByItsWord(t *testing.T) {
	_, x := town(t, 24, 2000, Options{})
	r := leanne()
	r.Street = "the paddock"
	x.Add(leanneID, r, today)
	q := Query{Record: match.Record{First: "leanne", Street: "the pa"}, Partial: StreetPartial, Today: today}
	if a := x.Search(q, 5); !found(a, leanneID) {
		t.Errorf("%d candidates", len(a.Candidates))
	}
}

// Of many with the same names, the one in the street that was said is looked at.
func TestAStreetTellsNamesakesApartWithoutItsTown(t *testing.T) {
	x := New(match.Default(), Options{})
	for i := range 301 {
		r := leanne()
		r.Birth, r.House, r.Town = 0, "", fmt.Sprintf("town%c%c", 'a'+i%26, 'a'+i/26)
		if i != 150 {
			r.Street = fmt.Sprintf("%c%call road", 'b'+i%20, 'a'+i/20)
		}
		x.Add(PersonID(i+1), r, today)
	}
	q := match.Record{First: "leanne", Last: "quillfeather", Street: "church lane"}
	if a := x.Search(Query{Record: q, Today: today}, 5); !found(a, 151) {
		t.Errorf("not among %d candidates", len(a.Candidates))
	}
}

// When the town is wrong, name and street together still find one of many.
func TestTwoRightPartsFindAPersonBesideAWrongOne(t *testing.T) {
	const hub = 50
	x := New(match.Default(), Options{Hub: hub})
	x.Add(leanneID, leanne(), today)
	for i := range 2 * hub {
		r := leanne()
		r.Last, r.Birth = fmt.Sprintf("name%c%c", 'a'+i%26, 'a'+i/26), 0
		if i%2 == 0 {
			r.First = "gareth"
		} else {
			r.Street, r.Town = fmt.Sprintf("%croad", 'a'+i%26), "ashford"
		}
		x.Add(PersonID(i+1), r, today)
		r.First, r.Street = "leanne", "mill road"
		x.Add(PersonID(1000+i), r, today)
	}
	q := match.Record{First: "leanne", Street: "church lane", Town: "ashford"}
	if a := x.Search(Query{Record: q, Today: today}, 5); !found(a, leanneID) {
		t.Errorf("not among %d candidates", len(a.Candidates))
	}
}
