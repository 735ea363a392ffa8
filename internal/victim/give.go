package victim

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
)

// Then is what follows an update: the next promise to the same person, or why there
// is none. Whom it is to, and with which rights, is as it was promised before.
type Then struct {
	Next    *UpdatePromised // nil for none
	Nothing string          // why
}

// Give records what somebody was told, and what follows. It is late after the end of
// the day that was promised. Nothing need follow where they were promised another
// update already. at is in the force's own time zone.
func Give(s State, pack *policy.Pack, e Updated, then Then, at time.Time) ([]any, error) {
	e.At = at.UTC()
	promised, err := s.open(e.ID)
	if err != nil {
		return nil, err
	}
	if _, err := pack.UpdateMethod(e.Method); err != nil {
		return nil, about(err, "method")
	}
	if err := wordsIn(&e.Note, ToldMissing, "note"); err != nil {
		return nil, err
	}
	e.Late = e.At.Truncate(time.Millisecond).After(promised.DueAt) // the tables keep milliseconds
	follows, err := follow(Fold(s, e), pack, promised, then, e.By, at)
	if err != nil {
		return nil, err
	}
	return append([]any{e}, follows...), nil
}

func follow(s State, pack *policy.Pack, given Update, then Then, by string, at time.Time) ([]any, error) {
	then.Nothing = strings.TrimSpace(then.Nothing)
	switch {
	case then.Next != nil:
		next := *then.Next
		next.Person, next.Name, next.Enhanced, next.By = given.Person, given.Name, given.Enhanced, by
		events, err := Promise(s, pack, next, at)
		return events, within(err, "next")
	case then.Nothing != "":
		if err := wordsIn(&then.Nothing, NothingMissing, "nothing"); err != nil {
			return nil, err
		}
		return []any{NothingToFollow{ID: given.ID, Reason: then.Nothing, By: by, At: at.UTC()}}, nil
	case s.promisedTo(given):
		return nil, nil
	}
	return nil, NextMissing.About("next")
}

// promisedTo says whether another update is still promised to the same person.
func (s State) promisedTo(given Update) bool {
	return slices.ContainsFunc(s.Promises, func(u Update) bool {
		same := u.Person == given.Person && (u.Person != "" || u.Name == given.Name)
		return u.Open && u.ID != given.ID && same
	})
}

// Cancel says why somebody need not be told.
func Cancel(s State, e UpdateCancelled) ([]any, error) {
	if _, err := s.open(e.ID); err != nil {
		return nil, err
	}
	if err := wordsIn(&e.Reason, ReasonMissing, "reason"); err != nil {
		return nil, err
	}
	return []any{e}, nil
}

// TellNobody says why nobody has to be told of a crime. Where somebody was promised
// an update, that is to be given or cancelled.
func TellNobody(s State, reason, by string, at time.Time) ([]any, error) {
	for _, u := range s.Promises {
		if u.Open {
			return nil, StillPromised
		}
	}
	reason = strings.TrimSpace(reason)
	if s.Nobody {
		return nil, nil
	}
	if err := wordsIn(&reason, ReasonMissing, "reason"); err != nil {
		return nil, err
	}
	return []any{NobodyToTell{Reason: reason, By: by, At: at}}, nil
}

// open returns a promise that was neither kept nor cancelled.
func (s State) open(id string) (Update, error) {
	u, there := s.Find(id)
	switch {
	case !there:
		return u, NotPromised
	case !u.Open:
		return u, EndedAlready
	}
	return u, nil
}
