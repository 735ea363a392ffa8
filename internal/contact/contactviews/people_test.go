package contactviews_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	story "bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/view"
)

// The people of these tests. Marta rings, is described by an import as well, and
// says what Dean did; Ivy has the number now.
const (
	marta, older, dean, ivy = "person-marta", "person-older", "person-dean", "person-ivy"

	number = "+447700900321"
)

func at(minutes int) time.Time { return story.After(time.Duration(minutes) * time.Minute) }

func of(room, id string) func(any) story.Step {
	return func(event any) story.Step { return story.Step{Room: room, ID: id, Event: event} }
}

// known is a history of one number, told in events.
func known() []story.Step {
	onMarta, onOlder, onDean := of(person.Room, marta), of(person.Room, older), of(person.Room, dean)
	old, first, lost, now := of(contact.Room, "old"), of(contact.Room, "first"), of(contact.Room, "lost"), of(contact.Room, "now")
	link, mark := of(person.LinkRoom, person.LinkID(marta, older)), of(person.NumberRoom, "number-1")
	return []story.Step{
		onOlder(person.Described{Record: "import/i1/7", Source: person.FromImport, Import: "i1", Details: person.Details{First: "Marta", Last: "Fielding"}, At: at(0)}),
		onOlder(person.Flagged{Flag: "f1", Code: "domestic-abuse", Note: "Ex-partner", Source: "i1", At: at(0)}),
		old(contact.Imported{
			Import: "i1", Reference: "OLD-1", Channel: contact.Phone, Service: "101", Number: "0044 (0)7700 900 321", Person: older,
			Relation: contact.Victim, Place: "1 Oak Court", Type: "noise", Notes: "Shouting", At: at(-60 * 24 * 30),
		}),
		of(incident.Room, "old-incident")(incident.Imported{
			Import: "i1", Reference: "OLD-1", Contact: "old", Type: "noise", Grade: "4", Place: "1 Oak Court", Summary: "All quiet", Result: "nfa",
			OpenedAt: at(-60 * 24 * 30), ClosedAt: at(-60*24*30 + 50), At: at(0),
		}),
		first(contact.Received{Channel: contact.Phone, Service: "999", Call: "first", Number: "07700 900321", E164: number, At: at(1)}),
		first(contact.Answered{Handler: story.Priya, WaitedMS: 1000, At: at(1)}),
		onMarta(person.Named{Name: "Marta Fielding", Number: number, At: at(2)}),
		first(contact.CallerNamed{Person: marta, Name: "Marta Fielding", Relation: contact.Victim, By: story.Priya, At: at(2)}),
		onDean(person.Named{Name: "Dean Ashworth", At: at(2)}),
		first(contact.PersonInvolved{Person: dean, Name: "Dean", Role: contact.Witness, By: story.Priya, At: at(2)}),
		first(contact.PersonInvolved{Person: dean, Name: "Dean Ashworth", Role: contact.Suspect, By: story.Priya, At: at(3)}),
		first(contact.PersonInvolved{Person: ivy, Name: "Ivy", Role: contact.Witness, By: story.Priya, At: at(3)}),
		first(contact.PersonRemoved{Person: ivy, Reason: "Misheard", By: story.Priya, At: at(3)}),
		onDean(person.Flagged{Flag: "f2", Code: "weapons", Note: "Knife", Source: "first", ReviewAt: at(9999), At: at(3)}),
		onDean(person.Flagged{Flag: "f3", Code: "violence", Note: "Once", Source: "first", At: at(3)}),
		onDean(person.FlagEnded{Flag: "f3", Reason: "Another Dean", At: at(4)}),
		first(contact.Located{Location: "l1", Source: contact.ByHandset, Of: contact.OfCaller, Lat: 54.7, Lon: -1.2, RadiusM: 50, ConfidencePercent: 95, Method: "gnss", PositionAt: at(1), Warnings: []string{"Odd."}, At: at(2)}),
		first(contact.Located{Location: "l2", Source: contact.ByGazetteer, Of: contact.OfIncident, Text: "1 Oak Court, Eastbridge", Lat: 54.71, Lon: -1.21, UPRN: "100", Entry: "uprn/100", By: story.Priya, At: at(3)}),
		first(contact.Located{Location: "l3", Source: contact.ByHandset, Of: contact.OfCaller, Method: "none", At: at(4)}),
		first(contact.SuggestionDecided{Person: older, Verdict: "unsure", Typed: "marta", By: story.Priya, At: at(3)}),
		first(contact.SuggestionDecided{Person: older, Verdict: "same", Typed: "marta", By: story.Priya, At: at(4)}),
		first(contact.PassedToForce{Force: "southmere", Reason: "Theirs", Told: "They ring Marta back", By: story.Priya, At: at(4)}),
		link(person.LinkDecided{A: marta, B: older, Verdict: person.Different, At: at(4)}),
		link(person.LinkDecided{A: marta, B: older, Verdict: person.Same, At: at(5)}),
		lost(contact.Received{Channel: contact.Phone, Service: "999", Call: "lost", Number: number, E164: number, At: at(20)}),
		lost(contact.Abandoned{How: "cancel", WaitedMS: 9000, At: at(20)}),
		mark(person.NumberMarked{Number: "07700900321", Kind: "hostel", NoCallBack: true, Note: "Ask for the desk", At: at(21)}),
		now(contact.Received{Channel: contact.Phone, Service: "999", Call: "now", Number: number, E164: number, At: at(25)}),
	}
}

