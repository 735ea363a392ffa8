package incident

import (
	"slices"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// NoCrime is a request that a second person agrees that there was no crime.
type NoCrime struct {
	NoCrimeAsked
	Answer Answer
	Last   string // staff id of who answered, "" while it waits
}

func noCrimes(all []NoCrime, event any) []NoCrime {
	answered := func(id string, a Answer, by string) []NoCrime {
		all = slices.Clone(all)
		for i := range all {
			if all[i].ID == id {
				all[i].Answer, all[i].Last = a, by
			}
		}
		return all
	}
	switch e := event.(type) {
	case NoCrimeAsked:
		return append(slices.Clip(all), NoCrime{NoCrimeAsked: e, Answer: Waiting})
	case NoCrimeAnswered:
		return answered(e.ID, answer(e.Approved), e.By)
	case NoCrimeWithdrawn:
		return answered(e.ID, Withdrawn, e.By)
	}
	return all
}

// PendingNoCrime is the request that waits for a second person.
func (s State) PendingNoCrime() (NoCrime, bool) {
	i := slices.IndexFunc(s.Crime.NoCrimes, func(n NoCrime) bool { return n.Answer == Waiting })
	if i < 0 {
		return NoCrime{}, false
	}
	return s.Crime.NoCrimes[i], true
}

// seconded says whether “no crime” takes a second person: where the pack says so for
// a type, and wherever a crime was recorded. That a recorded crime was none is
// nationally for a registrar to say (Home Office Counting Rules), never for whoever
// recorded it.
func (s State) seconded(pack *policy.Pack, types ...string) bool {
	if s.Crime.Decided && s.Crime.Newest.Crime {
		return true
	}
	return slices.ContainsFunc(types, func(t string) bool { return slices.Contains(pack.Crime.SecondedTypes, t) })
}

// seconded says whether the newest decision is one to which a second person agreed.
func (c Crime) seconded() bool {
	return slices.ContainsFunc(c.NoCrimes, func(n NoCrime) bool {
		return n.Answer == Approved && n.Last == c.Newest.By && n.Reason == c.Newest.Reason && n.Note == c.Newest.Note
	})
}

func (s State) askNoCrime(c CrimeDeciding, by string, at time.Time) ([]any, error) {
	if _, waits := s.PendingNoCrime(); waits {
		return nil, NoCrimeWaits
	}
	return []any{NoCrimeAsked{ID: c.ID, Reason: c.Reason, Note: c.Note, By: by, At: at.UTC()}}, nil
}

// DecideNoCrime is a supervisor's word on it, never the asker's own.
func DecideNoCrime(s State, pack *policy.Pack, who staff.Asker, d Deciding, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	i := slices.IndexFunc(s.Crime.NoCrimes, func(n NoCrime) bool { return n.ID == d.ID })
	if i < 0 {
		return nil, RequestNotFound
	}
	switch n := s.Crime.NoCrimes[i]; n.Answer {
	case Waiting:
	case Withdrawn:
		return nil, RequestWithdrawn
	case Approved, Refused, Over:
		return nil, AlreadyDecided.With(n.Last).Showing(Decided{n.Last, n.Answer})
	}
	asked := s.Crime.NoCrimes[i]
	if err := second(who, asked.By); err != nil {
		return nil, err
	}
	if err := reasonFor(&d.Reason, MinJustification, "reason"); err != nil {
		return nil, err
	}
	events := []any{NoCrimeAnswered{ID: d.ID, Approved: d.Approved, Reason: d.Reason, By: who.ID, At: at.UTC()}}
	if !d.Approved {
		return events, nil
	}
	return append(events, s.crimeDecided(pack, CrimeDeciding{Reason: asked.Reason, Note: asked.Note}, who.ID, at)), nil
}

// withdrawNoCrime takes the request back that waits, if one does.
func (s State) withdrawNoCrime(by string, at time.Time) []any {
	if n, waits := s.PendingNoCrime(); waits {
		return []any{NoCrimeWithdrawn{ID: n.ID, By: by, At: at.UTC()}}
	}
	return nil
}
