package person

import (
	"slices"
	"strings"

	"bluelamp/internal/text"
)

// SafeMethods lists the ways in which a person may ask to be reached. None means
// that the police must not get in touch; "" that no rule holds.
func SafeMethods() []string { return []string{"phone", "text", "email", "post", "in-person", "none"} }

// SetSafeContact says how a person may safely be reached. It replaces what was
// said before; with every field empty it takes that back.
func SetSafeContact(s State, e SafeContactSet) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	e.Number, e.Times, e.Note = strings.TrimSpace(e.Number), strings.TrimSpace(e.Times), strings.TrimSpace(e.Note)
	switch {
	case e.Method == "" && !e.Nothing(), e.Method != "" && !slices.Contains(SafeMethods(), e.Method):
		return nil, MethodUnknown.With(e.Method, strings.Join(SafeMethods(), ", ")).About("method")
	case !text.OneLine(e.Number, MaxField):
		return nil, DetailUnfit.With("number or address", MaxField).About("number")
	case !text.OneLine(e.Times, MaxField):
		return nil, DetailUnfit.With("time to call", MaxField).About("times")
	case !noteFits(e.Note):
		return nil, NoteUnfit.With(MaxNote).About("note")
	}
	again := s.Safe
	if again.By, again.At = e.By, e.At; again == e {
		return nil, nil
	}
	return []any{e}, nil
}
