package victim

import (
	"slices"
	"time"
)

// State is what the victims of one incident were promised, as the events leave it.
type State struct {
	Promises []Update // in the order in which they were promised
	Nobody   bool     // somebody said that nobody is to be told
}

// Update is one promise.
type Update struct {
	ID       string
	Person   string // id on file, "" when there is none
	Name     string
	Enhanced string
	DueAt    time.Time
	Open     bool // neither given nor cancelled
	FellDue  bool
}

// Find returns the promise with this id.
func (s State) Find(id string) (Update, bool) {
	if i := s.index(id); i >= 0 {
		return s.Promises[i], true
	}
	return Update{}, false
}

func (s State) index(id string) int {
	return slices.IndexFunc(s.Promises, func(u Update) bool { return u.ID == id })
}

// Fold returns the promises after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case UpdatePromised:
		s.Promises = append(slices.Clip(s.Promises), Update{
			ID: e.ID, Person: e.Person, Name: e.Name, Enhanced: e.Enhanced, DueAt: e.DueAt, Open: true,
		})
	case Updated:
		return s.with(e.ID, func(u *Update) { u.Open = false })
	case UpdateCancelled:
		return s.with(e.ID, func(u *Update) { u.Open = false })
	case UpdateFellDue:
		return s.with(e.ID, func(u *Update) { u.FellDue = true })
	case NobodyToTell:
		s.Nobody = true
	}
	return s
}

func (s State) with(id string, change func(*Update)) State {
	if i := s.index(id); i >= 0 {
		s.Promises = slices.Clone(s.Promises)
		change(&s.Promises[i])
	}
	return s
}
