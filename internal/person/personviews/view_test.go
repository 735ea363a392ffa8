package personviews_test

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

func TestAPersonShowsWhatStands(t *testing.T) {
	s := begin(t)
	tellStory(s)
	marta, dan := s.get("person-marta"), s.get("person-dan")
	if marta.Name != "Marta Fielding" || marta.Safe == nil || marta.Safe.Number != "+447700900789" || marta.Safe.ByName != "Priya Shah" {
		t.Errorf("Marta: %+v, safe contact %+v", marta, marta.Safe)
	}
	if marta.FirstAt != at(2) || marta.LastAt != at(3) || marta.Version != 3 {
		t.Errorf("first %v, last %v, version %d", marta.FirstAt, marta.LastAt, marta.Version)
	}
	if len(dan.Flags) != 1 || dan.Flags[0].Code != "weapons" || dan.Flags[0].ReviewAt != nil || dan.Flags[0].ByName != "Priya Shah" {
		t.Errorf("Dan's flags that stand: %+v", dan.Flags)
	}
	all := must[[]personviews.Flag](s)(personviews.FlagsOf(t.Context(), s.db, []string{"person-dan", "person-marta"}))
	if len(all) != 2 || all[1].EndedAt == nil || all[1].EndedReason != "Mistaken" {
		t.Errorf("all flags: %+v", all)
	}
	if _, there, err := personviews.Get(t.Context(), s.db, "nobody"); there || err != nil {
		t.Errorf("nobody is on record: %v", err)
	}
	many := must[map[string]personviews.Person](s)(personviews.Many(t.Context(), s.db, []string{"person-dan", "nobody", "person-sam"}))
	if len(many) != 2 || many["person-dan"].Name != "Dan Oakes" {
		t.Errorf("many: %+v", many)
	}
	if none := must[map[string]personviews.Person](s)(personviews.Many(t.Context(), s.db, nil)); len(none) != 0 {
		t.Errorf("none asked for, found %+v", none)
	}
}

func TestTheNameThatSomebodyGaveIsShownElseTheNewest(t *testing.T) {
	s := begin(t)
	name := func(want string) {
		t.Helper()
		if got := s.get("p").Name; got != want {
			t.Errorf("called %q, want %q", got, want)
		}
	}
	s.person("p", heard("c1", 1, person.Details{Phone: samPhone}))
	name("")
	s.person("p", heard("c2", 5, person.Details{First: "Kath", Last: "Cooper"}))
	name("Kath Cooper")
	s.person("p", heard("c3", 3, person.Details{Last: "Couper"})) // told later, heard earlier
	name("Kath Cooper")
	s.person("p", person.Named{Name: "Katherine Cooper", At: at(7)})
	s.person("p", heard("c4", 9, person.Details{First: "Wrong", Last: "Person"}))
	name("Katherine Cooper") // as somebody named her, not as somebody heard it
	s.person("p", person.Withdrawn{Record: "c4", Reason: "Her sister", At: at(10)})
	name("Katherine Cooper")
}

func TestARestrictedPersonIsMarkedWhereverTheyAreNamed(t *testing.T) {
	s := begin(t)
	tellStory(s)
	s.person("person-dan", person.Restricted{Reason: "Police staff", By: "staff-1", At: at(40)})
	dan := s.get("person-dan")
	if !dan.Restricted || dan.RestrictedReason != "Police staff" || dan.RestrictedBy != "staff-1" {
		t.Errorf("not restricted: %+v", dan)
	}
	h := must[personviews.History](s)(personviews.HistoryOf(t.Context(), s.db, []string{"person-marta"}))
	if who := h.Contacts[0].Involved; len(who) != 1 || !who[0].Restricted {
		t.Errorf("in a contact: %+v", who)
	}
	for _, who := range h.Incidents[0].Involved {
		if who.Restricted != (who.Person == "person-dan") {
			t.Errorf("in an incident: %+v", who)
		}
	}
	others := must[[]personviews.Neighbour](s)(personviews.HouseholdOf(t.Context(), s.db, []string{"person-marta"}))
	if len(others) == 0 || !others[0].Restricted {
		t.Errorf("in the household: %+v", others)
	}
	s.person("person-dan", person.Unrestricted{Reason: "Left", By: "staff-1", At: at(41)})
	if s.get("person-dan").Restricted {
		t.Error("still restricted")
	}
}

