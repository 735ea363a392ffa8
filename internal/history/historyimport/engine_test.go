package historyimport_test

import (
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/person"
)

const people = "Nominal ID,Forename,Surname,DOB,Mobile,Address Line 1,Postcode\n" +
	"p1,Ann,Example,25/05/1985,07700 900123,1 Mill Lane,LS1 1AA\n" +
	"p2,Bob,Example,31/02/1990,12345,2 Mill Lane,LS1 1AA\n" +
	"p3,\"Cy\nExample,,,,\n" +
	"p4,Dee,Example,1990,,,\n" +
	"p1,Ann,Sample,25/05/1985,,,\n" +
	",Eve,Example,,,,\n"

func TestPeopleComeIn(t *testing.T) {
	w := begin(t)
	id := w.bring(history.People, people)
	i, _ := w.engine.Import(force, id)
	equal(t, "mapping", i.Mapping, history.Mapping{"key": "Nominal ID", "first": "Forename", "last": "Surname", "birth": "DOB", "phone": "Mobile", "address1": "Address Line 1", "postcode": "Postcode"})
	c := w.checked(id)
	equal(t, "check", c.Counts, historyimport.Counts{Read: 7, Taken: 4, Refused: 3, Warned: 2})
	i = w.taken(id)
	equal(t, "result", i.Done, historyimport.Counts{Read: 7, Taken: 4, Refused: 3, Warned: 1})
	ann := w.person("p1")
	if len(ann.Descriptions) != 2 || ann.Descriptions[0].Details != (person.Details{
		First: "Ann", Last: "Example", Birth: "1985-05-25", Phone: "+447700900123", House: "1", Street: "Mill Lane", Postcode: "LS1 1AA",
	}) || ann.Descriptions[0].Record != "import/"+id+"/1" {
		t.Errorf("%+v", ann)
	}
	if bob := w.person("p2"); bob.Descriptions[0].Details.Phone != "12345" || bob.Descriptions[0].Details.Birth != "" {
		t.Errorf("%+v", bob)
	}
	if report := w.report(id); !strings.Contains(report, "4,,no,A quote is opened") || !strings.Contains(report, "3,DOB,yes,\"There is no such date") || strings.Contains(report, "31/02") {
		t.Errorf("report:\n%s", report)
	}
	if found, _ := filepath.Glob(filepath.Join(w.dir, force, "*")); len(found) != 2 {
		t.Errorf("the file is still there: %v", found)
	}
	if s := state(w, history.Room, id, history.Fold); !s.FileGone {
		t.Error("its deletion is not on record")
	}
}

func TestTheSameFileAgainDoublesNothing(t *testing.T) {
	w := begin(t)
	w.taken(w.bring(history.People, people))
	before, _ := w.store.Head(t.Context())
	again := w.bring(history.People, people+"p5,Fay,Example,,,,\n")
	if c := w.checked(again); c.Known != 3 {
		t.Errorf("%+v", c)
	}
	i := w.taken(again)
	equal(t, "result", i.Done, historyimport.Counts{Read: 8, Taken: 1, Doubled: 4, Refused: 3, Warned: 1})
	after, _ := w.store.Head(t.Context())
	if n := after.Position - before.Position; n != 5 { // uploaded, started, the new person, finished, deleted
		t.Errorf("%d pages were written", n)
	}
}

func TestUndoTakesEverythingBack(t *testing.T) {
	w := begin(t)
	id := w.bring(history.People, people)
	w.taken(id)
	flags := w.bring(history.Flags, "person,flag,note\np1,Weapons,Carries a knife\np1,weapons,again\np9,weapons,\np2,brave,\n")
	if c := w.checked(flags); c.Refused != 2 {
		t.Errorf("%+v\n%s", c, w.report(flags))
	}
	i := w.taken(flags)
	equal(t, "flags", i.Done, historyimport.Counts{Read: 4, Taken: 1, Doubled: 1, Refused: 2, Warned: 1})
	if f := w.person("p1").Flags; len(f) != 1 || f[0].Code != "weapons" {
		t.Errorf("%+v", f)
	}
	if i := w.undone(flags); i.TakenBack != 1 || len(w.person("p1").Flags) != 0 {
		t.Errorf("%+v", i)
	}
	if i := w.undone(id); i.TakenBack != 4 || i.Kept != 0 || len(w.person("p1").Descriptions) != 0 || len(w.person("p4").Descriptions) != 0 {
		t.Errorf("%+v", i)
	}
}

