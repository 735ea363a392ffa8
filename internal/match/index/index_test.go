package index

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
)

const today = 20454 // 1 January 2026

// town is a small country and an index of it.
func town(t testing.TB, seed uint64, people int, o Options) (*callstream.World, *Index) {
	t.Helper()
	w, err := callstream.New(callstream.Options{Seed: seed, People: people})
	if err != nil {
		t.Fatal(err)
	}
	x := New(match.Default(), o)
	x.Load(func(yield func(Entry) bool) {
		for row := range w.Rows() {
			if !yield(Entry{Person: PersonID(row.Person), Heard: row.Heard, Record: row.Record()}) {
				return
			}
		}
	})
	return w, x
}

func kath() match.Record {
	return match.Record{
		First: "katherine", Last: "cooper", Birth: match.Born(1985, 5, 25), Phone: "447700900123", House: "12",
		Street: "oak road", Town: "northley", Postcode: "qa11aa", Email: "kath@example.org", Identifier: "ab123456c",
		Dwelling: "100012345678", Sex: "f", Former: "miller", Unit: "flat 2", Locality: "old mill", Region: "northshire",
		Other: [match.OtherColumns]string{"leeds", "", "", "nurse"},
	}
}

func found(a Answer, person PersonID) bool {
	for _, c := range a.Candidates {
		if c.Person == person {
			return true
		}
	}
	return false
}

func TestARecordComesBackAsItWasSaved(t *testing.T) {
	x := New(match.Default(), Options{})
	id := x.Add(7, kath(), today)
	person, r, ok := x.Record(id)
	if diff := cmp.Diff(kath(), r); !ok || person != 7 || diff != "" {
		t.Errorf("person %d, %v: %s", person, ok, diff)
	}
}

func TestEachKeyFindsTheRecord(t *testing.T) {
	_, x := town(t, 1, 2000, Options{})
	const person = 100_000
	x.Add(person, kath(), today)
	for name, q := range map[string]match.Record{
		"phone":                  {Phone: "447700900123"},
		"postcode and house":     {House: "12", Postcode: "qa11aa"},
		"street by ear":          {House: "12", Street: "ok road", Town: "northley", First: "kath"},
		"both names by ear":      {First: "kathryn", Last: "couper", Town: "northley"},
		"nickname":               {First: "kath", Last: "cooper", Town: "northley"},
		"names crossed":          {First: "cooper", Last: "katherine"},
		"former name":            {First: "katherine", Last: "miller"},
		"birthday and first":     {First: "katherine", Birth: match.Born(1985, 5, 25)},
		"birthday ten years off": {First: "katherine", Birth: match.Born(1975, 5, 25)},
		"e-mail":                 {Email: "kath@example.org"},
		"identity number":        {Identifier: "ab123456c"},
		"dwelling":               {Dwelling: "100012345678", First: "kathy"},
	} {
		if a := x.Search(Query{Record: q, Today: today}, 10); !found(a, person) {
			t.Errorf("%s: not among %d candidates", name, len(a.Candidates))
		}
	}
}

func TestNamesAreFoundAsTheyAreTyped(t *testing.T) {
	_, x := town(t, 1, 2000, Options{})
	const person = 100_000
	x.Add(person, kath(), today)
	q := Query{Record: match.Record{First: "kath", Last: "coo", Street: "oa", Town: "northley"}}
	q.Partial = FirstPartial | LastPartial | StreetPartial
	a := x.Search(q, 5)
	if !found(a, person) {
		t.Fatalf("not among %d candidates", len(a.Candidates))
	}
	for _, c := range a.Candidates {
		if c.Person == person && c.Pattern[match.Last] != match.LastExact {
			t.Errorf("what is typed so far is said to be %s", match.Last.Levels()[c.Pattern[match.Last]])
		}
	}
}