func knownOf(t *testing.T, s *story.Told) contactviews.Known {
	t.Helper()
	k, err := contactviews.KnownOf(t.Context(), reader(t, s, story.Force), "+44 7700 900321", "now")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestWhatIsKnownOfANumberInEverySpelling(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	s.Tell(story.Force, known()...)
	k := knownOf(t, s)
	if k.ContactCount != 3 || k.Contacts[2].ID != "old" || k.Contacts[2].Caller.Name != "Marta Fielding" || k.Contacts[2].Import != "i1" || k.Contacts[2].State != "finished" {
		t.Errorf("contacts: %d, %+v", k.ContactCount, k.Contacts)
	}
	if len(k.Incidents) != 1 || k.Incidents[0].Reference != "OLD-1" || k.Incidents[0].State != "closed" || k.Incidents[0].Caller != older || k.OpenIncidents != 0 {
		t.Errorf("incidents: %+v", k.Incidents)
	}
	if len(k.People) != 2 || k.People[0].ID != marta || k.Names != 1 || !k.LastNamedAt.Equal(at(1)) {
		t.Errorf("people: %+v", k.People)
	}
	for _, p := range k.People { // the flag stands on one of two records that people said are one
		if len(p.Flags) != 1 || p.Flags[0].Code != "domestic-abuse" || p.Flags[0].Note != "Ex-partner" {
			t.Errorf("flags of %s: %+v", p.ID, p.Flags)
		}
	}
	if k.Mark == nil || k.Mark.Kind != "hostel" || !k.Mark.NoCallBack || k.Mark.Note != "Ask for the desk" {
		t.Errorf("mark: %+v", k.Mark)
	}
	if len(k.Attempts) != 1 || k.Attempts[0].Contact != "lost" || !k.Attempts[0].Owed {
		t.Errorf("attempts: %+v", k.Attempts)
	}
	var places []string
	for _, p := range k.Places {
		places = append(places, p.Text)
	}
	if !slices.Equal(places, []string{"1 Oak Court, Eastbridge", "1 Oak Court"}) {
		t.Errorf("places: %q", places)
	}
}

func TestACallBackIsOwedUntilSomebodySpeaksWithTheNumber(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	s.Tell(story.Force, known()...)
	s.Tell(story.Force, of(contact.Room, "now")(contact.Answered{Handler: story.Priya, WaitedMS: 1000, At: at(26)}))
	if k := knownOf(t, s); len(k.Attempts) != 1 || k.Attempts[0].Owed {
		t.Errorf("somebody has spoken with the caller: %+v", k.Attempts)
	}
}

func TestALinkThatIsUndoneBringsNoFlags(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	s.Tell(story.Force, known()...)
	s.Tell(story.Force,
		of(person.LinkRoom, person.LinkID(marta, older))(person.LinkUndone{At: at(30)}),
		of(person.Room, older)(person.Restricted{Reason: "Court order", At: at(31)}))
	k := knownOf(t, s)
	if len(k.People[0].Flags) != 0 || k.People[0].Closed {
		t.Errorf("what stands on another record: %+v", k.People[0])
	}
	if !k.People[1].Closed || !k.Contacts[2].Standing.Closed || k.Contacts[1].Standing.Closed {
		t.Errorf("restricted: %+v", k.People[1])
	}
	s.Tell(story.Force, of(person.Room, older)(person.Unrestricted{Reason: "Over", At: at(32)}))
	if k = knownOf(t, s); k.People[1].Closed {
		t.Error("still restricted")
	}
}

func TestWhereAndWhoOnAContact(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	s.Tell(story.Force, of("staff", story.Priya)(story.Story()[0].Event))
	s.Tell(story.Force, known()...)
	db := reader(t, s, story.Force)
	places, err := contactviews.Locations(t.Context(), db, "first")
	if err != nil || len(places) != 3 || places[0].ID != "l3" || places[0].Lat != nil || places[2].Method != "gnss" || *places[2].Lon != -1.2 ||
		places[2].Warnings[0] != "Odd." || !places[2].PositionAt.Equal(at(1)) || places[1].UPRN != "100" {
		t.Errorf("locations: %+v, %v", places, err)
	}
	people, err := contactviews.InvolvedIn(t.Context(), db, "first")
	if err != nil || len(people) != 1 || people[0].Role != "suspect" || len(people[0].Flags) != 1 || people[0].Flags[0].Code != "weapons" {
		t.Errorf("people: %+v, %v", people, err)
	}
	words, err := contactviews.Decisions(t.Context(), db, "first")
	if err != nil || len(words) != 1 || words[0].Verdict != "same" {
		t.Errorf("decisions: %+v, %v", words, err)
	}
	if row := get(t, db, "first"); row.Passed == nil || row.Passed.Force != "southmere" || row.Passed.Told != "They ring Marta back" {
		t.Errorf("passed: %+v", row.Passed)
	}
}

func TestAnImportThatIsUndoneLeavesNothing(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	s.Tell(story.Force, known()...)
	s.Tell(story.Force,
		of(incident.Room, "old-incident")(incident.ImportUndone{Import: "i1", At: at(40)}),
		of(contact.Room, "old")(contact.ImportUndone{Import: "i1", At: at(40)}))
	k := knownOf(t, s)
	if k.ContactCount != 2 || len(k.Incidents) != 0 || len(k.People) != 1 {
		t.Errorf("left: %+v", k)
	}
	text, err := s.Views.Dump(t.Context(), story.Force, contactviews.Name)
	if err != nil || strings.Contains(text, "OLD-1") || strings.Contains(text, "All quiet") {
		t.Errorf("the imported rows are still there (%v):\n%s", err, text)
	}
}

// What is left of an erased caller is the same whether the tables were there at
// the time or are built when the keys are gone.
func TestAnErasedCallerLeavesTheSameTraces(t *testing.T) {
	catalogue, err := journal.NewCatalogue(story.Catalogue()...)
	if err != nil {
		t.Fatal(err)
	}
	j, keys := journal.NewMemory(), journal.NewMemoryKeys()
	codec := journal.NewCodec(catalogue, keys)
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: j, Codec: codec, Views: []view.View{contactviews.New()}})
	if err != nil {
		t.Fatal(err)
	}
	defer house.Close()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- house.Run(ctx) }()
	defer func() { cancel(); <-done }()
	desk := command.NewDesk(j, codec, func() time.Time { return at(0) })
	for _, step := range append(known(), of(person.Room, marta)(person.Erased{Ground: "request", At: at(50)}), of(person.Room, dean)(person.Erased{Ground: "request", At: at(51)})) {
		receipt, err := command.Do(t.Context(), desk, command.Ask{Force: story.Force, Actor: "system/test"}, step.Room, step.ID,
			func(struct{}, any) struct{} { return struct{}{} }, func(struct{}) ([]any, error) { return []any{step.Event}, nil })
		if err == nil {
			err = house.Wait(t.Context(), receipt.Last)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, subject := range []string{"/person/" + marta, "/person/" + dean, "/contact/first"} {
		if err := keys.Destroy(t.Context(), story.Force+subject); err != nil {
			t.Fatal(err)
		}
	}
	rebuilt, err := house.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer rebuilt.Close()
	caughtUp, err := house.Dump(t.Context(), story.Force, contactviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	again, err := rebuilt.Dump(t.Context(), story.Force, contactviews.Name)
	if err != nil || caughtUp != again {
		t.Errorf("caught up:\n%s\nrebuilt (%v):\n%s", caughtUp, err, again)
	}
	for _, personal := range []string{"Dean", "Knife", "54.7", "Eastbridge", "They ring Marta"} {
		if strings.Contains(caughtUp, personal) {
			t.Errorf("%q is still in the tables", personal)
		}
	}
}

func TestNumberKey(t *testing.T) {
	for spelling, want := range map[string]string{
		"+447700900123": "+447700900123", "07700 900123": "+447700900123", "0044 7700 900123": "+447700900123",
		"+44 (0)7700 900123": "+447700900123", "(01632) 960 123": "+441632960123", "+33 1 23 45": "+3312345", "0033 12345": "+3312345",
		"999": "999", "0": "0", "": "", "anonymous": "", "tel:07700-900123": "+447700900123", "+": "",
	} {
		if got := contactviews.NumberKey(spelling); got != want {
			t.Errorf("%q: %q, want %q", spelling, got, want)
		}
	}
}
