package personapi

import (
	"context"
	"database/sql"
	"slices"

	"bluelamp/internal/httpserver"
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

// gather reads the past around somebody.
func gather(ctx context.Context, db *sql.DB, a around, household []personviews.Neighbour) (*past, error) {
	p := newPast()
	var own personviews.History
	if len(a.persons) > 0 {
		var err error
		if own, err = personviews.HistoryOf(ctx, db, a.persons); err != nil {
			return nil, err
		}
		p.add(own, policy.OfPerson)
	}
	if a.number != "" {
		h, err := personviews.HistoryOfNumber(ctx, db, a.number)
		if err != nil {
			return nil, err
		}
		p.add(h, policy.OfNumber)
	}
	for _, key := range a.places {
		h, err := personviews.HistoryOfPlace(ctx, db, key)
		if err != nil {
			return nil, err
		}
		p.add(h, policy.OfPlace)
	}
	for _, others := range []struct {
		ids     []string
		through policy.PatternOf
	}{
		{livingThere(household), policy.OfHousehold}, {suspectsIn(own), policy.OfSuspect},
	} {
		h, err := personviews.HistoryOf(ctx, db, others.ids)
		if err != nil {
			return nil, err
		}
		p.add(h, others.through)
	}
	return p, nil
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
func (p *past) history(ctx context.Context, c *httpserver.Call, persons []string) (person.PatternHistory, error) {
	h := person.PatternHistory{Persons: persons}
	who := newNaming(ctx, c, persons)
	for _, one := range p.contacts {
		told := person.PatternContact{
			ID: one.ID, At: one.ReceivedAt, Number: one.Number, Type: one.Type, Abandoned: one.Abandoned && one.Service == "999", Through: one.through,
		}
		if one.Person != "" {
			told.Caller = who.person(personviews.Involved{Person: one.Person, Name: one.Name, Role: one.Relation, Restricted: one.Restricted})
		}
		for _, i := range one.Involved {
			told.People = append(told.People, who.person(i))
		}
		h.Contacts = append(h.Contacts, told)
	}
	for _, one := range p.incidents {
		told := person.PatternIncident{
			ID: one.ID, At: one.OpenedAt, Type: one.Type, Low: c.Policy().LowGraded(one.Grade), Through: one.through,
		}
		if len(one.Contacts) > 0 {
			told.Contact = one.Contacts[0]
		}
		for _, i := range one.Involved {
			told.People = append(told.People, who.person(i))
		}
		h.Incidents = append(h.Incidents, told)
	}
	return h, who.failed
}

// humanBeings names the persons of a history by the human being that they are.
type humanBeings struct {
	ctx    context.Context
	call   *httpserver.Call
	first  map[string]string // person: the first id of the cluster
	failed error
}

func newNaming(ctx context.Context, c *httpserver.Call, persons []string) *humanBeings {
	n := &humanBeings{ctx: ctx, call: c, first: map[string]string{}}
	for _, id := range persons {
		n.first[id] = persons[0]
	}
	return n
}

func (n *humanBeings) person(i personviews.Involved) person.PatternPerson {
	told := person.PatternPerson{ID: n.cluster(i.Person), Name: i.Name, Role: i.Role}
	if i.Restricted && !sees(n.call) {
		told.Name = "a person whose record is restricted"
	}
	return told
}

func (n *humanBeings) cluster(id string) string {
	if first, there := n.first[id]; there {
		return first
	}
	cluster, err := personviews.ClusterOf(n.ctx, n.call.View(personviews.Name), id)
	if err != nil {
		n.failed = err
		return id
	}
	for _, one := range cluster {
		n.first[one] = cluster[0]
	}
	if len(cluster) == 0 {
		n.first[id] = id
	}
	return n.first[id]
}
