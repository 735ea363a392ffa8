package personapi

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

// recycledAfter is how long a number must have rested under one name before its
// use under another suggests that it has a new owner. UK networks give unused
// mobile numbers out again after some months; the margin is ours.
const recycledAfter = 2 * 365 * 24 * time.Hour

// numberFact is what is known of a number itself, nil for none.
func (d door) numberFact(ctx context.Context, c *httpserver.Call, number string) (*NumberFact, error) {
	if number == "" {
		return nil, nil
	}
	n, _, err := personviews.NumberOf(ctx, c.View(personviews.Name), number)
	if err != nil {
		return nil, err
	}
	fact := &NumberFact{
		Number: number, Kind: n.Kind, Evidence: string(policy.EvidenceNormal), NoCallBack: n.NoCallBack,
		People: n.People, Recycled: recycled(n.Users), Note: n.Note,
	}
	if kind, err := c.Policy().NumberKind(n.Kind); err == nil {
		fact.Label, fact.Says, fact.Evidence = kind.Label, kind.Says, string(kind.Evidence)
	}
	switch {
	case fact.Says != "":
	case fact.Recycled:
		fact.Says = "Long unused, then used under another name: it may have a new owner."
		fact.Evidence = string(policy.EvidenceWeak)
	case n.People >= sharedBy:
		fact.Says = fmt.Sprintf("%d people on file used it: it proves little about who is calling.", n.People)
		fact.Evidence = string(policy.EvidenceWeak)
	}
	if personmatch.Digits(number) == "" && fact.Kind == "" {
		fact.Says = "This is no subscriber's number: it proves nothing about who is calling."
		fact.Evidence = string(policy.EvidenceNone)
	}
	if fact.Evidence == string(policy.EvidenceNone) && !sees(c) {
		fact.People, fact.Recycled, fact.Note = 0, false, "" // the history of a refuge's number is for few eyes
	}
	return fact, nil
}

// sharedBy is from how many people on file a number says little about who holds
// it: more than a usual household.
const sharedBy = 5

// recycled says whether the newest user of a number appeared long after the last
// use by anybody else.
func recycled(users []personviews.User) bool {
	if len(users) < 2 {
		return false
	}
	newest := users[0]
	var before time.Time
	for _, u := range users[1:] {
		if u.Until.After(before) {
			before = u.Until
		}
	}
	return newest.Since.Sub(before) > recycledAfter
}
