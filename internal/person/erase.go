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

// Reach records what else was erased with a person. It is for the erased alone.
func Reach(s State, e ErasureReached) ([]any, error) {
	switch {
	case !s.Erased:
		return nil, NotFound
	case len(e.Records) == 0 && e.Recordings == 0:
		return nil, nil
	}
	return []any{e}, nil
}

// Within returns the ids of the records of one room that an erasure reached.
func (e ErasureReached) Within(room string) []string {
	var ids []string
	for _, record := range e.Records {
		if id, ok := strings.CutPrefix(record, room+"/"); ok {
			ids = append(ids, id)
		}
	}
	return ids
}
