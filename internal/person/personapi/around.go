package personapi

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
)

// patterns is what the rules of the pack see around somebody.
func (e *eyes) patterns(ctx context.Context, a around, household []personviews.Neighbour, now time.Time) ([]Pattern, error) {
	p, err := gather(ctx, e, a, household)
	if err != nil {
		return nil, err
	}
	seen := person.Patterns(e.pack.Patterns, p.history(e, a.persons), now)
	shown := make([]Pattern, len(seen))
	for i, s := range seen {
		shown[i] = Pattern{Code: s.Code, Label: s.Label, Tone: string(s.Tone), Sentence: s.Sentence,
			Contacts: noneNil(s.Contacts), Incidents: noneNil(s.Incidents)}
	}
	return shown, nil
}

// mostHomes bounds the dwellings of which the history is read.
const mostHomes = 5

// homes adds the keys of the dwellings where the persons were heard to live.
func (e *eyes) homes(ctx context.Context, cluster, keys []string) ([]string, error) {
	all, err := personviews.DescriptionsOf(ctx, e.db, cluster)
	if err != nil {
		return nil, err
	}
	for _, id := range cluster {
		for _, d := range all[id] {
			if d.PlaceKey != "" && !d.Withdrawn && !slices.Contains(keys, d.PlaceKey) && len(keys) < mostHomes {
				keys = append(keys, d.PlaceKey)
			}
		}
	}
	return keys, nil
}

// counts is how often in 30, 90 and 365 days, of the persons and of the places.
// Incidents that lead to hidden people are not counted at the places.
func (e *eyes) counts(ctx context.Context, own personviews.History, places []string, now time.Time) ([]PersonCount, error) {
	all := personviews.Counts(own, now)
	shown := make([]PersonCount, len(all))
	for i, one := range all {
		shown[i] = PersonCount{Days: one.Days, Contacts: one.Contacts, AsVictim: one.AsVictim, AsSuspect: one.AsSuspect, Incidents: one.Incidents}
	}
	theirs := newPast()
	theirs.add(own, "")
	seen := map[string]bool{}
	for _, key := range places {
		h, err := personviews.HistoryOfPlace(ctx, e.db, key)
		if err == nil {
			err = e.meetIn(ctx, h)
		}
		if err != nil {
			return nil, err
		}
		for _, incident := range theirs.seenBy(e, h).Incidents {
			if seen[incident.ID] {
				continue
			}
			seen[incident.ID] = true
			for i := range shown {
				if now.Sub(incident.OpenedAt) <= time.Duration(shown[i].Days)*24*time.Hour {
					shown[i].SamePlace++
				}
			}
		}
	}
	return shown, nil
}
