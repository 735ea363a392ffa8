package personapi

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
)

type lookUpIn struct{ Body LookUp }

type lookUpOut struct{ Body PeopleFound }

// searched is how many people are weighed for a list; more than are shown, since
// records that people said are one take one place.
const searched = 20

// recycledAfter is how long a number must have rested under one name before its
// use under another suggests that it has a new owner. UK networks give unused
// mobile numbers out again after some months; the margin is ours.
const recycledAfter = 2 * 365 * 24 * time.Hour

func (d door) lookUp(ctx context.Context, c *httpserver.Call, in *lookUpIn) (*lookUpOut, error) {
	began := c.Now()
	db := c.View(personviews.Name)
	ask := in.Body
	decided, err := d.known(ctx, db, &ask)
	if err != nil {
		return nil, err
	}
	number, err := d.numberFact(ctx, c, ask.Phone)
	if err != nil {
		return nil, err
	}
	if number != nil && number.Evidence == string(policy.EvidenceNone) {
		ask.Phone = "" // a refuge's number tells nobody anything
	}
	a := read(ask, d.ReadAddress, c.Now().Year())
	out := &lookUpOut{PeopleFound{Candidates: []Candidate{}, Nobody: 1, Number: number, Asked: a.words, Notes: noneNil(a.notes)}}
	if a.empty() {
		if number == nil {
			return nil, nothingAsked
		}
		return out, c.ConsultedBecause(ctx, personal, consulted(ask, nil), ask.Reason)
	}
	answer, err := d.Matcher.Search(ctx, c.Force(), a.readings, c.Now(), searched)
	if err != nil {
		return nil, err
	}
	found, err := d.candidates(ctx, c, answer, decided, max(1, ask.Limit))
	if err != nil {
		return nil, err
	}
	out.Body.Candidates, out.Body.Restricted = found.shown, found.closed
	out.Body.Nobody, out.Body.People, out.Body.Loading = answer.Nobody, answer.People, answer.Loading
	if number != nil {
		number.People = max(number.People, answer.Use.People)
	}
	out.Body.TookMicros = c.Now().Sub(began).Microseconds()
	return out, c.ConsultedBecause(ctx, personal, consulted(ask, found.shown), ask.Reason)
}

// known fills in what the contact tells, its number unless another was typed,
// and returns what was decided on it before.
func (d door) known(ctx context.Context, db *sql.DB, ask *LookUp) (map[string]person.Verdict, error) {
	if e164, ok := d.ReadNumber(ask.Phone); ok {
		ask.Phone = e164
	}
	if ask.Contact == "" {
		return nil, nil
	}
	contact, there, err := personviews.ContactOf(ctx, db, ask.Contact)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, contactUnknown.About("contact")
	}
	if ask.Phone == "" {
		ask.Phone = contact.Number
	}
	return personviews.Rejected(ctx, db, ask.Contact)
}

// consulted says in the audit what was looked for, without repeating it, and
// whose records were shown.
func consulted(ask LookUp, shown []Candidate) string {
	var fields []string
	for _, f := range []struct{ name, value string }{
		{"first", ask.First}, {"last", ask.Last}, {"former", ask.Former}, {"name", ask.Name}, {"birth", ask.Birth}, {"phone", ask.Phone},
		{"email", ask.Email}, {"address", ask.Address + ask.Street + ask.Town + ask.Postcode + ask.UPRN},
	} {
		if f.value != "" {
			fields = append(fields, f.name)
		}
	}
	ids := make([]string, len(shown))
	for i, s := range shown {
		ids[i] = s.Person
	}
	slices.Sort(ids)
	text := fmt.Sprintf("look-up by %s; shown: %s", strings.Join(fields, ", "), strings.Join(ids, " "))
	if ask.Contact != "" {
		text = "contact " + ask.Contact + ": " + text
	}
	return text
}

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
		People: n.People, Recycled: recycled(n.Users),
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

// wordsFor says a share in words.
func wordsFor(share float64) string {
	switch {
	case share >= 0.95:
		return "almost certainly"
	case share >= 0.6:
		return "probably"
	case share >= 0.1:
		return "possibly"
	}
	return "hardly"
}

func noneNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// finite keeps a factor writable as JSON.
func finite(x float64) float64 {
	return math.Max(math.SmallestNonzeroFloat64, math.Min(math.MaxFloat64, x))
}
