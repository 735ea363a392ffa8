package whole

import (
	"bytes"
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/view"
)

// TestErase: a person is forgotten. No file of the data folder says their name
// or number any more, and the chain of the record is whole.
func TestErase(t *testing.T) {
	const name, number, digits = "Wilhelmina Featherstonehaugh", "07700 900987", "7700900987"
	p := open(t)
	hannah := p.signIn(t, handler)
	var c contact
	hannah.post("/api/contacts", sent{"channel": "counter", "number": number, "note": name + " is at the counter."}, &c)
	at := "/api/contacts/" + c.ID
	hannah.put(at+"/caller", sent{"name": name, "callbackNumber": number, "relation": "witness"}, &c)
	hannah.put(at+"/notes", sent{"text": name + " saw it all; ring " + number}, &c)
	hannah.put(at+"/place", sent{"text": "At " + name + "'s"})
	hannah.put("/api/drafts/incident-"+c.ID, sent{"content": sent{"summary": name}})
	hannah.post(at+"/deferrals", sent{"reason": "help-first", "note": ""})
	hannah.post(at+"/finish", sent{"disposition": "information-given", "thenReady": false})
	person := c.Caller.Person

	hannah.do(request{method: "DELETE", path: "/api/drafts/incident-" + c.ID})
	must(t, p.end())
	head := p.verify(t)
	if len(filesSaying(t, p.dir, "Featherstonehaugh")) == 0 {
		t.Error("the name is not found where it must stand, so this test could not miss it")
	}
	sealed := keysOf(t, p, "northshire/person/"+person, "northshire/contact/"+c.ID)
	erase := []string{"person", "erase", person, "--force", "northshire", "--ground", "request under article 17", "--by", "A. Moss", "--data", p.dir}
	if out, err := p.run(erase...); err != nil {
		t.Fatalf("erase: %v\n%s", err, out)
	}
	for _, secret := range []string{name, "Featherstonehaugh", digits, number} {
		for _, file := range filesSaying(t, p.dir, secret) {
			t.Errorf("%s still says %q", file, secret)
		}
	}
	for _, key := range sealed {
		for _, file := range filesSaying(t, p.dir, key) {
			t.Errorf("%s still holds a key that opens what was written", file)
		}
	}
	p.start(t)
	hannah.get(at, &c) // with the session of before
	if c.Caller != nil && c.Caller.Name != "" || c.Number != nil && *c.Number != "" || c.Notes != "" || c.Place != nil && *c.Place != "" || c.CallerName != nil && *c.CallerName != "" {
		t.Errorf("the contact still says %+v", c)
	}
	if c.State != "finished" || c.Assessed != "deferred" {
		t.Errorf("what is not personal is lost: %+v", c)
	}
	var found struct{ Contacts []contact }
	hannah.get("/api/contacts?limit=200", &found)
	listed := false
	for _, one := range found.Contacts {
		listed = listed || one.ID == c.ID
	}
	if !listed {
		t.Error("the contact is not listed any more")
	}
	hannah.get("/api/contacts?number="+digits, &found)
	if len(found.Contacts) > 0 {
		t.Errorf("the number still finds %+v", found.Contacts)
	}
	if out, err := p.run("journal", "verify", "--data", p.dir, "--head", head); err != nil {
		t.Errorf("the chain is broken: %v\n%s", err, out)
	}
	for _, file := range filesSaying(t, p.dir, "Featherstonehaugh") {
		t.Errorf("after the start %s says the name again", file)
	}
}

