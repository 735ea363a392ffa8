package contactapi

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/policy"
)

// heardOf is what a contact adds to a person's record. Without a name the
// record keeps the name that it has.
type heardOf struct {
	person       string
	onRecord     bool // the handler chose a person who must exist
	name, number string
	details      *personapi.PersonDetails
	as           string // the key of this word
}

// record puts what the contact heard of a person on the person's own record and
// returns the record's id: when a request is repeated, that of the first time.
func (d door) record(ctx context.Context, c *httpserver.Call, id string, r heardOf) (string, error) {
	receipt, err := command.Do(ctx, d.Desk, c.AskAs(r.as), person.Room, r.person, person.Fold, func(s person.State) ([]any, error) {
		if err := mayUse(c, s, r.onRecord); err != nil {
			return nil, err
		}
		var events []any
		var err error
		if r.name != "" && knownFrom(s, id) {
			if events, err = person.Name(s, person.Named{Name: r.name, Number: r.number, By: c.Staff(), At: c.Now()}); err != nil {
				return nil, err
			}
		}
		details := d.said(r)
		if _, there := s.Description(id); details == (person.Details{}) && there {
			return person.Withdraw(s, person.Withdrawn{Record: id, Reason: person.Corrected, By: c.Staff(), At: c.Now()})
		}
		if details == (person.Details{}) {
			return events, nil
		}
		for _, e := range events {
			s = person.Fold(s, e)
		}
		described, err := person.Describe(s, person.Described{
			Record: id, Source: person.FromHandler, Contact: id, Details: details, By: c.Staff(), At: c.Now(),
		})
		return append(events, described...), err
	})
	if err != nil || !receipt.Duplicate {
		return r.person, err
	}
	stream, err := d.Desk.StreamOf(ctx, receipt)
	return stream.ID(), err
}

// knownFrom says that a person is on record from this contact alone, if at all.
// Somebody whom others knew keeps the name that they have.
func knownFrom(s person.State, contact string) bool {
	return !slices.ContainsFunc(s.Descriptions, func(p person.Described) bool { return p.Record != contact })
}

// said is what the contact says of a person: the details, and where they have no
// name or number, the name in one box and the number rung from. Only what is
// described is found again.
func (d door) said(r heardOf) person.Details {
	var kept person.Details
	if r.details != nil {
		kept = d.details(*r.details)
	}
	if kept.First == "" && kept.Last == "" {
		kept.First, kept.Last = inParts(r.name)
	}
	if kept.Phone == "" {
		kept.Phone = r.number
	}
	return kept
}

// notNames begin what handlers write of somebody whose name nobody knows: "the
// man next door".
var notNames = []string{"the", "a", "an", "some", "somebody", "someone", "unknown", "his", "her", "their", "my", "two", "three"}

// inParts is a name in one box as first names and surname; nothing when it is no
// name.
func inParts(name string) (first, last string) {
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 5 || slices.Contains(notNames, strings.ToLower(words[0])) {
		return "", ""
	}
	if len(words) == 1 {
		return words[0], ""
	}
	return strings.Join(words[:len(words)-1], " "), words[len(words)-1]
}

// details is a description as it is kept, with the number in its one spelling.
func (d door) details(given personapi.PersonDetails) person.Details {
	kept := person.Details(given)
	kept.Phone = d.spelled(kept.Phone)
	return kept
}

// mayUse refuses a person who is not on record, and one whose record is closed
// to the asker: who must not see somebody must not be able to name them by
// guessing either.
func mayUse(c *httpserver.Call, s person.State, onRecord bool) error {
	switch {
	case onRecord && !s.Exists:
		return person.NotFound
	case !slices.ContainsFunc(keepers, c.Has) && closedBy(c.Policy(), s):
		return PersonClosed
	}
	return nil
}

func closedBy(pack *policy.Pack, s person.State) bool {
	return s.Restricted || slices.ContainsFunc(s.Flags, func(f person.Flagged) bool {
		flag, err := pack.Flag(f.Code)
		return err == nil && flag.Restricts
	})
}

// leave takes what this contact said of a person back from their record, when
// the contact speaks of somebody else after all, and returns it. It comes before
// the contact's own page, so that a request that is repeated after a stop finds it
// to do.
func (d door) leave(ctx context.Context, c *httpserver.Call, id, former, now string, round int) (person.Details, error) {
	if former == "" || former == now {
		return person.Details{}, nil
	}
	var taken person.Details
	ask := c.AskAs(fmt.Sprintf("leave/%s/%d", former, round))
	_, err := command.Do(ctx, d.Desk, ask, person.Room, former, person.Fold, func(s person.State) ([]any, error) {
		said, there := s.Description(id)
		if taken = said.Details; !there || s.Erased {
			return nil, nil
		}
		return person.Withdraw(s, person.Withdrawn{Record: id, Reason: "It was said of somebody else.", By: c.Staff(), At: c.Now()})
	})
	return taken, err
}
