package personapi

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
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

// BackgroundOf gathers it for the person who asks: of a caller whose record is
// closed to them there is none, because a rule that fires would tell of it. It
// shows no personal data, so no audit page is owed for it. A contact that the
// tables do not have yet has none either.
func BackgroundOf(ctx context.Context, c *httpserver.Call, contact string) (Background, error) {
	var b Background
	e := eyesOf(c)
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
	behind, err := door{}.behind(ctx, c, e, a)
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
	for _, p := range behind.patterns {
		b.Patterns = append(b.Patterns, p.Code)
	}
	b.count(behind.own, e.pack, c.Now())
	return b, nil
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

func (b *Background) count(h personviews.History, pack *policy.Pack, now time.Time) {
	const day = 24 * time.Hour
	for _, one := range h.Contacts {
		if now.Sub(one.ReceivedAt) <= 90*day {
			b.Contacts90++
		}
	}
	for _, one := range h.Incidents {
		if now.Sub(one.OpenedAt) > 365*day {
			continue
		}
		b.Incidents365++
		if pack.LowGraded(one.Grade) {
			b.LowGraded365++
		}
	}
}