func TestContactsAndIncidentsComeInAndGo(t *testing.T) {
	w := begin(t)
	calls := "Call ID,Received,Caller Number,Person ID,Caller Name,Role,Location,Notes\n" +
		"c1,21/10/2026 14:05,07700900123,p1,,victim,1 Mill Lane,Shouting heard\n" +
		"c2,2026-10-22T09:00:00Z,,,\"Example, Bob\",Informant,,\n" +
		"c3,22/10/2027,,,,,,\n"
	w.taken(w.bring(history.People, people))
	id := w.bring(history.Contacts, calls)
	i := w.taken(id)
	equal(t, "contacts", i.Done, historyimport.Counts{Read: 3, Taken: 2, Refused: 1})
	c1, c2 := w.contact("c1"), w.contact("c2")
	if c1.Caller.Person != history.ID(force, person.Room, "old records ", "p1") || c1.Caller.Relation != contact.Victim || c1.Number != "+447700900123" || c1.Channel != contact.Phone {
		t.Errorf("%+v", c1)
	}
	if bob := state(w, person.Room, c2.Caller.Person, person.Fold); len(bob.Descriptions) != 1 || bob.Descriptions[0].Details.First != "Bob" {
		t.Errorf("%+v", bob)
	}
	jobs := w.bring(history.Incidents, "reference;opened;closed;contact id;type;grade;result;summary\nI-1;21/10/2026 14:06;21/10/2026;c1;DA;Grade 1;Arrest;\"Heard; shouting\"\n")
	i = w.taken(jobs)
	job := w.incident("I-1")
	if i.Done.Taken != 1 || job.Contact != history.ID(force, contact.Room, "Old records", "c1") || job.Grade.Grade != "Grade 1" || job.Open() {
		t.Errorf("%+v %+v\n%s", i.Done, job, w.report(jobs))
	}
	w.undone(jobs)
	w.undone(id)
	if w.incident("I-1").Exists() || w.contact("c1").Exists() || len(state(w, person.Room, c2.Caller.Person, person.Fold).Descriptions) != 0 {
		t.Error("something is left")
	}
	if len(w.person("p1").Descriptions) != 2 {
		t.Error("another import's person is gone")
	}
}

// A contact that comes again with other words is replaced; undoing the second
// import gives back what the first had said, unless that one is undone too.
func TestAContactThatComesAgainIsReplacedAndGivenBack(t *testing.T) {
	w := begin(t)
	row := func(notes string) string { return "id,date,notes\nc1,2026-10-21 14:05," + notes + "\n" }
	first := w.bring(history.Contacts, row("first"))
	w.taken(first)
	second := w.bring(history.Contacts, row("second"))
	w.taken(second)
	if s := w.contact("c1"); s.Notes != "second" || s.Import != second {
		t.Errorf("%+v", s)
	}
	if i := w.undone(second); i.TakenBack != 1 || w.contact("c1").Notes != "first" {
		t.Errorf("%+v", w.contact("c1"))
	}
	third := w.bring(history.Contacts, row("third"))
	w.taken(third)
	w.undone(first)
	w.undone(third)
	if s := w.contact("c1"); s.Exists() {
		t.Errorf("%+v came back although its import is undone", s)
	}
}

func TestErasedPersonsAreNotBroughtBack(t *testing.T) {
	w := begin(t)
	w.taken(w.bring(history.People, people))
	id := history.ID(force, person.Room, "Old records", "p1")
	_, err := command.Do(t.Context(), w.desk, w.ask(), person.Room, id, person.Fold, func(s person.State) ([]any, error) {
		return person.Erase(s, person.Erased{Ground: "request", By: "dan", At: w.now})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.keys.Destroy(t.Context(), force+"/person/"+id); err != nil {
		t.Fatal(err)
	}
	again := w.bring(history.People, people)
	i := w.taken(again)
	equal(t, "result", i.Done, historyimport.Counts{Read: 7, Doubled: 2, Refused: 5, Warned: 1})
	if !strings.Contains(w.report(again), "erased by law") {
		t.Error(w.report(again))
	}
}
