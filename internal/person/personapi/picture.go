package personapi

import (
	"context"
	"maps"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/records"
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
	RuledOut  []PictureName `json:"ruledOut" doc:"Who was said on this contact to be somebody else than the caller, so that it can be taken back"`
	Place     *PicturePlace `json:"place" doc:"Who and what is known at the address, before anybody is named too; null while no front door is known"`
}

// PictureName is a person by name.
type PictureName struct {
	Person string `json:"person"`
	Name   string `json:"name"`
}

type pictureOut struct{ Body Picture }

// picture gathers what is behind a contact. It needs no named caller: number and
// place have a history of their own, and people. Of a caller whose record is closed to the
// asker it says that, and nothing else: what this contact has behind it is theirs.
func (d door) picture(ctx context.Context, c *httpserver.Call, in *pictureIn) (*pictureOut, error) {
	e := eyesOf(c)
	contact, there, err := personviews.ContactOf(ctx, e.db, in.Contact)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, contactUnknown.About("contact")
	}
	out := &pictureOut{Picture{Flags: []PersonFlag{}, Patterns: []Pattern{}, Counts: []PersonCount{}, Household: []Neighbour{}, RuledOut: []PictureName{}}}
	if err := e.meet(ctx, contact.Person); err != nil {
		return nil, err
	}
	if e.hidden(contact.Person) {
		out.Body.Closed = true
		return out, c.Consulted(ctx, personal, "picture of contact "+in.Contact+" (refused)")
	}
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
	if contact.Person != "" {
		a.persons = e.clusters[contact.Person]
	}
	around, err := d.behind(ctx, c, e, a)
	if err != nil {
		return nil, err
	}
	if contact.Person != "" {
		out.Body.Person, out.Body.Name = contact.Person, e.people[contact.Person].Name
		out.Body.Flags, out.Body.Safe = flagsOf(e.pack, e.flags(a.persons)), e.safe(a.persons)
		out.Body.Household, out.Body.Counts = around.household, around.counts
	}
	out.Body.Patterns = around.patterns
	if out.Body.Place, err = e.atPlace(ctx, contact, a.persons, c.Now()); err != nil {
		return nil, err
	}
	if out.Body.RuledOut, err = e.ruledOut(ctx, in.Contact); err != nil {
		return nil, err
	}
	seen := around.household
	for _, one := range out.Body.RuledOut {
		seen = append(slices.Clip(seen), Neighbour{Person: one.Person})
	}
	if out.Body.Place != nil {
		seen = slices.Concat(seen, out.Body.Place.People)
	}
	return out, c.Consulted(ctx, personal, records.Shown("picture of contact "+in.Contact, pictured(a.persons, seen)...))
}

// ruledOut is who was said on a contact not to be its caller. Whoever is hidden is
// not in it: their name was never seen by whoever said so, or is not any more.
func (e *eyes) ruledOut(ctx context.Context, contact string) ([]PictureName, error) {
	said, err := personviews.Rejected(ctx, e.db, contact)
	if err != nil {
		return nil, err
	}
	ids := slices.Sorted(maps.Keys(said))
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	names := []PictureName{}
	for _, id := range ids {
		p, there := e.people[id]
		if said[id] == person.Different && there && !p.Erased() && !e.hidden(id) {
			names = append(names, PictureName{Person: id, Name: p.Name})
		}
	}
	return names, nil
}

// pictured is who was shown.
func pictured(persons []string, household []Neighbour) []string {
	ids := slices.Clone(persons)
	for _, n := range household {
		ids = append(ids, n.Person)
	}
	return ids
}

// behind is what somebody has behind them: a human being, a number and places.
type behind struct {
	own       personviews.History
	household []Neighbour
	counts    []PersonCount
	patterns  []Pattern
}

func (d door) behind(ctx context.Context, c *httpserver.Call, e *eyes, a around) (behind, error) {
	var b behind
	household, err := e.household(ctx, a.persons)
	if err != nil {
		return b, err
	}
	b.household = e.neighbours(household)
	if a.places, err = e.homes(ctx, a.persons, a.places); err != nil {
		return b, err
	}
	if b.own, err = personviews.HistoryOf(ctx, e.db, a.persons); err != nil {
		return b, err
	}
	if err := e.meetIn(ctx, b.own); err != nil {
		return b, err
	}
	if b.counts, err = e.counts(ctx, b.own, a.places, c.Now()); err != nil {
		return b, err
	}
	b.patterns, err = e.patterns(ctx, a, household, c.Now())
	return b, err
}
