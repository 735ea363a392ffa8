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

// Background is what the rules of the policy pack may know of the people behind
// a contact: codes of the pack, and numbers. The contact itself counts.
type Background struct {
	Flags, Patterns []string
	Contacts90      int // contacts of the caller in 90 days
	Incidents365    int // incidents of the caller in 365 days
	LowGraded365    int // of them graded low
}

// Behind is everything that rules may know, seen with the system's eyes: whoever is
// protected must not be graded as a stranger. Open is as much of it as the one who
// asks may know, and Records are the persons whose closed records the rest lies in;
// without those everything may be known, and Open is empty.
type Behind struct {
	Background
	Open    Background
	Records []string
}

// SeesClosed says whether the one who asks may open closed records.
func SeesClosed(c *httpserver.Call) bool { return sees(c) }

// BackgroundOf gathers it. It is for rules and shows no personal data, so no audit
// page is owed for it; whoever lets the closed part be read owes one. A contact that
// the tables do not have yet has nothing behind it.
func BackgroundOf(ctx context.Context, c *httpserver.Call, contact string) (Behind, error) {
	e := eyesOf(c)
	e.all = true
	whole, err := e.background(ctx, contact, c.Now())
	b := Behind{Background: whole}
	if err != nil || sees(c) {
		return b, err
	}
	if b.Records = e.closedRecords(); len(b.Records) == 0 {
		return b, nil
	}
	if b.Open, err = eyesOf(c).background(ctx, contact, c.Now()); err != nil {
		return b, err
	}
	if b.Open.equal(whole) { // they were met on the way, and nothing rests on them
		b.Open, b.Records = Background{}, nil
	}
	return b, nil
}

// background is as much as these eyes may know. Of a caller who is hidden from them
// it is nothing: a rule that fires would tell of it.
func (e *eyes) background(ctx context.Context, contact string, now time.Time) (Background, error) {
	var b Background
	of, there, err := personviews.ContactOf(ctx, e.db, contact)
	if err != nil || !there {
		return b, err
	}
	if err := e.meet(ctx, of.Person); err != nil || e.hidden(of.Person) {
		return b, err
	}
	if err := e.meetNumbers(ctx, of.Number); err != nil {
		return b, err
	}
	a := around{}
	if e.proves(of.Number) == policy.EvidenceNormal {
		a.number = of.Number
	}
	if of.PlaceKey != "" {
		a.places = []string{of.PlaceKey}
	}
	if of.Person != "" {
		a.persons = e.clusters[of.Person]
	}
	p, err := e.pastOf(ctx, a)
	if err != nil {
		return b, err
	}
	others, err := e.others(ctx, contact)
	if err != nil {
		return b, err
	}
	for _, f := range e.flags(append(slices.Clone(a.persons), others...)) {
		if f.EndedAt == nil && !slices.Contains(b.Flags, f.Code) {
			b.Flags = append(b.Flags, f.Code)
		}
	}
	for _, seen := range person.Patterns(e.pack.Patterns, p.history(e, a.persons), now) {
		b.Patterns = append(b.Patterns, seen.Code)
	}
	b.count(p, e.pack, now)
	return b, nil
}

// pastOf is what the rules look through around somebody. Unlike the picture on the
// screen it is read at every pause in typing, so it reads nothing that only a
// screen shows.
func (e *eyes) pastOf(ctx context.Context, a around) (*past, error) {
	household, err := e.household(ctx, a.persons)
	if err != nil {
		return nil, err
	}
	if a.places, err = e.homes(ctx, a.persons, a.places); err != nil {
		return nil, err
	}
	return gather(ctx, e, a, household)
}

// closedRecords are the people met whose records are closed to most, in order.
func (e *eyes) closedRecords() []string {
	var ids []string
	for id, p := range e.people {
		if closed(e.pack, p) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

func (b Background) equal(other Background) bool {
	return slices.Equal(b.Flags, other.Flags) && slices.Equal(b.Patterns, other.Patterns) &&
		b.Contacts90 == other.Contacts90 && b.Incidents365 == other.Incidents365 && b.LowGraded365 == other.LowGraded365
}

// FlagsOf are the codes of the flags that stand on the people of a contact: its
// caller and everybody involved. Of records that are closed to the person who asks
// they count all the same, because whoever is protected must not wait for it; so
// the codes are for decisions and not to be shown.
func FlagsOf(ctx context.Context, c *httpserver.Call, contact string) ([]string, error) {
	e := eyesOf(c)
	ids, err := personviews.PeopleOf(ctx, e.db, contact)
	if err != nil {
		return nil, err
	}
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	var everybody, codes []string
	for _, id := range ids {
		everybody = append(everybody, e.clusters[id]...)
	}
	for _, f := range e.flags(everybody) {
		if f.EndedAt == nil {
			codes = append(codes, f.Code)
		}
	}
	return codes, nil
}

// others are the people of a contact, as far as their records are open to the
// person who asks.
func (e *eyes) others(ctx context.Context, contact string) ([]string, error) {
	ids, err := personviews.PeopleOf(ctx, e.db, contact)
	if err == nil {
		err = e.meet(ctx, ids...)
	}
	return slices.DeleteFunc(ids, e.hidden), err
}

// count counts what the caller had a part in.
func (b *Background) count(p *past, pack *policy.Pack, now time.Time) {
	const day = 24 * time.Hour
	for _, one := range p.contacts {
		if slices.Contains(one.through, policy.OfPerson) && now.Sub(one.ReceivedAt) <= 90*day {
			b.Contacts90++
		}
	}
	for _, one := range p.incidents {
		if !slices.Contains(one.through, policy.OfPerson) || now.Sub(one.OpenedAt) > 365*day {
			continue
		}
		b.Incidents365++
		if pack.LowGraded(one.Grade) {
			b.LowGraded365++
		}
	}
}