func TestTheAnswerIsMadeOfItsSteps(t *testing.T) {
	w, x := town(t, 2, 5000, Options{})
	for c := range w.Calls(1, 200) {
		a := x.Search(Query{Record: c.Record(), Today: today}, 3)
		sum := a.Nobody
		for i, one := range a.Candidates {
			if again := a.Model.LogOdds(one.Pattern, one.Frequency, a.Population); again != one.LogOdds {
				t.Fatalf("replayed from what was stored: %v, was %v", again, one.LogOdds)
			}
			if len(a.Explain(i)) == 0 {
				t.Fatal("no steps")
			}
			sum += one.Share
		}
		if sum > 1+1e-9 {
			t.Fatalf("the shares sum to %v", sum)
		}
	}
}

func TestTheSameCallHasTheSameAnswer(t *testing.T) {
	w, x := town(t, 3, 3000, Options{})
	_, again := town(t, 3, 3000, Options{})
	for c := range w.Calls(1, 300) {
		q := Query{Record: c.Record(), Today: today}
		if diff := cmp.Diff(bare(x.Search(q, 5)), bare(again.Search(q, 5))); diff != "" {
			t.Fatal(diff)
		}
	}
}

// bare leaves out the model, which compares badly.
func bare(a Answer) Answer {
	a.Model = nil
	return a
}

func TestWhatIsAddedIsFoundAndWhatIsRemovedIsNot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := New(match.Default(), Options{Delta: 8})
		people := map[PersonID]match.Record{}
		for step := range rapid.IntRange(1, 60).Draw(t, "steps") {
			person := PersonID(rapid.IntRange(1, 12).Draw(t, "person"))
			if _, known := people[person]; known && rapid.Bool().Draw(t, "remove") {
				x.RemovePerson(person)
				if a := x.Search(Query{Record: people[person]}, 50); found(a, person) {
					t.Fatalf("step %d: person %d is found after removal", step, person)
				}
				delete(people, person)
				continue
			}
			r := drawRecord(t)
			x.Add(person, r, today)
			people[person] = r
			if a := x.Search(Query{Record: r}, 50); !found(a, person) {
				t.Fatalf("step %d: person %d is not found by %+v", step, person, r)
			}
		}
		if n, _ := x.Size(); n != len(people) {
			t.Fatalf("%d people and not %d", n, len(people))
		}
	})
}

func drawRecord(t *rapid.T) match.Record {
	pick := func(what string, of ...string) string { return rapid.SampledFrom(of).Draw(t, what) }
	return match.Record{
		First: pick("first", "ann", "kath", "mohammed", "li na", "jean paul"), Last: pick("last", "smith", "mc kay", "patel jones", "okafor", "wojcik"),
		Phone:  pick("phone", "", "447700900001", "447700900002"),
		Street: pick("street", "", "oak road", "the green"), House: pick("house", "", "1", "2a"), Town: pick("town", "", "northley", "ashford"),
		Former: pick("former", "", "brown"), Birth: rapid.SampledFrom([]match.Birth{0, match.Born(1980, 1, 2), match.About(1970)}).Draw(t, "born"),
	}
}

func TestAMergeChangesNoAnswer(t *testing.T) {
	w, x := town(t, 4, 2000, Options{})
	for i := range 40 {
		r := kath()
		r.First, r.Phone, r.House = "kath", fmt.Sprintf("4477009%05d", i), fmt.Sprint(i)
		x.Add(PersonID(50_000+i), r, today)
	}
	x.RemovePerson(50_003)
	x.RemovePerson(17)
	before := answers(w, x)
	x.Merge()
	if diff := cmp.Diff(before, answers(w, x), cmpopts.EquateApprox(0, 1e-4)); diff != "" {
		t.Error(diff)
	}
	if len(x.segments) == 0 || x.delta.n != 0 {
		t.Errorf("%d segments, %d in the delta: nothing was merged", len(x.segments), x.delta.n)
	}
}

// answers are the candidates of some calls that matter: those below one in a
// hundred may come and go with records that share a bucket by accident.
func answers(w *callstream.World, x *Index) (all []Candidate) {
	var queries []match.Record
	for c := range w.Calls(1, 300) {
		queries = append(queries, c.Record())
	}
	last := kath()
	last.Phone = "447700900017"
	for _, q := range append(queries, last) {
		for _, c := range x.Search(Query{Record: q, Today: today}, 5).Candidates {
			if c.Share >= .01 {
				all = append(all, c)
			}
		}
	}
	return all
}