func TestAnIndexFollowsTheChanges(t *testing.T) {
	s := begin(t)
	index := map[string]person.Details{} // by person and record
	seen := int64(0)
	follow := func() {
		t.Helper()
		for {
			changes := must[[]personviews.Change](s)(personviews.Changes(t.Context(), s.db, seen, 2))
			if len(changes) == 0 {
				break
			}
			for _, c := range changes {
				if c.Seq <= seen {
					t.Fatalf("change %d after %d", c.Seq, seen)
				}
				seen = c.Seq
				if c.Record == "" {
					if p := s.get(c.Person); p.Erased() {
						maps.DeleteFunc(index, func(key string, _ person.Details) bool { return strings.HasPrefix(key, c.Person+" ") })
					}
					continue
				}
				d, there, err := personviews.DescriptionOf(t.Context(), s.db, c.Person, c.Record)
				if err != nil {
					t.Fatal(err)
				}
				delete(index, c.Person+" "+c.Record)
				if there && !d.Withdrawn {
					index[c.Person+" "+c.Record] = d.Details
				}
			}
		}
		read := map[string]person.Details{}
		err := personviews.EachDescription(t.Context(), s.db, func(d personviews.Description) error {
			read[d.Person+" "+d.Record] = d.Details
			return nil
		})
		if diff := cmp.Diff(read, index); err != nil || diff != "" {
			t.Errorf("%v; the index lags behind the table (-table +index):\n%s", err, diff)
		}
		if last := must[int64](s)(personviews.LastChange(t.Context(), s.db)); last != seen {
			t.Errorf("the last change is %d, followed to %d", last, seen)
		}
	}
	follow()
	s.person("p1", heard("c1", 1, person.Details{First: "Kath"}), heard("c2", 2, person.Details{First: "Cath"}))
	s.person("p2", heard("c1", 1, person.Details{First: "Dan"}))
	follow()
	s.person("p1", person.Withdrawn{Record: "c2", Reason: "corrected", At: at(3)}, heard("c2", 3, person.Details{First: "Kathleen"}))
	follow()
	s.person("p1", person.Withdrawn{Record: "c1", Reason: "Wrong", At: at(4)})
	s.person("p2", person.Restricted{Reason: "On request", At: at(4)})
	follow()
	s.person("p1", person.Erased{Ground: "Request upheld", At: at(5)})
	follow()
	if len(index) != 1 {
		t.Errorf("left in the index: %v", index)
	}
}

func TestReadingAllStopsAtAnError(t *testing.T) {
	s := begin(t)
	tellStory(s)
	enough, n := errors.New("enough"), 0
	err := personviews.EachDescription(t.Context(), s.db, func(personviews.Description) error { n++; return enough })
	if !errors.Is(err, enough) || n != 1 {
		t.Errorf("%d read, %v", n, err)
	}
}

func TestADescriptionComesBackAsItWentIn(t *testing.T) {
	s := begin(t)
	full := person.Details{First: "Marta", Last: "Fielding", Former: "Oakes", Birth: "~1985", Sex: "f", Phone: martaPhone, Email: "m@example.org",
		Unit: "2", House: "14", Street: "Mill Lane", Town: "Northgate", Postcode: "NO1 2AB", UPRN: "100012345"}
	s.person("p", heard("c1", 1, full),
		person.Described{Record: "import/i1/7", Source: person.FromImport, Import: "i1", Contact: "c9", Details: person.Details{Last: "F"}, At: at(0)})
	got := must[[]personviews.Description](s)(personviews.Descriptions(t.Context(), s.db, "p"))
	want := []personviews.Description{
		{Seq: 1, Person: "p", Record: "c1", Source: person.FromHandler, Contact: "c1", Details: full, PlaceKey: "uprn 100012345", HeardAt: at(1)},
		{Seq: 2, Person: "p", Record: "import/i1/7", Source: person.FromImport, Contact: "c9", Import: "i1", Details: person.Details{Last: "F"}, HeardAt: at(0)},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	odd := person.Details{First: "Mar\x1fta", Last: "Fielding"} // which no rule lets through
	s.person("p", heard("c3", 1, odd))
	want = append(want, personviews.Description{Seq: 3, Person: "p", Record: "c3", Source: person.FromHandler, Contact: "c3", Details: odd, HeardAt: at(1)})
	var all []personviews.Description
	err := personviews.EachDescription(t.Context(), s.db, func(d personviews.Description) error { all = append(all, d); return nil })
	if d := cmp.Diff(want, all); err != nil || d != "" {
		t.Errorf("read with all others: %v\n%s", err, d)
	}
	if _, there, err := personviews.DescriptionOf(t.Context(), s.db, "p", "c2"); there || err != nil {
		t.Errorf("a description that was never given is there, %v", err)
	}
}

func TestWhatWasDecidedOfASuggestion(t *testing.T) {
	s := begin(t)
	s.contact("c1", rang(martaPhone, 1),
		contact.SuggestionDecided{Person: "p1", Verdict: "unsure", By: "staff-1", At: at(1)},
		contact.SuggestionDecided{Person: "p2", Verdict: "same", By: "staff-1", At: at(2)},
		contact.SuggestionDecided{Person: "p1", Verdict: "different", By: "staff-1", At: at(3)})
	got := must[map[string]person.Verdict](s)(personviews.Rejected(t.Context(), s.db, "c1"))
	if d := cmp.Diff(map[string]person.Verdict{"p1": person.Different, "p2": person.Same}, got); d != "" {
		t.Error(d)
	}
}

func TestAWithheldNumberIsNowhereInTheTables(t *testing.T) {
	s := begin(t)
	withheld := rang(martaPhone, 1)
	withheld.Withheld = true
	s.contact("c1", withheld)
	if text := s.dump(); !strings.Contains(text, "c1") || strings.Contains(text, "7700900123") {
		t.Errorf("the withheld number is in the tables, or the contact is not:\n%s", text)
	}
}
