package personviews_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

func (s *told) history(persons ...string) personviews.History {
	s.Helper()
	return must[personviews.History](s)(personviews.HistoryOf(s.Context(), s.db, persons))
}

func ids(h personviews.History) (contacts, incidents []string) {
	for _, c := range h.Contacts {
		contacts = append(contacts, c.ID)
	}
	for _, i := range h.Incidents {
		incidents = append(incidents, i.ID)
	}
	return contacts, incidents
}

func TestTheHistoryOfAPerson(t *testing.T) {
	s := begin(t)
	tellStory(s)
	h := s.history("person-marta", "person-martha")
	want := personviews.History{
		Contacts: []personviews.Contact{{
			ID: "contact-1", Number: martaPhone, Person: "person-marta", Name: "Marta Fielding", Relation: "victim", Channel: "phone", Service: "999",
			Type: "domestic", Place: "14 Mill Lane, Northgate, NO1 2AB", PlaceKey: "no12ab||14", State: "finished", ReceivedAt: at(1),
			Involved:  []personviews.Involved{{Person: "person-dan", Name: "Dan Oakes", Role: "suspect"}},
			Incidents: []personviews.Reference{{ID: "incident-1", Reference: "NS-20261121-0001"}}, Roles: []string{"victim"},
		}, {
			ID: "contact-5", Number: martaPhone, Person: "person-marta", Name: "Marta Fielding", Relation: "victim", Channel: "phone", Service: "101",
			Type: "domestic", Place: "14 Mill Lane, Northgate, NO1 2AB", PlaceKey: "no12ab||14", State: "finished", ReceivedAt: at(-600_000), Import: "import-1",
			Involved: []personviews.Involved{}, Incidents: []personviews.Reference{{ID: "incident-5", Reference: "OLD/1"}}, Roles: []string{"victim"},
		}},
		Incidents: []personviews.Incident{{
			ID: "incident-1", Reference: "NS-20261121-0001", Type: "domestic", Grade: "priority", State: "open", Place: "14 Mill Lane, Northgate, NO1 2AB",
			PlaceKey: "no12ab||14", OpenedAt: at(6), Contacts: []string{"contact-1"}, Roles: []string{"victim"},
			Involved: []personviews.Involved{{Person: "person-marta", Name: "Marta Fielding", Role: "victim", Caller: true}, {Person: "person-dan", Name: "Dan Oakes", Role: "suspect"}},
		}, {
			ID: "incident-5", Reference: "OLD/1", Type: "domestic", Grade: "standard", State: "closed", Place: "14 Mill Lane, Northgate, NO1 2AB",
			PlaceKey: "no12ab||14", Result: "advice", OpenedAt: at(-600_000), ClosedAt: new(at(-590_000)), Import: "import-1", Contacts: []string{"contact-5"},
			Roles: []string{"victim"}, Involved: []personviews.Involved{{Person: "person-marta", Name: "Marta Fielding", Role: "victim", Caller: true}},
		}},
	}
	if d := cmp.Diff(want, h); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if h := s.history("person-dan"); h.Contacts[1].ID != "contact-1" || h.Contacts[1].Roles[0] != "suspect" || h.Incidents[0].Roles[0] != "suspect" {
		t.Errorf("Dan's history: %+v", h)
	}
	if h := s.history(); len(h.Contacts)+len(h.Incidents) != 0 {
		t.Errorf("nobody has a history: %+v", h)
	}
}

