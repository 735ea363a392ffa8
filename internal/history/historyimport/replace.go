package historyimport

import (
	"strconv"
	"strings"

	"bluelamp/internal/contact"
	"bluelamp/internal/history"
	"bluelamp/internal/incident"
)

// What a row wrote, as its key in the journal ends.
const (
	whatPerson   = "person"
	whatCaller   = "caller"
	whatContact  = "contact"
	whatIncident = "incident"
	whatFlag     = "flag"
)

// callerRecord is the end of the record of a caller's description.
func callerRecord(number int) string { return "caller-" + strconv.Itoa(number) }

// flagID is the id of the flag that a row put on.
func flagID(id string, number int) string {
	return history.ID("", "flag", id, strconv.Itoa(number))
}

// written says which row of the import wrote a page, and what, from the page's key.
func written(force, id, key string) (number int, what string, ours bool) {
	rest, ours := strings.CutPrefix(key, force+"/import/"+id+"/")
	if !ours {
		return 0, "", false
	}
	row, what, _ := strings.Cut(rest, "/")
	number, err := strconv.Atoi(row)
	return number, what, err == nil
}

// pastContact is a contact with what its imports said: a later import of the same
// key replaces what an earlier one said, and gives it back when it is undone.
type pastContact struct {
	contact.State
	said    contact.Imported
	gone    *contact.Imported // undone in the page before
	before  map[string]contact.Imported
	touched bool // people worked on it since
}

func foldContact(p pastContact, event any) pastContact {
	p.State = contact.Fold(p.State, event)
	switch e := event.(type) {
	case contact.Imported:
		if p.before == nil {
			p.before = map[string]contact.Imported{}
		}
		if p.gone != nil {
			p.before[e.Import] = *p.gone
		}
		p.said, p.gone, p.touched = e, nil, false
	case contact.ImportUndone:
		before := p.said
		p.gone = &before
	default:
		p.touched = true
	}
	return p
}

// replaceContact puts a contact on record, or in the place of what an earlier
// import said of it, unless that is the same or people have worked on it since.
func replaceContact(e contact.Imported) func(pastContact) ([]any, error) {
	return func(p pastContact) ([]any, error) {
		if !p.Exists() || p.Import == "" || p.Import == e.Import {
			return contact.Import(p.State, e)
		}
		same := p.said
		same.Import, same.By = e.Import, e.By
		news, err := contact.Import(contact.State{}, e)
		if err != nil || p.touched || len(news) == 0 || news[0] == same {
			return nil, err
		}
		undo := contact.ImportUndone{Import: p.Import, By: e.By, At: e.At}
		return append([]any{undo}, news...), nil
	}
}

// pastIncident is the same of an incident.
type pastIncident struct {
	incident.State
	said    incident.Imported
	gone    *incident.Imported
	before  map[string]incident.Imported
	touched bool
}

func foldIncident(p pastIncident, event any) pastIncident {
	p.State = incident.Fold(p.State, event)
	switch e := event.(type) {
	case incident.Imported:
		if p.before == nil {
			p.before = map[string]incident.Imported{}
		}
		if p.gone != nil {
			p.before[e.Import] = *p.gone
		}
		p.said, p.gone, p.touched = e, nil, false
	case incident.ImportUndone:
		before := p.said
		p.gone = &before
	default:
		p.touched = true
	}
	return p
}

func replaceIncident(e incident.Imported) func(pastIncident) ([]any, error) {
	return func(p pastIncident) ([]any, error) {
		if !p.Exists() || p.Import == "" || p.Import == e.Import {
			return incident.Import(p.State, e)
		}
		same := p.said
		same.Import, same.By, same.At = e.Import, e.By, e.At
		news, err := incident.Import(incident.State{}, e)
		if err != nil || p.touched || len(news) == 0 || news[0] == same {
			return nil, err
		}
		undo := incident.ImportUndone{Import: p.Import, By: e.By, At: e.At}
		return append([]any{undo}, news...), nil
	}
}
