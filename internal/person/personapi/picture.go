package personapi

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

type pictureIn struct {
	Contact string `query:"contact" required:"true" maxLength:"100" doc:"The contact that is worked on"`
}

// Picture is what a contact's caller, number and place have behind them.
type Picture struct {
	Person    string        `json:"person" doc:"The caller, once named; empty before"`
	Name      string        `json:"name"`
	Closed    bool          `json:"closed" doc:"The caller's record is restricted: ask a supervisor"`
	Flags     []PersonFlag  `json:"flags"`
	Safe      *SafeContact  `json:"safeContact"`
	Patterns  []Pattern     `json:"patterns"`
	Counts    []PersonCount `json:"counts"`
	Household []Neighbour   `json:"household"`
	Number    *NumberFact   `json:"number"`
}

type pictureOut struct{ Body Picture }

// picture gathers what is behind a contact. It needs no named caller: number and
// place have a history of their own.
func (d door) picture(ctx context.Context, c *httpserver.Call, in *pictureIn) (*pictureOut, error) {
	if err := c.Consulted(ctx, personal, "picture of contact "+in.Contact); err != nil {
		return nil, err
	}
	db := c.View(personviews.Name)
	contact, there, err := personviews.ContactOf(ctx, db, in.Contact)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, contactUnknown.About("contact")
	}
	out := &pictureOut{Picture{Person: contact.Person, Flags: []PersonFlag{}, Patterns: []Pattern{}, Counts: []PersonCount{}, Household: []Neighbour{}}}
	if out.Body.Number, err = d.numberFact(ctx, c, contact.Number); err != nil {
		return nil, err
	}
	a := around{number: contact.Number}
	if n := out.Body.Number; n != nil && n.Evidence != string(policy.EvidenceNormal) {
		a.number = "" // a hospital's calls are no pattern of anybody's
	}
	if contact.PlaceKey != "" {
		a.places = []string{contact.PlaceKey}
	}
	var household []personviews.Neighbour
	if contact.Person != "" {
		if household, err = d.caller(ctx, c, contact.Person, &a, &out.Body); err != nil {
			return nil, err
		}
	}
	out.Body.Patterns, err = d.patterns(ctx, c, a, household)
	return out, err
}

// caller adds what belongs to the named caller. Of a closed record nothing is
// added for those who may not see it.
func (d door) caller(ctx context.Context, c *httpserver.Call, id string, a *around, p *Picture) ([]personviews.Neighbour, error) {
	db := c.View(personviews.Name)
	cluster, err := personviews.ClusterOf(ctx, db, id)
	if err != nil {
		return nil, err
	}
	people, err := personviews.Many(ctx, db, cluster)
	if err != nil {
		return nil, err
	}
	for _, one := range people {
		if closed(c.Policy(), one) && !sees(c) {
			p.Closed, p.Name = true, ""
			return nil, nil
		}
	}
	var flags []personviews.Flag
	for _, key := range cluster {
		one := people[key]
		flags = append(flags, one.Flags...)
		if one.Safe != nil && p.Safe == nil {
			p.Safe = &SafeContact{Method: one.Safe.Method, Number: one.Safe.Number, Times: one.Safe.Times, Note: one.Safe.Note}
		}
	}
	p.Name, p.Flags = people[id].Name, flagsOf(c.Policy(), flags)
	household, err := personviews.HouseholdOf(ctx, db, cluster)
	if err != nil {
		return nil, err
	}
	if p.Household, err = d.neighbours(ctx, c, household); err != nil {
		return nil, err
	}
	own, err := personviews.HistoryOf(ctx, db, cluster)
	if err != nil {
		return nil, err
	}
	a.persons = cluster
	if a.places, err = homes(ctx, c, cluster, a.places); err != nil {
		return nil, err
	}
	p.Counts, err = counts(ctx, c, own, a.places)
	return household, err
}

