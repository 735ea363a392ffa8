package editionapi

import (
	"context"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy/policyfile"
)

type nothingIn struct{}

type editionsOut struct{ Body PolicyEditions }

func (d door) list(ctx context.Context, c *httpserver.Call, _ *nothingIn) (*editionsOut, error) {
	standing, err := d.Book.Standing(ctx, c.Force())
	if err != nil {
		return nil, err
	}
	names, err := d.Names(ctx, c.Force())
	if err != nil {
		return nil, err
	}
	out := PolicyEditions{
		InForce: standing.InForce, Newest: standing.Newest,
		Editions: []PolicyEdition{}, Refused: findingsOf(standing.Refused),
	}
	for _, e := range standing.Editions {
		out.Editions = append(out.Editions, PolicyEdition{
			Number: e.Number, Version: e.Version, Note: e.Note, At: e.At, InForce: e.Number == standing.InForce,
			By: contactapi.StaffName{ID: e.By, Name: names[e.By]},
		})
	}
	return &editionsOut{out}, nil
}

type sourceOut struct{ Body PolicySource }

func (d door) source(_ context.Context, c *httpserver.Call, _ *nothingIn) (*sourceOut, error) {
	return &sourceOut{PolicySource(d.Book.Source(c.Force()))}, nil
}

type editionIn struct {
	Number int `path:"number" minimum:"0"`
}

func (d door) edition(ctx context.Context, c *httpserver.Call, in *editionIn) (*sourceOut, error) {
	s, err := d.Book.Edition(ctx, c.Force(), in.Number)
	if err != nil {
		return nil, err
	}
	return &sourceOut{PolicySource(s)}, nil
}

type editionCheckIn struct {
	Body struct {
		YAML string `json:"yaml" maxLength:"700000"`
	}
}

type checkOut struct{ Body PolicyCheck }

func (d door) check(_ context.Context, c *httpserver.Call, in *editionCheckIn) (*checkOut, error) {
	checked, err := d.Book.Check(c.Force(), in.Body.YAML)
	if err != nil {
		return nil, err
	}
	out := PolicyCheck{Findings: findingsOf(checked.Findings), Changes: changesOf(checked.Changes)}
	if checked.Pack != nil {
		out.Version = checked.Pack.Version
	}
	return &checkOut{out}, nil
}

func findingsOf(found policyfile.Findings) []PolicyFinding {
	all := make([]PolicyFinding, len(found))
	for i, f := range found {
		all[i] = PolicyFinding(f)
	}
	return all
}

func changesOf(changes []policybook.Change) []PolicyChange {
	all := make([]PolicyChange, len(changes))
	for i, change := range changes {
		all[i] = PolicyChange(change)
	}
	return all
}
