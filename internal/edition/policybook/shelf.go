package policybook

import (
	"context"

	"bluelamp/internal/edition"
	"bluelamp/internal/policy/policyfile"
)

// Standing is how a force's editions stand.
type Standing struct {
	InForce  int                 // number; 0: the installation's file
	Newest   int                 // number; 0: there is no edition
	Refused  policyfile.Findings // why the newest is not in force
	Editions []edition.Published // the newest first
}

// Standing lists a force's editions.
func (b *Book) Standing(ctx context.Context, force string) (Standing, error) {
	state, err := b.state(ctx, force)
	if err != nil {
		return Standing{}, err
	}
	now := b.shelves[force].current.Load()
	s := Standing{InForce: now.number, Newest: state.Number(), Refused: now.refused}
	for i := len(state.Editions) - 1; i >= 0; i-- {
		s.Editions = append(s.Editions, state.Editions[i])
	}
	return s, nil
}

// Source is a force's own file as it was written.
type Source struct {
	Number  int
	Newest  int
	Version string // of the merged pack
	YAML    string
}

// Source returns the file that is in force.
func (b *Book) Source(force string) Source {
	now := b.shelves[force].current.Load()
	return Source{Number: now.number, Newest: now.newest, Version: now.pack.Version, YAML: now.yaml}
}

// Edition returns an edition as it was written; number 0 is the installation's file.
func (b *Book) Edition(ctx context.Context, force string, number int) (Source, error) {
	state, err := b.state(ctx, force)
	if err != nil {
		return Source{}, err
	}
	if number == 0 {
		own, err := b.builtIn(force)
		if err != nil {
			return Source{}, err
		}
		return Source{Newest: state.Number(), Version: own.pack.Version, YAML: own.yaml}, nil
	}
	e, err := state.Edition(number)
	return Source{Number: e.Number, Newest: state.Number(), Version: e.Version, YAML: e.YAML}, err
}
