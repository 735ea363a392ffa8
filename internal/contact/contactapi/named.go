package contactapi

import (
	"context"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/records"
)

// Whom an answer names stands in its audit page, so that "who read this person's
// record?" finds looks at contacts too.

// named writes the audit page of a contact that is shown.
func named(ctx context.Context, c *httpserver.Call, shown Contact) error {
	var persons []string
	if shown.Caller != nil {
		persons = append(persons, shown.Caller.Person)
	}
	for _, p := range shown.Involved {
		if p.Name != "" { // of a hidden one nothing is told
			persons = append(persons, p.Person)
		}
	}
	return c.Consulted(ctx, personal, records.Shown(shown.ID, persons...))
}

// callers are the named callers of contacts in a list, as far as these eyes see them.
func (e eyes) callers(rows []contactviews.Row) []string {
	var persons []string
	for _, r := range rows {
		if !e.hidden(r) && r.Caller.Name != "" {
			persons = append(persons, r.Caller.Person)
		}
	}
	return persons
}

// Persons are the people whom what is known of a number names. Whoever shows it
// owes the audit page with them.
func (k Known) Persons() []string {
	persons := make([]string, len(k.People))
	for i, p := range k.People {
		persons[i] = p.ID
	}
	return persons
}
