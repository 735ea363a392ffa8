package whole

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// writer is a handler at the counter: contacts logged by hand, notes, half-typed
// forms, assessments, incidents and their logs.
type writer struct {
	crew
	at       paper
	finished []paper // what was written before; read again when it was finished
}

// paper is what was acknowledged about one contact.
type paper struct {
	contact, incident string
	notes, draft      string
	assessments       int
	lines             []string
}

func (w *writer) work(d *doom) error {
	for {
		if err := w.carryOut(w.next(), d); err != nil {
			return err
		}
	}
}

// next chooses what to do. Nothing is chosen that must be refused.
func (w *writer) next() act {
	p := &w.at
	at := "/api/contacts/" + p.contact
	switch roll := w.dice.IntN(20); {
	case p.contact == "":
		note := text("first")
		return act{request{method: http.MethodPost, path: "/api/contacts", body: sent{"channel": "counter", "note": note}}, func(a answer) error {
			var c contact
			err := json.Unmarshal(a.body, &c)
			w.at = paper{contact: c.ID, notes: note}
			return err
		}}
	case roll < 7:
		words := text("notes")
		return act{request{method: http.MethodPut, path: at + "/notes", body: sent{"text": words}}, func(answer) error {
			p.notes = words
			return nil
		}}
	case roll < 11:
		words := text("half")
		return act{request{method: http.MethodPut, path: w.form(), body: sent{"content": words}}, func(answer) error {
			p.draft = words
			return nil
		}}
	case p.assessments == 0 || roll < 13:
		return act{request{method: http.MethodPost, path: at + "/assessments", body: burglary(text("because"))}, func(answer) error {
			p.assessments++
			return nil
		}}
	case p.incident == "":
		return act{request{method: http.MethodPost, path: "/api/incidents", body: opening(p.contact)}, func(a answer) error {
			var i incident
			err := json.Unmarshal(a.body, &i)
			p.incident = i.ID
			return err
		}}
	case roll < 19:
		words := text("line")
		return act{request{method: http.MethodPost, path: w.log(), body: sent{"text": words}}, func(answer) error {
			p.lines = append(p.lines, words)
			return nil
		}}
	}
	return act{request{method: http.MethodPost, path: at + "/finish", body: sent{"thenReady": false}}, func(answer) error {
		w.finished, w.at = append(w.finished, *p), paper{}
		return nil
	}}
}

func (w *writer) form() string { return "/api/drafts/assessment-" + w.at.contact }

func (w *writer) log() string { return "/api/incidents/" + w.at.incident + "/log" }

func (w *writer) check(exact bool) error {
	if n := len(w.finished); n > 0 {
		if err := w.read(w.finished[n-1], true, "finished"); err != nil {
			return err
		}
	}
	if w.at.contact == "" {
		return nil
	}
	state := "talking"
	if w.isOpen(http.MethodPost, "/api/contacts/"+w.at.contact+"/finish") {
		state = ""
	}
	return w.read(w.at, exact, state)
}

// read compares the record with a paper.
func (w *writer) read(p paper, exact bool, state string) error {
	var c contact
	if err := w.look("/api/contacts/"+p.contact, &c); err != nil {
		return err
	}
	if state != "" && c.State != state {
		return fmt.Errorf("contact %s is %s, not %s", p.contact, c.State, state)
	}
	if c.Notes != p.notes && (exact || !w.isOpen(http.MethodPut, "/api/contacts/"+p.contact+"/notes") || c.Notes != w.open.body.(sent)["text"]) {
		return fmt.Errorf("the notes are %q, acknowledged was %q", c.Notes, p.notes)
	}
	for _, step := range []func(paper, bool) error{w.readDraft, w.readAssessments, w.readIncident} {
		if err := step(p, exact); err != nil {
			return err
		}
	}
	incidents := 0
	if p.incident != "" {
		incidents = 1
	}
	until(w.T, "the contact names its incident", func() bool { // by a reaction
		w.get("/api/contacts/"+p.contact, &c)
		return len(c.Incidents) >= incidents
	})
	if more := !exact && w.isOpen(http.MethodPost, "/api/incidents"); len(c.Incidents) != incidents && !more {
		return fmt.Errorf("the contact has %d incidents, acknowledged was %d", len(c.Incidents), incidents)
	}
	return nil
}

func (w *writer) readDraft(p paper, exact bool) error {
	if p.draft == "" {
		return nil
	}
	var kept struct{ Content string }
	form := "/api/drafts/assessment-" + p.contact
	if err := w.look(form, &kept); err != nil {
		return err
	}
	if kept.Content != p.draft && (exact || !w.isOpen(http.MethodPut, form) || kept.Content != w.open.body.(sent)["content"]) {
		return fmt.Errorf("the half-typed form is %q, acknowledged was %q", kept.Content, p.draft)
	}
	return nil
}

func (w *writer) readAssessments(p paper, exact bool) error {
	var all struct{ Assessments []assessment }
	path := "/api/contacts/" + p.contact + "/assessments"
	if err := w.look(path, &all); err != nil {
		return err
	}
	more := len(all.Assessments) == p.assessments+1 && !exact && w.isOpen(http.MethodPost, path)
	if len(all.Assessments) != p.assessments && !more {
		return fmt.Errorf("%d assessments, acknowledged were %d", len(all.Assessments), p.assessments)
	}
	return nil
}

func (w *writer) readIncident(p paper, exact bool) error {
	if p.incident == "" {
		return nil
	}
	var i incident
	if err := w.look("/api/incidents/"+p.incident, &i); err != nil {
		return err
	}
	var lines []string
	for _, l := range i.Log {
		if l.Kind == "line" {
			lines = append(lines, l.Text)
		}
	}
	return same("the log", lines, p.lines, !exact && w.isOpen(http.MethodPost, "/api/incidents/"+p.incident+"/log"))
}
