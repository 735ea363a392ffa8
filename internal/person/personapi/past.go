package personapi

import (
	"cmp"
	"context"
	"slices"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// past is everything that is looked through for patterns around some persons, a
// number and places, each contact and incident with the ways by which it belongs.
type past struct {
	contacts  map[string]*throughContact
	incidents map[string]*throughIncident
}

type throughContact struct {
	personviews.Contact
	through []policy.PatternOf
}

type throughIncident struct {
	personviews.Incident
	through []policy.PatternOf
}

func newPast() *past {
	return &past{contacts: map[string]*throughContact{}, incidents: map[string]*throughIncident{}}
}

func (p *past) add(h personviews.History, through policy.PatternOf) {
	for _, c := range h.Contacts {
		kept := p.contacts[c.ID]
		if kept == nil {
			kept = &throughContact{Contact: c}
			p.contacts[c.ID] = kept
		}
		if !slices.Contains(kept.through, through) {
			kept.through = append(kept.through, through)
		}
	}
	for _, i := range h.Incidents {
		kept := p.incidents[i.ID]
		if kept == nil {
			kept = &throughIncident{Incident: i}
			p.incidents[i.ID] = kept
		}
		if !slices.Contains(kept.through, through) {
			kept.through = append(kept.through, through)
		}
	}
}

// around is what a past is gathered around. Number is "" when it proves nothing.
type around struct {
	persons []string // one human being
	number  string
	places  []string // keys
}

// gather reads the past around somebody. What leads to people who are not for
// these eyes is left out, unless the person asked about has a part in it.
func gather(ctx context.Context, e *eyes, a around, household []personviews.Neighbour) (*past, error) {
	p := newPast()
	own, err := personviews.HistoryOf(ctx, e.db, a.persons)
	if err != nil {
		return nil, err
	}
	if err := e.meetIn(ctx, own); err != nil {
		return nil, err
	}
	p.add(own, policy.OfPerson)
	read := func(through policy.PatternOf, h personviews.History, err error) error {
		if err == nil {
			err = e.meetIn(ctx, h)
		}
		if err != nil {
			return err
		}
		p.add(p.seenBy(e, h), through)
		return nil
	}
	if a.number != "" {
		h, err := personviews.HistoryOfNumber(ctx, e.db, a.number)
		if err := read(policy.OfNumber, h, err); err != nil {
			return nil, err
		}
	}
	for _, key := range a.places {
		h, err := personviews.HistoryOfPlace(ctx, e.db, key)
		if err := read(policy.OfPlace, h, err); err != nil {
			return nil, err
		}
	}
	h, err := personviews.HistoryOf(ctx, e.db, e.seen(livingThere(household)))
	if err := read(policy.OfHousehold, h, err); err != nil {
		return nil, err
	}
	h, err = personviews.HistoryOf(ctx, e.db, e.seen(suspectsIn(own)))
	return p, read(policy.OfSuspect, h, err)
}

// seen is those of the persons met who are not hidden.
func (e *eyes) seen(ids []string) []string { return slices.DeleteFunc(ids, e.hidden) }

// seenBy is a history without what leads to hidden people and is not in the past
// already.
func (p *past) seenBy(e *eyes, h personviews.History) personviews.History {
	return personviews.History{
		Contacts: slices.DeleteFunc(h.Contacts, func(c personviews.Contact) bool {
			return p.contacts[c.ID] == nil && e.leadsToHidden(c)
		}),
		Incidents: slices.DeleteFunc(h.Incidents, func(i personviews.Incident) bool {
			return p.incidents[i.ID] == nil && e.anyHidden(i.Involved)
		}),
	}
}

// livingThere are the neighbours who share the dwelling.
func livingThere(household []personviews.Neighbour) []string {
	var ids []string
	for _, n := range household {
		if slices.ContainsFunc(n.Ties, func(t personviews.Tie) bool { return t.Why == personviews.SameDwelling }) {
			ids = append(ids, n.Person)
		}
	}
	return ids
}

// suspectsIn are the persons who stand as suspect in a history.
func suspectsIn(h personviews.History) []string {
	var ids []string
	note := func(all []personviews.Involved) {
		for _, i := range all {
			if i.Role == "suspect" && i.Person != "" && !slices.Contains(ids, i.Person) {
				ids = append(ids, i.Person)
			}
		}
	}
	for _, c := range h.Contacts {
		note(c.Involved)
	}
	for _, i := range h.Incidents {
		note(i.Involved)
	}
	return ids
}

// history is the past in the words of the rules. Names of restricted persons are
// not in it unless the asker may see them.
func (p *past) history(e *eyes, persons []string) person.PatternHistory {
	h := person.PatternHistory{Persons: persons}
	for _, one := range p.contacts {
		told := person.PatternContact{
			ID: one.ID, At: one.ReceivedAt, Number: one.Number, Type: one.Type, Abandoned: one.Abandoned && one.Service == "999", Through: one.through,
		}
		if one.Person != "" {
			told.Caller = e.told(personviews.Involved{Person: one.Person, Name: one.Name, Role: one.Relation}, persons)
		}
		for _, i := range one.Involved {
			told.People = append(told.People, e.told(i, persons))
		}
		h.Contacts = append(h.Contacts, told)
	}
	for _, one := range p.incidents {
		told := person.PatternIncident{
			ID: one.ID, At: one.OpenedAt, Type: one.Type, Low: e.pack.LowGraded(one.Grade), Through: one.through,
		}
		if len(one.Contacts) > 0 {
			told.Contact = one.Contacts[0]
		}
		for _, i := range one.Involved {
			told.People = append(told.People, e.told(i, persons))
		}
		h.Incidents = append(h.Incidents, told)
	}
	// Out of maps: without an order, sentences would change from look to look.
	slices.SortFunc(h.Contacts, func(a, b person.PatternContact) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.ID, b.ID)) })
	slices.SortFunc(h.Incidents, func(a, b person.PatternIncident) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.ID, b.ID)) })
	return h
}

// told is somebody met in the words of the rules: the first id of the human being
// that they are, and the name unless it is not for these eyes.
func (e *eyes) told(i personviews.Involved, persons []string) person.PatternPerson {
	told := person.PatternPerson{ID: i.Person, Name: i.Name, Role: i.Role}
	switch cluster := e.clusters[i.Person]; {
	case slices.Contains(persons, i.Person):
		told.ID = persons[0]
	case len(cluster) > 0:
		told.ID = cluster[0]
	}
	if e.hidden(i.Person) {
		told.Name = "a person whose record is restricted"
	}
	return told
}
