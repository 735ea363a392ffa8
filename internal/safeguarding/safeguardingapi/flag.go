package safeguardingapi

import (
	"context"
	"slices"
	"strings"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/safeguarding"
)

// flag raises the flags of recorded factors on the person, so that every later
// contact shows them ("A call for help", 2020: repeat victims not flagged). The note
// tells the factors and not the person's story: that stands in the contact, where
// reading it is logged.
func (r reactions) flag(ctx context.Context, page journal.Event, key string) error {
	e, is := page.Body.(safeguarding.VulnerabilityRecorded)
	if !is || e.Person == "" {
		return nil
	}
	pack := r.policyOf(page.Stream.Force())
	flags := flagsOf(pack, page.Stream.ID(), e)
	if len(flags) == 0 {
		return nil
	}
	_, err := command.Do(ctx, r.desk, ask(page, key), person.Room, e.Person, person.Fold, func(s person.State) ([]any, error) {
		return raise(s, pack, flags)
	})
	return err
}

// flagsOf is one flag for each code that the factors ask for.
func flagsOf(pack *policy.Pack, contact string, e safeguarding.VulnerabilityRecorded) []person.Flagged {
	var flags []person.Flagged
	labels := map[string][]string{}
	for _, code := range e.Factors {
		f, err := pack.Factor(code)
		if err != nil || f.Flag == "" {
			continue
		}
		if labels[f.Flag] == nil {
			flags = append(flags, person.Flagged{Flag: e.ID + "-" + f.Flag, Code: f.Flag, Source: contact, By: e.By, At: e.At})
		}
		labels[f.Flag] = append(labels[f.Flag], f.Label)
	}
	for i := range flags {
		flags[i].Note = "Vulnerability recorded in a contact: " + strings.Join(labels[flags[i].Code], ", ") + "."
	}
	return flags
}

// raise puts those flags on a person that do not stand yet. Somebody who was erased
// meanwhile gets none.
func raise(s person.State, pack *policy.Pack, flags []person.Flagged) ([]any, error) {
	if s.Erased {
		return nil, nil
	}
	var all []any
	for _, f := range flags {
		if slices.ContainsFunc(s.Flags, func(on person.Flagged) bool { return on.Code == f.Code }) {
			continue
		}
		events, err := person.Flag(s, pack, f)
		if err != nil {
			return nil, err
		}
		for _, event := range events {
			s = person.Fold(s, event)
		}
		all = append(all, events...)
	}
	return all, nil
}
