package personlearn

import (
	_ "embed" // the pairs
	"encoding/json"
	"errors"
	"fmt"

	"bluelamp/internal/match"
)

//go:embed frozen.json
var frozenText []byte

// Frozen is labelled pairs that never change, so that weights cannot drift away
// from what once was right: callers of an invented country (match/callstream)
// and the likeliest people found for each.
type Frozen struct {
	People int          `json:"people"` // in that country
	Levels string       `json:"levels"` // digest of the levels of agreement at that time
	Pairs  []FrozenPair `json:"pairs"`

	pairs []match.Labelled
}

// FrozenPair is a pair with the shares that are known.
type FrozenPair struct {
	Same       bool          `json:"same"`
	Pattern    match.Pattern `json:"pattern"`
	First      float64       `json:"first,omitempty"`
	FirstGroup float64       `json:"firstGroup,omitempty"`
	Last       float64       `json:"last,omitempty"`
	LastGroup  float64       `json:"lastGroup,omitempty"`
	Birth      float64       `json:"birth,omitempty"`
	Phone      float64       `json:"phone,omitempty"`
	Address    float64       `json:"address,omitempty"`
	Postcode   float64       `json:"postcode,omitempty"`
	Town       float64       `json:"town,omitempty"`
}

func frozenPairs() (Frozen, error) {
	var f Frozen
	if err := json.Unmarshal(frozenText, &f); err != nil {
		return f, fmt.Errorf("read the frozen pairs: %w", err)
	}
	if f.Levels != levels() {
		return f, errors.New("they were drawn when names, dates and addresses were compared by other levels")
	}
	for _, p := range f.Pairs {
		f.pairs = append(f.pairs, match.Labelled{Same: p.Same, Counted: match.Counted{Pattern: p.Pattern, Count: 1, Frequency: match.Frequency{
			First: p.First, FirstGroup: p.FirstGroup, Last: p.Last, LastGroup: p.LastGroup, Birth: p.Birth, Phone: p.Phone,
			Address: p.Address, Postcode: p.Postcode, Town: p.Town,
		}}})
	}
	return f, nil
}
