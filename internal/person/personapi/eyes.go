package personapi

import (
	"context"
	"database/sql"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// eyes is who looks: what of others is shown depends on it. People are met before
// they are asked about, many at once.
type eyes struct {
	all      bool // restricted records too
	pack     *policy.Pack
	db       *sql.DB
	people   map[string]personviews.Person // met, with those joined to them
	clusters map[string][]string           // by everybody met
	kinds    map[string]string             // by number met, "" for one that nobody marked
}

func eyesOf(c *httpserver.Call) *eyes {
	return &eyes{
		all: sees(c), pack: c.Policy(), db: c.View(personviews.Name),
		people: map[string]personviews.Person{}, clusters: map[string][]string{}, kinds: map[string]string{},
	}
}

// meet reads who the persons are and whom people said they are one with.
func (e *eyes) meet(ctx context.Context, ids ...string) error {
	var unmet []string
	for _, id := range ids {
		if id != "" && e.clusters[id] == nil && !slices.Contains(unmet, id) {
			unmet = append(unmet, id)
		}
	}
	if len(unmet) == 0 {
		return nil
	}
	clusters, err := personviews.ClustersOf(ctx, e.db, unmet)
	if err != nil {
		return err
	}
	var everybody []string
	for id, cluster := range clusters {
		e.clusters[id] = cluster
		everybody = append(everybody, id)
	}
	people, err := personviews.Many(ctx, e.db, everybody)
	for id, p := range people {
		e.people[id] = p
	}
	return err
}

// meetIn meets everybody who stands in a history, and its numbers.
func (e *eyes) meetIn(ctx context.Context, h personviews.History) error {
	var ids, numbers []string
	for _, c := range h.Contacts {
		ids, numbers = append(ids, c.Person), append(numbers, c.Number)
		for _, i := range c.Involved {
			ids = append(ids, i.Person)
		}
	}
	for _, one := range h.Incidents {
		for _, i := range one.Involved {
			ids = append(ids, i.Person)
		}
	}
	slices.Sort(ids)
	if err := e.meet(ctx, slices.Compact(ids)...); err != nil {
		return err
	}
	return e.meetNumbers(ctx, numbers...)
}

// meetNumbers reads as what numbers are marked.
func (e *eyes) meetNumbers(ctx context.Context, numbers ...string) error {
	kinds, err := personviews.KindsOf(ctx, e.db, numbers)
	if err != nil {
		return err
	}
	for _, n := range numbers {
		e.kinds[n] = kinds[n]
	}
	return nil
}

// closed says whether the record of somebody met, or one that is joined to it, is
// closed to most.
func (e *eyes) closed(id string) bool {
	return slices.ContainsFunc(e.clusters[id], func(one string) bool { return closed(e.pack, e.people[one]) })
}

// hidden says that a person met is not for these eyes.
func (e *eyes) hidden(id string) bool { return !e.all && e.closed(id) }

// proves is what a number met proves of who is calling, as far as people marked it.
func (e *eyes) proves(number string) policy.Evidence {
	if kind, err := e.pack.NumberKind(e.kinds[number]); err == nil {
		return kind.Evidence
	}
	return policy.EvidenceNormal
}

// number is a number met as these eyes may see it: a refuge's would lead to those
// who hide there.
func (e *eyes) number(number string) string {
	if !e.all && e.proves(number) == policy.EvidenceNone {
		return ""
	}
	return number
}

// flags is the flags of people met, in the order of the ids.
func (e *eyes) flags(ids []string) []personviews.Flag {
	var flags []personviews.Flag
	for _, id := range ids {
		flags = append(flags, e.people[id].Flags...)
	}
	return flags
}

// safe is how somebody may safely be reached: what was agreed last with any of
// the records that are one, nil for nothing.
func (e *eyes) safe(cluster []string) *SafeContact {
	var last *personviews.SafeContact
	for _, id := range cluster {
		if s := e.people[id].Safe; s != nil && (last == nil || s.At.After(last.At)) {
			last = s
		}
	}
	if last == nil {
		return nil
	}
	return &SafeContact{Method: last.Method, Number: last.Number, Times: last.Times, Note: last.Note}
}

// leadsToHidden says that a contact would tell of somebody who is not for these
// eyes: its caller or anybody else in it.
func (e *eyes) leadsToHidden(c personviews.Contact) bool {
	return e.hidden(c.Person) || e.anyHidden(c.Involved)
}

func (e *eyes) anyHidden(all []personviews.Involved) bool {
	return slices.ContainsFunc(all, func(i personviews.Involved) bool { return e.hidden(i.Person) })
}

// callerHidden says that somebody who rang about an incident is not for these eyes.
func (e *eyes) callerHidden(all []personviews.Involved) bool {
	return slices.ContainsFunc(all, func(i personviews.Involved) bool { return i.Caller && e.hidden(i.Person) })
}