func TestAHubAloneFindsNobody(t *testing.T) {
	x := New(match.Default(), Options{Hub: 50})
	for i := range 200 {
		x.Add(PersonID(i+1), match.Record{First: "ann", Last: fmt.Sprintf("name%c%c", 'a'+i%26, 'a'+i/26), Phone: "442079460000"}, today)
	}
	a := x.Search(Query{Record: match.Record{Phone: "442079460000"}}, 10)
	if len(a.Candidates) != 0 {
		t.Errorf("a switchboard brought back %d people", len(a.Candidates))
	}
	if a.PhoneUse != (Use{People: 200, Records: 200}) || x.PhoneUse("442079460000") != a.PhoneUse {
		t.Errorf("the number is said to be used by %+v", a.PhoneUse)
	}
	address := match.Record{Street: "no fixed abode", Town: "northley", Postcode: "qa19zz", Birth: match.Born(1990, 1, 1)}
	for i := range 200 {
		r := address
		r.First, r.Last = "bob", fmt.Sprintf("other%c%c", 'a'+i%26, 'a'+i/26)
		x.Add(PersonID(i+1001), r, today)
	}
	if a := x.Search(Query{Record: address}, 10); len(a.Candidates) != 0 {
		t.Errorf("an address of many brought back %d people", len(a.Candidates))
	}
	known := match.Record{First: "ann", Last: "nameba", Phone: "442079460000"}
	if a := x.Search(Query{Record: known}, 10); len(a.Candidates) == 0 || a.Candidates[0].Person != 2 {
		t.Errorf("with a name as well: %+v", a.Candidates)
	}
}

func TestOldEvidenceCountsLess(t *testing.T) {
	_, x := town(t, 5, 2000, Options{})
	call := match.Record{First: "ann", Phone: "447700900001"}
	x.Add(90_001, match.Record{First: "ann", Last: "ashworth", Phone: "447700900001"}, today-30)
	x.Add(90_002, match.Record{First: "ann", Last: "brockwell", Phone: "447700900001"}, today-3650)
	a := x.Search(Query{Record: call, Today: today}, 2)
	if len(a.Candidates) != 2 || a.Candidates[0].Person != 90_001 || a.Candidates[0].LogOdds-a.Candidates[1].LogOdds < 1 {
		t.Errorf("%+v", a.Candidates)
	}
}

func TestTheRecordsOfAPersonCountTogether(t *testing.T) {
	_, x := town(t, 6, 2000, Options{})
	x.Add(90_001, match.Record{First: "ann", Last: "ashworth", Phone: "447700900001"}, today)
	x.Add(90_001, match.Record{First: "ann", Last: "ashworth", House: "3", Street: "oak road", Town: "northley", Postcode: "qa99aa"}, today)
	both := match.Record{First: "ann", Last: "ashworth", Phone: "447700900001", House: "3", Street: "oak road", Town: "northley", Postcode: "qa99aa"}
	a := x.Search(Query{Record: both, Today: today}, 1)
	if len(a.Candidates) != 1 {
		t.Fatal("nobody found")
	}
	p := a.Candidates[0].Pattern
	if p[match.Phone] != match.PhoneExact || p[match.Address] != match.AddressLevel(match.Same, match.Same, match.Same, match.Same, false) {
		t.Errorf("phone %d, address %d: not joined", p[match.Phone], p[match.Address])
	}
}

func TestAddressUse(t *testing.T) {
	x := New(match.Default(), Options{})
	for i := range 3 {
		x.Add(PersonID(i+1), kath(), today)
	}
	x.Add(3, kath(), today)
	if use := x.AddressUse(kath()); use != (Use{People: 3, Records: 4}) {
		t.Errorf("%+v", use)
	}
	other := kath()
	other.House = "13"
	if use := x.AddressUse(other); use != (Use{}) {
		t.Errorf("next door: %+v", use)
	}
}
