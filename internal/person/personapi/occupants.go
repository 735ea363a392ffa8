package personapi

import (
	"cmp"
	"context"
	"slices"
	"time"

	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// occupants reads who was heard to live behind a front door, and meets them. Of a
// description that names a refuge's number nobody learns who hides there.
func (e *eyes) occupants(ctx context.Context, keys []string) ([]personviews.Neighbour, error) {
	all, err := personviews.Occupants(ctx, e.db, keys)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(all))
	for i, n := range all {
		ids[i] = n.Person
	}
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	said, err := personviews.DescriptionsOf(ctx, e.db, ids)
	if err != nil {
		return nil, err
	}
	shown := all[:0]
	for _, n := range all {
		var numbers []string
		for _, d := range said[n.Person] {
			numbers = append(numbers, d.Details.Phone)
		}
		secret, err := e.anySecret(ctx, numbers)
		if err != nil {
			return nil, err
		}
		if !secret && !e.people[n.Person].Erased() {
			shown = append(shown, n)
		}
	}
	return shown, nil
}

// withParts adds to the occupants whoever had a part in an incident there in the
// last year, and puts those with a flag of danger first: it is they whom somebody
// who is sent there may meet. Records that are one human being are one line.
func (e *eyes) withParts(ctx context.Context, all []personviews.Neighbour, h personviews.History, now time.Time) ([]personviews.Neighbour, error) {
	at := map[string]int{} // in the list, by the first of the cluster
	var list []personviews.Neighbour
	add := func(n personviews.Neighbour) {
		key := e.clusters[n.Person][0]
		i, known := at[key]
		if !known {
			at[key] = len(list)
			list = append(list, n)
			return
		}
		one := &list[i]
		one.Ties = append(one.Ties, n.Ties...)
		for _, role := range n.Roles {
			if !slices.Contains(one.Roles, role) {
				one.Roles = append(one.Roles, role)
			}
		}
		if n.Until.After(one.Until) {
			one.Until = n.Until
		}
	}
	for _, n := range all {
		add(n)
	}
	for _, i := range h.Incidents {
		if now.Sub(i.OpenedAt) > partsAtPlace {
			continue
		}
		for _, who := range i.Involved {
			if err := e.meet(ctx, who.Person); err != nil {
				return nil, err
			}
			if len(e.clusters[who.Person]) == 0 || e.people[who.Person].Erased() {
				continue
			}
			n := personviews.Neighbour{Person: who.Person, Name: who.Name, Restricted: who.Restricted, Since: i.OpenedAt, Until: i.OpenedAt,
				Roles: told(who.Role), Ties: []personviews.Tie{{Why: personviews.SameIncident, Of: i.Reference, Role: who.Role, Since: i.OpenedAt, Until: i.OpenedAt, Count: 1}}}
			add(n)
		}
	}
	slices.SortStableFunc(list, func(a, b personviews.Neighbour) int {
		return cmp.Or(cmp.Compare(e.danger(b), e.danger(a)), cmp.Compare(lives(b), lives(a)), b.Until.Compare(a.Until))
	})
	return list, nil
}

func told(role string) []string {
	if role == "" {
		return []string{}
	}
	return []string{role}
}

// danger is 1 for somebody with a flag of danger that stands, else 0.
func (e *eyes) danger(n personviews.Neighbour) int {
	for _, f := range e.flags(e.clusters[n.Person]) {
		if flag, err := e.pack.Flag(f.Code); f.EndedAt == nil && (err != nil || flag.Tone == policy.ToneDanger) {
			return 1
		}
	}
	return 0
}

// lives is 1 for somebody who is said to live there, else 0.
func lives(n personviews.Neighbour) int {
	if slices.ContainsFunc(n.Ties, func(t personviews.Tie) bool { return t.Why == personviews.SameDwelling }) {
		return 1
	}
	return 0
}
