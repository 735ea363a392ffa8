package person

import (
	"strings"

	"bluelamp/internal/text"
)

// Erase decides that a person's data is to become unreadable. The ground must
// not itself describe the person: it stays. Once erased, nothing more happens.
func Erase(s State, e Erased) ([]any, error) {
	e.Ground = strings.TrimSpace(e.Ground)
	switch {
	case !s.Exists:
		return nil, NotFound
	case e.Ground == "" || text.Length(e.Ground) > MaxGround:
		return nil, GroundMissing.With(MaxGround).About("ground")
	case s.Erased:
		return nil, nil
	}
	return []any{e}, nil
}