func TestTheHistoryOfANumberAndOfAPlace(t *testing.T) {
	s := begin(t)
	tellStory(s)
	for name, h := range map[string]personviews.History{
		"number": must[personviews.History](s)(personviews.HistoryOfNumber(t.Context(), s.db, martaPhone)),
		"place":  must[personviews.History](s)(personviews.HistoryOfPlace(t.Context(), s.db, "no12ab||14")),
	} {
		contacts, incidents := ids(h)
		if d := cmp.Diff([][]string{{"contact-1", "contact-5"}, {"incident-1", "incident-5"}}, [][]string{contacts, incidents}); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
	for _, number := range []string{"", samPhone, "+447700900999"} {
		if h := must[personviews.History](s)(personviews.HistoryOfNumber(t.Context(), s.db, number)); len(h.Contacts) != 0 {
			t.Errorf("number %q has the history %+v", number, h)
		}
	}
}

func TestAPlaceIsFoundByUPRNAndByAddress(t *testing.T) {
	s := begin(t)
	s.contact("c1", rang(martaPhone, 1),
		contact.Located{Location: "l1", Source: "gazetteer", Of: "incident", Text: "14 Mill Lane, Northgate, NO1 2AB", UPRN: "7", At: at(1)},
		contact.PlaceGiven{Text: "14 Mill Lane, Northgate, NO1 2AB", At: at(2)})
	s.contact("c2", rang(martaPhone, 2), contact.PlaceGiven{Text: "14 Mill Lane, NO1 2AB", At: at(2)})
	s.contact("c3", rang(martaPhone, 3), contact.PlaceGiven{Text: "14 Mill Lane, NO1 2AB", At: at(3)}, contact.PlaceGiven{Text: "Town park", At: at(4)})
	s.contact("c4", rang(martaPhone, 4), contact.Located{Location: "l1", Source: "aml", Of: "caller", UPRN: "7", At: at(4)})
	s.incident("i5", incident.Opened{Reference: "NS-5", Place: "Mill Lane", At: at(5)}, incident.Located{UPRN: "7", Source: "gazetteer", At: at(5)})
	for key, want := range map[string][][]string{
		"uprn 7": {{"c2", "c1"}, {"i5"}}, "no12ab||14": {{"c2", "c1"}, nil}, "": {nil, nil},
	} {
		contacts, incidents := ids(must[personviews.History](s)(personviews.HistoryOfPlace(t.Context(), s.db, key)))
		if d := cmp.Diff(want, [][]string{contacts, incidents}); d != "" {
			t.Errorf("%q: %s", key, d)
		}
	}
}

func TestOneContact(t *testing.T) {
	s := begin(t)
	tellStory(s)
	c, there, err := personviews.ContactOf(t.Context(), s.db, "contact-1")
	if err != nil || !there || c.Person != "person-marta" || c.Number != martaPhone || c.PlaceKey != "no12ab||14" {
		t.Errorf("there %v, %v, %+v", there, err, c)
	}
	if _, there, err = personviews.ContactOf(t.Context(), s.db, "contact-6"); err != nil || there {
		t.Errorf("an import that was undone is there, %v", err)
	}
}

func TestAContactShowsHowItEnded(t *testing.T) {
	s := begin(t)
	s.contact("c1", rang(martaPhone, 1), contact.Abandoned{How: "cancel", At: at(1)}, contact.Finished{By: "staff-1", At: at(2)})
	s.contact("c2", rang(martaPhone, 2), contact.Answered{Handler: "staff-1", At: at(2)}, contact.Held{By: "staff-1", At: at(2)})
	s.contact("c3", rang(martaPhone, 3), contact.Interrupted{Why: "restart", At: at(3)})
	h := must[personviews.History](s)(personviews.HistoryOfNumber(t.Context(), s.db, martaPhone))
	got := map[string]string{}
	for _, c := range h.Contacts {
		got[c.ID] = fmt.Sprint(c.State, " ", c.Abandoned)
	}
	if d := cmp.Diff(map[string]string{"c1": "finished true", "c2": "held false", "c3": "interrupted false"}, got); d != "" {
		t.Error(d)
	}
}

func TestAnIncidentShowsWhatBecameOfIt(t *testing.T) {
	s := begin(t)
	s.contact("c1", rang(martaPhone, 1), caller("p1", "Marta", contact.Victim))
	s.contact("c2", rang(samPhone, 2), caller("p2", "Sam", contact.Witness), contact.IncidentLinked{Incident: "i1", Reference: "NS-1", At: at(2)})
	s.incident("i1", opened("NS-1", "c1", "Town park", 3), incident.ResolvedWithoutDeployment{Reason: "no-need", At: at(4)}, incident.UnitSent{Callsign: "NS21", At: at(5)})
	if i := s.history("p2").Incidents; len(i) != 1 || i[0].State != "open" || len(i[0].Contacts) != 2 || len(i[0].Involved) != 2 || i[0].Roles[0] != "witness" {
		t.Errorf("a second caller's incident: %+v", i)
	}
	s.incident("i1", incident.Closed{Result: "arrest", ClosingType: "violence", At: at(6)})
	if i := s.history("p1").Incidents[0]; i.State != "closed" || i.Result != "arrest" || i.ClosingType != "violence" || *i.ClosedAt != at(6) {
		t.Errorf("closed: %+v", i)
	}
	s.contact("c1", involved("p3", "Dan", contact.Suspect), contact.PersonRemoved{Person: "p3", Reason: "Mistaken", At: at(7)})
	if h := s.history("p3"); len(h.Contacts) != 0 {
		t.Errorf("somebody who was removed has the history %+v", h)
	}
}

func TestAHistoryIsBounded(t *testing.T) {
	s := begin(t)
	for n := range 510 {
		s.contact(fmt.Sprintf("c%03d", n), contact.Imported{Number: martaPhone, Person: "p1", Place: "14 Mill Lane, NO1 2AB", At: at(n)})
	}
	for name, h := range map[string]personviews.History{
		"person": s.history("p1"),
		"number": must[personviews.History](s)(personviews.HistoryOfNumber(t.Context(), s.db, martaPhone)),
		"place":  must[personviews.History](s)(personviews.HistoryOfPlace(t.Context(), s.db, "no12ab||14")),
	} {
		if len(h.Contacts) != 500 || h.Contacts[0].ID != "c509" {
			t.Errorf("%s: %d contacts, the newest is %s", name, len(h.Contacts), h.Contacts[0].ID)
		}
	}
}

func TestCounts(t *testing.T) {
	day := func(n int) time.Time { return noon.AddDate(0, 0, -n) }
	h := personviews.History{
		Contacts: []personviews.Contact{{ReceivedAt: day(1)}, {ReceivedAt: day(40)}, {ReceivedAt: day(100)}, {ReceivedAt: day(400)}},
		Incidents: []personviews.Incident{
			{OpenedAt: day(2), Roles: []string{"victim", "suspect"}}, {OpenedAt: day(89), Roles: []string{"victim"}}, {OpenedAt: day(366), Roles: []string{"victim"}},
		},
	}
	want := []personviews.Count{
		{Days: 30, Contacts: 1, Incidents: 1, AsVictim: 1, AsSuspect: 1}, {Days: 90, Contacts: 2, Incidents: 2, AsVictim: 2, AsSuspect: 1},
		{Days: 365, Contacts: 3, Incidents: 2, AsVictim: 2, AsSuspect: 1},
	}
	if d := cmp.Diff(want, personviews.Counts(h, noon)); d != "" {
		t.Error(d)
	}
}

func TestTheHouseholdOfAPerson(t *testing.T) {
	s := begin(t)
	tellStory(s)
	s.person("person-kim", heard("contact-9", 50, person.Details{First: "Kim", Last: "Lodger", Phone: martaPhone}))
	s.person("person-far", heard("contact-9", 50, person.Details{First: "Far", Last: "Away", House: "14", Postcode: "NO1 2AC", Phone: "+447700900555"}))
	s.person("person-left", heard("contact-9", 50, person.Details{Last: "Left", House: "14", Postcode: "NO1 2AB"}),
		person.Withdrawn{Record: "contact-9", Reason: "Wrong house", At: at(51)})
	got := must[[]personviews.Neighbour](s)(personviews.HouseholdOf(t.Context(), s.db, []string{"person-marta", "person-martha"}))
	want := []personviews.Neighbour{{
		Person: "person-dan", Name: "Dan Oakes", Roles: []string{"suspect"}, Since: at(5), Until: at(6), Count: 2,
		Ties: []personviews.Tie{
			{Why: personviews.SameDwelling, Of: "no12ab||14", Since: at(5), Until: at(5), Count: 1},
			{Why: personviews.SameIncident, Of: "NS-20261121-0001", Role: "suspect", Since: at(6), Until: at(6), Count: 1},
		},
	}, {
		Person: "person-kim", Name: "Kim Lodger", Roles: []string{}, Since: at(50), Until: at(50), Count: 1,
		Ties: []personviews.Tie{{Why: personviews.SameNumber, Of: martaPhone, Since: at(50), Until: at(50), Count: 1}},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	dans := must[[]personviews.Neighbour](s)(personviews.HouseholdOf(t.Context(), s.db, []string{"person-dan"}))
	if len(dans) != 1 || dans[0].Person != "person-marta" || dans[0].Roles[0] != "victim" {
		t.Errorf("Dan's household, who gave no UPRN: %+v", dans)
	}
}

func TestAHouseholdIsBounded(t *testing.T) {
	s := begin(t)
	for n := range 120 {
		s.person(fmt.Sprintf("p%03d", n), heard("c", n, person.Details{Last: "Resident", House: "1", Postcode: "NO1 2AB"}))
	}
	got := must[[]personviews.Neighbour](s)(personviews.HouseholdOf(t.Context(), s.db, []string{"p000"}))
	if len(got) != 50 || got[0].Person != "p119" {
		t.Errorf("%d neighbours, first %+v", len(got), got[0])
	}
}

func TestWhatIsKnownOfANumber(t *testing.T) {
	s := begin(t)
	tellStory(s)
	n, there, err := personviews.NumberOf(t.Context(), s.db, martaPhone)
	want := personviews.Number{
		Number: martaPhone, ID: "number-1", Kind: "ordinary", Version: 1, NoCallBack: true, By: "staff-1", ByName: "Priya Shah", At: new(at(25)), People: 1,
		Users: []personviews.User{{Person: "person-marta", Name: "Marta Fielding", Since: at(-600_000), Until: at(3), Contacts: 2, Descriptions: 1}},
	}
	if d := cmp.Diff(want, n); err != nil || !there || d != "" {
		t.Errorf("there %v, %v\n%s", there, err, d)
	}
	if n, there, err = personviews.NumberOf(t.Context(), s.db, "+447700900124"); err != nil || !there || n.ID != "" || n.At != nil || n.Users[0].Person != "person-martha" {
		t.Errorf("not marked: there %v, %v, %+v", there, err, n)
	}
	for _, unknown := range []string{"", samPhone, "+447700900999"} {
		if n, there, err = personviews.NumberOf(t.Context(), s.db, unknown); err != nil || there {
			t.Errorf("%q: %v, %+v", unknown, err, n)
		}
	}
	s.tell(person.NumberRoom, "number-1", person.NumberMarked{Number: martaPhone, Kind: "payphone", By: "staff-1", At: at(60)})
	if n, _, _ = personviews.NumberOf(t.Context(), s.db, martaPhone); n.Kind != "payphone" || n.NoCallBack || n.Version != 2 {
		t.Errorf("marked anew: %+v", n)
	}
}