// patterns is what the rules of the pack see around somebody.
func (d door) patterns(ctx context.Context, c *httpserver.Call, a around, household []personviews.Neighbour) ([]Pattern, error) {
	p, err := gather(ctx, c.View(personviews.Name), a, household)
	if err != nil {
		return nil, err
	}
	history, err := p.history(ctx, c, a.persons)
	if err != nil {
		return nil, err
	}
	seen := person.Patterns(c.Policy().Patterns, history, c.Now())
	shown := make([]Pattern, len(seen))
	for i, s := range seen {
		shown[i] = Pattern{Code: s.Code, Label: s.Label, Tone: string(s.Tone), Sentence: s.Sentence,
			Contacts: noneNil(s.Contacts), Incidents: noneNil(s.Incidents)}
	}
	return shown, nil
}

// homes adds the keys of the dwellings where the persons were heard to live.
func homes(ctx context.Context, c *httpserver.Call, cluster, keys []string) ([]string, error) {
	for _, id := range cluster {
		all, err := personviews.Descriptions(ctx, c.View(personviews.Name), id)
		if err != nil {
			return nil, err
		}
		for _, d := range all {
			if d.PlaceKey != "" && !d.Withdrawn && !slices.Contains(keys, d.PlaceKey) && len(keys) < 5 {
				keys = append(keys, d.PlaceKey)
			}
		}
	}
	return keys, nil
}

// counts is how often in 30, 90 and 365 days, of the persons and of the places.
func counts(ctx context.Context, c *httpserver.Call, own personviews.History, places []string) ([]PersonCount, error) {
	all := personviews.Counts(own, c.Now())
	shown := make([]PersonCount, len(all))
	for i, one := range all {
		shown[i] = PersonCount{Days: one.Days, Contacts: one.Contacts, AsVictim: one.AsVictim, AsSuspect: one.AsSuspect, Incidents: one.Incidents}
	}
	seen := map[string]bool{}
	for _, key := range places {
		h, err := personviews.HistoryOfPlace(ctx, c.View(personviews.Name), key)
		if err != nil {
			return nil, err
		}
		for _, incident := range h.Incidents {
			if seen[incident.ID] {
				continue
			}
			seen[incident.ID] = true
			for i := range shown {
				if c.Now().Sub(incident.OpenedAt) <= time.Duration(shown[i].Days)*24*time.Hour {
					shown[i].SamePlace++
				}
			}
		}
	}
	return shown, nil
}

// neighbours is the household as the asker may see it.
func (d door) neighbours(ctx context.Context, c *httpserver.Call, all []personviews.Neighbour) ([]Neighbour, error) {
	ids := make([]string, len(all))
	for i, n := range all {
		ids[i] = n.Person
	}
	people, err := personviews.Many(ctx, c.View(personviews.Name), ids)
	if err != nil {
		return nil, err
	}
	shown := make([]Neighbour, 0, len(all))
	for _, n := range all {
		p := people[n.Person]
		if (n.Restricted || closed(c.Policy(), p)) && !sees(c) {
			shown = append(shown, Neighbour{Name: "Restricted record: ask a supervisor", Why: []string{}, Roles: []string{}, Flags: []PersonFlag{}, Since: n.Since, Until: n.Until})
			continue
		}
		shown = append(shown, Neighbour{Person: n.Person, Name: n.Name, Why: whys(n), Roles: n.Roles,
			Flags: flagsOf(c.Policy(), p.Flags), Since: n.Since, Until: n.Until})
	}
	return shown, nil
}

func whys(n personviews.Neighbour) []string {
	words := []string{}
	for _, t := range n.Ties {
		text := "used the same number " + t.Of
		switch {
		case t.Why == personviews.SameDwelling:
			text = "same address"
		case t.Why == personviews.SameIncident && t.Role != "":
			text = t.Role + " in " + t.Of
		case t.Why == personviews.SameIncident:
			text = "also in " + t.Of
		}
		if !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	return words
}
