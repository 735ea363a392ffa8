package personapi

import (
	"cmp"
	"context"
	"slices"
	"time"

	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// PicturePlace is who is known at the address of a contact and what happened there,
// whoever is calling.
type PicturePlace struct {
	Words     string              `json:"words" doc:"The address as it was said, or as the network gives it"`
	Of        string              `json:"of" enum:"incident,caller" doc:"Where it happens, or only where the telephone stands"`
	Closed    bool                `json:"closed" doc:"What is known of this address is for few: ask a supervisor"`
	People    []Neighbour         `json:"people" doc:"Who is known here, danger first; without the caller"`
	More      int                 `json:"more" doc:"How many more people are known here"`
	Counts    []PicturePlaceCount `json:"counts"`
	Incidents []PersonIncident    `json:"incidents" doc:"The last here, without that of this contact"`
}

// PicturePlaceCount is how often in how many days, this contact left out.
type PicturePlaceCount struct {
	Days      int `json:"days"`
	Contacts  int `json:"contacts"`
	Incidents int `json:"incidents"`
}

// What is shown of an address is to be taken in with a caller on the line.
const (
	mostAtPlace  = 8
	lastAtPlace  = 5
	partsAtPlace = 365 * 24 * time.Hour // how long a part in an incident ties somebody to a place
)

// atPlace is what is known of the address of a contact, nil when no front door is
// known. persons are the caller's records.
func (e *eyes) atPlace(ctx context.Context, contact personviews.Contact, persons []string, now time.Time) (*PicturePlace, error) {
	address, known, err := personviews.AddressOf(ctx, e.db, contact.ID)
	if err != nil || !known {
		return nil, err
	}
	shown := &PicturePlace{Words: address.Words, Of: address.Of, People: []Neighbour{}, Counts: []PicturePlaceCount{}, Incidents: []PersonIncident{}}
	if shown.Closed, err = e.refuge(ctx, contact.Number, address.Keys); err != nil {
		return nil, err
	}
	if shown.Closed {
		shown.Words = ""
		return shown, nil
	}
	past, err := e.pastAt(ctx, address.Keys, contact.ID)
	if err != nil {
		return nil, err
	}
	living, err := e.occupants(ctx, address.Keys)
	if err != nil {
		return nil, err
	}
	past = newPast().seenBy(e, past)
	met, err := e.withParts(ctx, living, past, now)
	if err != nil {
		return nil, err
	}
	shown.People, shown.More = e.firstOf(met, persons)
	shown.Counts = countsAt(past, now)
	shown.Incidents = e.incidents(personviews.History{Incidents: past.Incidents[:min(len(past.Incidents), lastAtPlace)]})
	return shown, nil
}

// firstOf is the first of the people of an address who are not on the contact, and
// how many more there are. Hidden ones are the one line that they are everywhere.
func (e *eyes) firstOf(met []personviews.Neighbour, persons []string) (shown []Neighbour, more int) {
	var first, closed []personviews.Neighbour
	for _, n := range met {
		switch {
		case slices.Contains(persons, n.Person):
		case e.hidden(n.Person):
			closed = append(closed, n)
		case len(first) < mostAtPlace:
			first = append(first, n)
		default:
			more++
		}
	}
	return e.neighbours(append(first, closed...)), more
}

// refuge says that nothing of an address may be told to these eyes: the contact
// came from a number that proves nothing because others hide behind it, or the
// network has seen such a telephone stand there.
func (e *eyes) refuge(ctx context.Context, number string, keys []string) (bool, error) {
	numbers, err := personviews.NumbersAt(ctx, e.db, keys)
	if err != nil {
		return false, err
	}
	return e.anySecret(ctx, append(numbers, number))
}

func (e *eyes) anySecret(ctx context.Context, numbers []string) (bool, error) {
	if e.all {
		return false, nil
	}
	if err := e.meetNumbers(ctx, numbers...); err != nil {
		return false, err
	}
	return slices.ContainsFunc(numbers, func(n string) bool { return n != "" && e.proves(n) == policy.EvidenceNone }), nil
}

// pastAt is what happened behind a front door, without one contact and the
// incidents that it is about, and without what came from a refuge: whoever rings
// from there about their old home must not be seen to have done so.
func (e *eyes) pastAt(ctx context.Context, keys []string, without string) (personviews.History, error) {
	all := newPast()
	for _, key := range keys {
		h, err := personviews.HistoryOfPlace(ctx, e.db, key)
		if err == nil {
			err = e.meetIn(ctx, h)
		}
		if err != nil {
			return personviews.History{}, err
		}
		all.add(h, policy.OfPlace)
	}
	var h personviews.History
	for _, one := range all.contacts {
		if one.ID != without && (e.all || e.proves(one.Number) != policy.EvidenceNone) {
			h.Contacts = append(h.Contacts, one.Contact)
		}
	}
	for _, one := range all.incidents {
		numbers, err := personviews.NumbersOf(ctx, e.db, one.Contacts)
		if err != nil {
			return personviews.History{}, err
		}
		secret, err := e.anySecret(ctx, numbers)
		if err != nil {
			return personviews.History{}, err
		}
		if !secret && !slices.Contains(one.Contacts, without) {
			h.Incidents = append(h.Incidents, one.Incident)
		}
	}
	slices.SortFunc(h.Incidents, func(a, b personviews.Incident) int {
		return cmp.Or(b.OpenedAt.Compare(a.OpenedAt), cmp.Compare(a.ID, b.ID))
	})
	return h, nil
}

// countsAt is how often in the last 30, 90 and 365 days.
func countsAt(h personviews.History, now time.Time) []PicturePlaceCount {
	shown := []PicturePlaceCount{}
	for _, one := range personviews.Counts(h, now) {
		shown = append(shown, PicturePlaceCount{Days: one.Days, Contacts: one.Contacts, Incidents: one.Incidents})
	}
	return shown
}
