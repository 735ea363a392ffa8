package personapi

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/records"
)

type lookUpIn struct{ Body LookUp }

type lookUpOut struct{ Body PeopleFound }

// searched is how many people are weighed for a list; more than are shown, since
// records that people said are one take one place.
const searched = 20

// sharers is by how many people a number is taken to be used that somebody marked
// as a hospital's, a payphone's or the like, however few of them are on file. The
// figure is ours.
const sharers = 50

func (d door) lookUp(ctx context.Context, c *httpserver.Call, in *lookUpIn) (*lookUpOut, error) {
	began := c.Now()
	ask := in.Body
	free, err := freeToLook(ctx, c, ask)
	if err != nil {
		return nil, err
	}
	decided, err := d.known(ctx, c, &ask)
	if err != nil {
		return nil, err
	}
	by, phone := askedBy(ask), ask.Phone
	number, err := d.numberAsked(ctx, c, &ask)
	if err != nil {
		return nil, err
	}
	a := read(ask, d.ReadAddress, c.Now().Year())
	out := &lookUpOut{PeopleFound{Candidates: []Candidate{}, Nobody: 1, Number: number, Asked: a.words, Notes: noneNil(a.notes)}}
	if a.empty() {
		if number == nil {
			return nil, nothingAsked
		}
		return out, looked(ctx, c, ask, phone, by, nil)
	}
	answer, err := d.Matcher.Search(ctx, c.Force(), a.readings, c.Now(), searched)
	if err != nil {
		return nil, err
	}
	answer.Without(func(id string) bool { return decided[id] == person.Different })
	if number != nil && number.Kind != "" && number.Evidence == string(policy.EvidenceWeak) {
		answer.NumberIsShared(sharers, number.Label)
	}
	found, err := d.candidates(ctx, c, answer, decided, max(1, ask.Limit))
	if err != nil {
		return nil, err
	}
	if out.Body.Candidates, out.Body.Restricted = found.shown, found.closed; !free {
		found.reduce()
	}
	out.Body.Nobody, out.Body.People, out.Body.Loading = answer.Nobody, answer.People, answer.Loading
	if len(answer.TooMany) > 0 {
		out.Body.Notes = append(out.Body.Notes, fmt.Sprintf("Too many people on file share this %s. Add another detail.", strings.Join(answer.TooMany, " and ")))
	}
	if number != nil {
		number.People = max(number.People, answer.Use.People)
	}
	out.Body.TookMicros = c.Now().Sub(began).Microseconds()
	return out, looked(ctx, c, ask, phone, by, found.shown)
}

// known fills in what the contact tells, its number unless another was typed or
// its caller's record is closed to the asker, and returns what was decided before:
// on the contact, and of its caller and others.
func (d door) known(ctx context.Context, c *httpserver.Call, ask *LookUp) (map[string]person.Verdict, error) {
	if e164, ok := d.ReadNumber(ask.Phone); ok {
		ask.Phone = e164
	}
	if ask.Contact == "" || ask.Involved {
		return nil, nil
	}
	e := eyesOf(c)
	contact, there, err := personviews.ContactOf(ctx, e.db, ask.Contact)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, contactUnknown.About("contact")
	}
	if err := e.meet(ctx, contact.Person); err != nil {
		return nil, err
	}
	if ask.Phone == "" && !e.hidden(contact.Person) {
		ask.Phone = contact.Number
	}
	decided, err := personviews.Rejected(ctx, e.db, ask.Contact)
	if err != nil || contact.Person == "" {
		return decided, err
	}
	own, err := justHeard(ctx, e, ask.Contact, contact.Person)
	if err != nil {
		return nil, err
	}
	if own && decided[contact.Person] != person.Same {
		decided[contact.Person] = person.Different
	}
	links, err := personviews.LinksOf(ctx, e.db, contact.Person)
	for _, l := range links {
		if l.Verdict == person.Different {
			decided[l.Other(contact.Person)] = person.Different
		}
	}
	return decided, err
}

// justHeard says whether nothing stands on a person's record but what was heard in
// the contact itself: that is the question and no answer to it.
func justHeard(ctx context.Context, e *eyes, contact, id string) (bool, error) {
	all, err := personviews.Descriptions(ctx, e.db, id)
	if err != nil {
		return false, err
	}
	other := func(d personviews.Description) bool { return d.Record != contact }
	return len(all) > 0 && len(e.clusters[id]) <= 1 && !slices.ContainsFunc(all, other), nil
}

// numberAsked is what is known of the number asked about, and takes it out of the
// question where it proves nothing. One that is half typed is no number yet.
func (d door) numberAsked(ctx context.Context, c *httpserver.Call, ask *LookUp) (*NumberFact, error) {
	if ask.Typing == "phone" && personmatch.Digits(ask.Phone) == "" {
		ask.Phone = ""
	}
	number, err := d.numberFact(ctx, c, ask.Phone)
	if number != nil && number.Evidence == string(policy.EvidenceNone) {
		ask.Phone = "" // a refuge's number tells nobody anything
	}
	return number, err
}

// askedBy names the fields that were filled in.
func askedBy(ask LookUp) string {
	var fields []string
	for _, f := range []struct{ name, value string }{
		{"first", ask.First}, {"last", ask.Last}, {"former", ask.Former}, {"name", ask.Name}, {"birth", ask.Birth}, {"phone", ask.Phone},
		{"email", ask.Email}, {"address", ask.Address + ask.Unit + ask.House + ask.Street + ask.Town + ask.Postcode + ask.UPRN},
	} {
		if f.value != "" {
			fields = append(fields, f.name)
		}
	}
	return strings.Join(fields, ", ")
}

// looked writes the audit page of a look-up. A whole number that was asked for leaves
// its mark; one that is half typed is none.
func looked(ctx context.Context, c *httpserver.Call, ask LookUp, number, by string, shown []Candidate) error {
	if personmatch.Digits(number) == "" {
		number = ""
	}
	return c.ConsultedNumber(ctx, personal, consulted(ask.Contact, by, shown), ask.Reason, number)
}

// consulted says in the audit by what somebody was looked for, without repeating
// it, and whose records were shown. It is the same text while the same is shown, so
// that keystrokes which change nothing leave one page a minute.
func consulted(contact, by string, shown []Candidate) string {
	var ids []string
	for _, s := range shown {
		ids = append(append(ids, s.Person), s.Others...)
	}
	text := "look-up by " + by
	if contact != "" {
		text = "contact " + contact + ": " + text
	}
	return records.Shown(text, ids...)
}

func noneNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
