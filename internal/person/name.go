package person

import (
	"strings"

	"bluelamp/internal/text"
)

// Bounds of what is kept, in characters.
const (
	MaxName   = 200
	MaxNumber = 64
	MaxGround = 500
	MaxField  = 200
	MaxNote   = 2_000
	MaxReason = 200
)

// Name records what a person is called and the number they gave. The same again
// changes nothing.
func Name(s State, e Named) ([]any, error) {
	e.Name = strings.TrimSpace(e.Name)
	switch {
	case s.Erased:
		return nil, AlreadyErased
	case e.Name == "" || !text.OneLine(e.Name, MaxName):
		return nil, NameUnfit.With(MaxName).About("name")
	case !text.OneLine(e.Number, MaxNumber):
		return nil, NumberUnfit.With(MaxNumber).About("number")
	case s.Exists && s.Name == e.Name && s.Number == e.Number:
		return nil, nil
	}
	return []any{e}, nil
}
