package contact

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Bounds of what is written, in characters. Notes of 20,000 characters are two
// hours of fast typing; more is something pasted.
const (
	MaxNotes = 20_000
	MaxPlace = 500
	MaxName  = 200
)

// mayWrite says who writes on a contact that is not finished: its handler, a
// supervisor, and on a contact that nobody answered any handler.
func mayWrite(s State, who staff.Asker) error {
	switch {
	case !s.Exists():
		return NotFound
	case s.Stage == Done:
		return AlreadyFinished
	case s.Handler != "" && s.Handler == who.ID, who.Has(staff.Supervisor), s.Handler == "" && who.Has(staff.Handler):
		return nil
	}
	return NotYours
}

// WriteNotes replaces the notes. The same text again changes nothing.
func WriteNotes(s State, who staff.Asker, words string, at time.Time) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	if n := text.Length(words); n > MaxNotes {
		return nil, NotesTooLong.With(n, MaxNotes).About("text")
	}
	if !text.Readable(words) {
		return nil, TextUnreadable.About("text")
	}
	if words == s.Notes {
		return nil, nil
	}
	return []any{NotesWritten{Text: words, By: who.ID, At: at}}, nil
}

// NameCaller says who rang. e.Person is the id of the person's record, under
// whose key the name is sealed.
func NameCaller(s State, who staff.Asker, e CallerNamed) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	e.Name = strings.TrimSpace(e.Name)
	switch {
	case e.Person == "":
		return nil, PersonMissing.About("person")
	case e.Name == "" || e.Name != printable(e.Name, MaxName):
		return nil, NameUnfit.With(MaxName).About("name")
	case e.CallbackNumber != printable(e.CallbackNumber, MaxNumber):
		return nil, NumberUnfit.With(MaxNumber).About("callbackNumber")
	case e.Relation != "" && !slices.Contains(Relations(), e.Relation):
		return nil, RelationUnknown.With(string(e.Relation)).About("relation")
	case s.involved(e.Person) >= 0:
		return nil, IsInvolved.About("person")
	}
	e.By = who.ID
	before := s.Caller
	if before.At = e.At; before == e {
		return nil, nil
	}
	return []any{e}, nil
}

// GivePlace says where, in the handler's words.
func GivePlace(s State, who staff.Asker, words string, at time.Time) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	words = strings.TrimSpace(words)
	if n := text.Length(words); n > MaxPlace {
		return nil, PlaceTooLong.With(n, MaxPlace).About("text")
	}
	if !text.Readable(words) {
		return nil, TextUnreadable.About("text")
	}
	if words == s.Place {
		return nil, nil
	}
	return []any{PlaceGiven{Text: words, By: who.ID, At: at}}, nil
}

// ChooseType says which incident type of the pack the handler works with.
func ChooseType(s State, who staff.Asker, pack *policy.Pack, code string, at time.Time) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	if _, err := pack.Type(code); err != nil {
		return nil, err
	}
	if code == s.Type {
		return nil, nil
	}
	return []any{TypeChosen{Type: code, By: who.ID, At: at}}, nil
}