// TestEraseAtWork: the same while Bluelamp works, with an incident, flags, an
// assessment and a look-up that found the person before.
func TestEraseAtWork(t *testing.T) {
	const name, surname, number, digits = "Philippa Ravenscroft-Quill", "Ravenscroft", "07700 900995", "7700900995"
	p := open(t)
	sam := p.signIn(t, supervisor)
	var c contact
	sam.post("/api/contacts", sent{"channel": "counter", "number": number, "note": name}, &c)
	at := "/api/contacts/" + c.ID
	sam.put(at+"/caller", sent{"name": name, "callbackNumber": number, "relation": "victim", "details": sent{
		"first": "Philippa", "last": "Ravenscroft-Quill", "birth": "1 April 1971", "house": "Ravenscroft House", "town": "Lanternby"}}, &c)
	sam.post(at+"/assessments", burglary(name+" heard them below."))
	i := sam.incidentOf(c.ID).ID
	sam.post("/api/incidents/"+i+"/log", sent{"text": name + " rang again from " + number})
	person := "/api/people/" + c.Caller.Person
	sam.post(person+"/flags", sent{"code": "vulnerable", "note": name + " is frail", "source": "counter"})
	lookUp := sent{"last": "ravenscroft quill", "reason": "erasure asked for"}
	type answer struct {
		Candidates []struct{ Person, Name string }
		Loading    bool
	}
	var found answer
	until(t, "the person is found", func() bool {
		sam.post("/api/people/look-up", lookUp, &found)
		return len(found.Candidates) > 0 && found.Candidates[0].Name == name
	})
	if len(filesSaying(t, p.dir, surname)) == 0 {
		t.Error("the name is not found where it must stand, so this test could not miss it")
	}
	p.signIn(t, handler).refused(request{method: "POST", path: person + "/erase", body: sent{"ground": "request"}}, 403, "staff.not-allowed")
	var done struct{ Contacts, Incidents int }
	sam.post(person+"/erase", sent{"ground": "Request under article 17, upheld."}, &done)
	if done.Contacts != 1 || done.Incidents != 1 {
		t.Errorf("reached %+v", done)
	}
	for _, secret := range []string{surname, "ravenscroft", digits, number} {
		for _, file := range filesSaying(t, p.dir, secret) {
			t.Errorf("%s still says %q", file, secret)
		}
	}
	if sam.post("/api/people/look-up", lookUp, &found); len(found.Candidates) > 0 {
		t.Errorf("the index still finds %+v", found)
	}
	var log struct{ Log []struct{ Kind, Text string } }
	sam.get("/api/incidents/"+i, &log)
	for _, line := range log.Log {
		if contains(line.Text, surname) {
			t.Errorf("the log still says %q", line.Text)
		}
	}
	must(t, p.end())
	p.verify(t)
	followed := tablesOf(t, p)
	must(t, os.RemoveAll(filepath.Join(p.dir, "views")))
	p.start(t)
	must(t, p.end())
	built := tablesOf(t, p)
	if len(built) < 7 {
		t.Errorf("only %d files of tables", len(built))
	}
	for file, rows := range built {
		if diff := cmp.Diff(rows, followed[file]); diff != "" {
			t.Errorf("%s: emptied at work it differs from what is built without the keys (-built +emptied):\n%s", file, diff)
		}
	}
}

// tablesOf reads every row of the force's tables, file by file.
func tablesOf(t *testing.T, p *program) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(p.dir, "views", "northshire", "*.db"))
	must(t, err)
	all := map[string]string{}
	for _, file := range files {
		db, err := sql.Open("sqlite", file)
		must(t, err)
		text, err := view.Text(t.Context(), db)
		must(t, err)
		must(t, db.Close())
		all[filepath.Base(file)] = text
	}
	return all
}

// keysOf reads the sealed keys of subjects: whoever has one and the master key
// can read the journal.
func keysOf(t *testing.T, p *program, subjects ...string) (keys []string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(p.dir, "keys.db"))
	must(t, err)
	defer db.Close()
	for _, subject := range subjects {
		var key []byte
		must(t, db.QueryRowContext(t.Context(), "SELECT wrapped FROM subject WHERE name = ?", subject).Scan(&key))
		keys = append(keys, string(key))
	}
	return keys
}

// filesSaying lists the files below a folder that contain a text.
func filesSaying(t *testing.T, dir, text string) (found []string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, []byte(text)) {
			found = append(found, path)
		}
		return err
	}))
	return found
}
