package personapi

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

type personIn struct {
	ID     string `path:"id" maxLength:"100"`
	Reason string `query:"reason" maxLength:"500" doc:"Why the record is opened; needed when it is protected"`
}

type personOut struct{ Body Person }

func (d door) get(ctx context.Context, c *httpserver.Call, in *personIn) (*personOut, error) {
	if _, err := admit(ctx, c, in.ID, in.Reason); err != nil {
		return nil, err
	}
	return d.show(ctx, c, in.ID)
}

// show reads a person's record as it stands now, with those that people said are
// the same human being. Whoever calls it has let the asker in.
func (d door) show(ctx context.Context, c *httpserver.Call, id string) (*personOut, error) {
	db := c.View(personviews.Name)
	p, there, err := personviews.Get(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, person.NotFound
	}
	cluster, err := personviews.ClusterOf(ctx, db, id)
	if err != nil {
		return nil, err
	}
	people, err := personviews.Many(ctx, db, cluster)
	if err != nil {
		return nil, err
	}
	out := &personOut{Person{
		ID: p.ID, Version: p.Version, Name: p.Name, Descriptions: []Description{}, Conflicts: []string{}, Links: []PersonLink{},
	}}
	if p.Restricted {
		out.Body.Restricted = &p.RestrictedReason
	}
	var flags []personviews.Flag
	for _, key := range cluster {
		flags = append(flags, people[key].Flags...)
	}
	out.Body.Flags = flagsOf(c.Policy(), flags)
	if p.Safe != nil {
		out.Body.Safe = &SafeContact{Method: p.Safe.Method, Number: p.Safe.Number, Times: p.Safe.Times, Note: p.Safe.Note}
	}
	return out, d.fill(ctx, c, &out.Body, cluster, p)
}

// fill adds what is read around the record.
func (d door) fill(ctx context.Context, c *httpserver.Call, out *Person, cluster []string, p personviews.Person) error {
	db := c.View(personviews.Name)
	for _, key := range cluster {
		all, err := personviews.Descriptions(ctx, db, key)
		if err != nil {
			return err
		}
		for _, one := range all {
			out.Descriptions = append(out.Descriptions, Description{PersonDetails: PersonDetails(one.Details), Person: one.Person, Record: one.Record,
				Source: string(one.Source), Contact: one.Contact, Import: one.Import, HeardAt: one.HeardAt, Withdrawn: one.Withdrawn})
		}
	}
	slices.SortStableFunc(out.Descriptions, func(a, b Description) int { return b.HeardAt.Compare(a.HeardAt) })
	out.Conflicts = conflicts(out.Descriptions)
	own, err := personviews.HistoryOf(ctx, db, cluster)
	if err != nil {
		return err
	}
	out.Contacts, out.Incidents = contactsOf(own, cluster), incidentsOf(own)
	household, err := personviews.HouseholdOf(ctx, db, cluster)
	if err != nil {
		return err
	}
	if out.Household, err = d.neighbours(ctx, c, household); err != nil {
		return err
	}
	a := around{persons: cluster}
	if a.places, err = homes(ctx, c, cluster, nil); err != nil {
		return err
	}
	if out.Counts, err = counts(ctx, c, own, a.places); err != nil {
		return err
	}
	if out.Patterns, err = d.patterns(ctx, c, a, household); err != nil {
		return err
	}
	if out.Links, err = d.linksOf(ctx, c, out.ID); err != nil {
		return err
	}
	out.Retention = retentionOf(c.Policy(), p, own)
	return nil
}

// conflicts says what cannot be true of one human being.
func conflicts(all []Description) []string {
	births := []string{}
	for _, d := range all {
		if !d.Withdrawn && len(d.Birth) == len("1985-05-25") && !slices.Contains(births, d.Birth) {
			births = append(births, d.Birth)
		}
	}
	if len(births) < 2 {
		return []string{}
	}
	return []string{"Different dates of birth were given: " + strings.Join(births, ", ") + "."}
}

func contactsOf(h personviews.History, cluster []string) []PersonContact {
	all := make([]PersonContact, len(h.Contacts))
	for i, c := range h.Contacts {
		all[i] = PersonContact{ID: c.ID, ReceivedAt: c.ReceivedAt, Service: c.Service, Number: c.Number, State: c.State,
			Role: strings.Join(c.Roles, ", "), Caller: slices.Contains(cluster, c.Person), Type: c.Type, Place: c.Place,
			Incidents: []string{}, Imported: c.Import != ""}
		for _, r := range c.Incidents {
			all[i].Incidents = append(all[i].Incidents, r.Reference)
		}
	}
	return all
}

func incidentsOf(h personviews.History) []PersonIncident {
	all := make([]PersonIncident, len(h.Incidents))
	for i, one := range h.Incidents {
		all[i] = PersonIncident{ID: one.ID, Reference: one.Reference, Type: one.Type, Grade: one.Grade, State: one.State,
			Role: strings.Join(one.Roles, ", "), Place: one.Place, OpenedAt: one.OpenedAt, Imported: one.Import != ""}
	}
	return all
}

// retentionOf says when the record is looked at again, by which rule. The rule
// of the gravest type among the incidents holds: the longest.
func retentionOf(pack *policy.Pack, p personviews.Person, h personviews.History) []RetentionDate {
	all := []RetentionDate{}
	if rule, ok := pack.RetentionFor(policy.KeptPerson, ""); ok {
		all = append(all, RetentionDate{What: "This person's record", ReviewAt: rule.ReviewAt(p.LastAt), Rule: fmt.Sprintf("%s: %d years. %s", rule.Label, rule.Years, rule.Source)})
	}
	for _, i := range h.Incidents {
		rule, ok := pack.RetentionFor(policy.KeptIncident, i.Type)
		if !ok || i.ClosedAt == nil {
			continue
		}
		all = append(all, RetentionDate{What: "Incident " + i.Reference, ReviewAt: rule.ReviewAt(*i.ClosedAt), Rule: fmt.Sprintf("%s: %d years. %s", rule.Label, rule.Years, rule.Source)})
	}
	slices.SortStableFunc(all, func(a, b RetentionDate) int { return b.ReviewAt.Compare(a.ReviewAt) })
	return all[:min(len(all), 10)]
}
