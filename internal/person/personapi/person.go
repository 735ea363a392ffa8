package personapi

import (
	"context"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
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
// the same human being. Whoever calls it has let the asker in to all of them.
func (d door) show(ctx context.Context, c *httpserver.Call, id string) (*personOut, error) {
	e := eyesOf(c)
	if err := e.meet(ctx, id); err != nil {
		return nil, err
	}
	p, there := e.people[id]
	if !there {
		return nil, person.NotFound
	}
	cluster := e.clusters[id]
	out := &personOut{Person{
		ID: p.ID, Version: p.Version, Name: p.Name, Restricted: e.whyClosed(cluster), Flags: flagsOf(e.pack, e.flags(cluster)), Safe: e.safe(cluster),
	}}
	around, err := d.behind(ctx, c, e, around{persons: cluster})
	if err != nil {
		return nil, err
	}
	out.Body.Contacts, out.Body.Incidents = e.contacts(around.own, cluster), e.incidents(around.own)
	out.Body.Household, out.Body.Counts, out.Body.Patterns = around.household, around.counts, around.patterns
	if out.Body.Descriptions, err = e.descriptions(ctx, cluster); err != nil {
		return nil, err
	}
	if out.Body.EarlierFlags, err = e.endedFlags(ctx, cluster); err != nil {
		return nil, err
	}
	out.Body.Conflicts = conflicts(out.Body.Descriptions)
	if out.Body.Links, err = e.links(ctx, id); err != nil {
		return nil, err
	}
	out.Body.Retention = retentionOf(e.pack, e.lastHeard(cluster), around.own)
	return out, nil
}

// whyClosed is why records that are one were restricted; nil when none is.
func (e *eyes) whyClosed(cluster []string) *string {
	for _, id := range cluster {
		if p := e.people[id]; p.Restricted {
			return &p.RestrictedReason
		}
	}
	return nil
}

func (e *eyes) lastHeard(cluster []string) time.Time {
	var last time.Time
	for _, id := range cluster {
		if at := e.people[id].LastAt; at.After(last) {
			last = at
		}
	}
	return last
}

// descriptions are those of records that are one, the newest first.
func (e *eyes) descriptions(ctx context.Context, cluster []string) ([]Description, error) {
	found, err := personviews.DescriptionsOf(ctx, e.db, cluster)
	if err != nil {
		return nil, err
	}
	all, numbers := []Description{}, []string{}
	for _, id := range cluster {
		for _, one := range found[id] {
			numbers = append(numbers, one.Details.Phone)
			all = append(all, Description{PersonDetails: PersonDetails(one.Details), Person: one.Person, Record: one.Record,
				Source: string(one.Source), Contact: one.Contact, Import: one.Import, HeardAt: one.HeardAt, Withdrawn: one.Withdrawn})
		}
	}
	if err := e.meetNumbers(ctx, numbers...); err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Phone = e.number(all[i].Phone)
	}
	slices.SortStableFunc(all, func(a, b Description) int { return b.HeardAt.Compare(a.HeardAt) })
	return all, nil
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
