package personviews

import (
	"context"
	"database/sql"

	"bluelamp/internal/view/column"
)

const selectContact = `SELECT c.id, coalesce(c.number, ''), coalesce(c.person, ''), coalesce(p.name, ''), coalesce(c.relation, ''),
	p.restricted_at IS NOT NULL, c.channel, c.service, coalesce(c.type, ''), coalesce(c.place, ''), coalesce(c.place_key, ''),
	c.state, c.abandoned, coalesce(c.imported, ''), c.received_at
	FROM contact c LEFT JOIN person p ON p.id = c.person `

func scanContact(rows *sql.Rows) (Contact, error) {
	c := Contact{Involved: []Involved{}, Incidents: []Reference{}, Roles: []string{}}
	return c, rows.Scan(&c.ID, &c.Number, &c.Person, &c.Name, &c.Relation, &c.Restricted, &c.Channel, &c.Service,
		&c.Type, &c.Place, &c.PlaceKey, &c.State, &c.Abandoned, &c.Import, column.Time(&c.ReceivedAt))
}

const selectIncident = `SELECT i.id, i.reference, i.type, coalesce(i.closing_type, ''), i.grade, i.state, i.place,
	coalesce(i.place_key, ''), coalesce(i.result, ''), coalesce(i.imported, ''), i.opened_at, i.closed_at FROM incident i `

func scanIncident(rows *sql.Rows) (Incident, error) {
	i := Incident{Contacts: []string{}, Involved: []Involved{}, Roles: []string{}}
	return i, rows.Scan(&i.ID, &i.Reference, &i.Type, &i.ClosingType, &i.Grade, &i.State, &i.Place, &i.PlaceKey,
		&i.Result, &i.Import, column.Time(&i.OpenedAt), column.TimeOrNil(&i.ClosedAt))
}

// join adds to the contacts their incidents and the people involved, and to the
// incidents the same of all their contacts, also of those not in the history.
func (h *History) join(ctx context.Context, db *sql.DB) error {
	if err := h.joinContacts(ctx, db); err != nil {
		return err
	}
	return h.joinIncidents(ctx, db)
}

// part is a person's part in the contact or incident with the id of.
type part struct {
	of, contact string
	Involved
}

func scanPart(rows *sql.Rows) (part, error) {
	var p part
	return p, rows.Scan(&p.of, &p.contact, &p.Person, &p.Name, &p.Role, &p.Caller, &p.Restricted)
}

func (h *History) joinContacts(ctx context.Context, db *sql.DB) error {
	at := map[string]*Contact{}
	for i := range h.Contacts {
		at[h.Contacts[i].ID] = &h.Contacts[i]
	}
	list := listOf(idsOf(h.Contacts))
	parts, err := column.All(ctx, db, scanPart, `SELECT v.contact, v.contact, v.person, coalesce(nullif(p.name, ''), v.name), v.role, 0,
		p.restricted_at IS NOT NULL FROM involvement v LEFT JOIN person p ON p.id = v.person
		WHERE v.contact IN (SELECT value FROM json_each(?)) ORDER BY v.contact, v.person`, list)
	if err != nil {
		return err
	}
	for _, p := range parts {
		at[p.of].Involved = append(at[p.of].Involved, p.Involved)
	}
	type linked struct {
		contact string
		Reference
	}
	links, err := column.All(ctx, db, func(rows *sql.Rows) (linked, error) {
		var l linked
		return l, rows.Scan(&l.contact, &l.ID, &l.Reference.Reference)
	}, `SELECT l.contact, l.incident, i.reference FROM contact_incident l JOIN incident i ON i.id = l.incident
		WHERE l.contact IN (SELECT value FROM json_each(?)) ORDER BY l.contact, i.opened_at, i.id`, list)
	for _, l := range links {
		at[l.contact].Incidents = append(at[l.contact].Incidents, l.Reference)
	}
	return err
}

func (h *History) joinIncidents(ctx context.Context, db *sql.DB) error {
	at, ids := map[string]*Incident{}, []string{}
	for i := range h.Incidents {
		at[h.Incidents[i].ID] = &h.Incidents[i]
		ids = append(ids, h.Incidents[i].ID)
	}
	list := listOf(ids)
	parts, err := column.All(ctx, db, scanPart, `SELECT l.incident, l.contact, coalesce(c.person, ''), coalesce(p.name, ''),
			coalesce(c.relation, ''), 1, p.restricted_at IS NOT NULL
		FROM contact_incident l JOIN contact c ON c.id = l.contact LEFT JOIN person p ON p.id = c.person
		WHERE l.incident IN (SELECT value FROM json_each(?1))
		UNION ALL SELECT l.incident, '', v.person, coalesce(nullif(p.name, ''), v.name), v.role, 0, p.restricted_at IS NOT NULL
		FROM contact_incident l JOIN involvement v ON v.contact = l.contact LEFT JOIN person p ON p.id = v.person
		WHERE l.incident IN (SELECT value FROM json_each(?1)) ORDER BY 1, 6 DESC, 2, 3`, list)
	for _, p := range parts {
		i := at[p.of]
		if p.contact != "" {
			i.Contacts = append(i.Contacts, p.contact)
		}
		if p.Person != "" {
			i.Involved = append(i.Involved, p.Involved)
		}
	}
	return err
}
