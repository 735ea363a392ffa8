package incident

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Answer is what became of a request for a second person.
type Answer string

// The answers. Ended is of a delay that ran out or was overtaken.
const (
	Waiting   Answer = "waiting"
	Approved  Answer = "approved"
	Refused   Answer = "refused"
	Withdrawn Answer = "withdrawn"
	Over      Answer = "ended"
)

// Lowering is a request to lower grade or risk.
type Lowering struct {
	LoweringAsked
	Answer Answer
	Last   string // staff id of who answered, "" while it waits
}

// Delay is a request to delay the response.
type Delay struct {
	DelayAsked
	Answer Answer
	Last   string
}

// Decided is who was first to decide a request, and how.
type Decided struct {
	By     string `json:"by"` // staff id
	Answer Answer `json:"answer"`
}

// asked returns the incident after one event of a request.
func (s State) asked(event any) State {
	switch e := event.(type) {
	case LoweringAsked:
		s.Lowerings = append(slices.Clip(s.Lowerings), Lowering{LoweringAsked: e, Answer: Waiting})
	case LoweringDecided:
		s.Lowerings = lowering(s.Lowerings, e.ID, answer(e.Approved), e.By)
	case LoweringWithdrawn:
		s.Lowerings = lowering(s.Lowerings, e.ID, Withdrawn, e.By)
	case DelayAsked:
		s.Delays = append(slices.Clip(s.Delays), Delay{DelayAsked: e, Answer: Waiting})
	case DelayDecided:
		s.Delays = delay(s.Delays, e.ID, answer(e.Approved), e.By)
		s.Delayed = s.Delayed || e.Approved
	case DelayEnded:
		s.Delays = delay(s.Delays, e.ID, Over, "")
	}
	return s
}

func answer(approved bool) Answer {
	if approved {
		return Approved
	}
	return Refused
}

func lowering(all []Lowering, id string, a Answer, by string) []Lowering {
	all = slices.Clone(all)
	for i := range all {
		if all[i].ID == id {
			all[i].Answer, all[i].Last = a, by
		}
	}
	return all
}

func delay(all []Delay, id string, a Answer, by string) []Delay {
	all = slices.Clone(all)
	for i := range all {
		if all[i].ID == id {
			all[i].Answer = a
			if by != "" {
				all[i].Last = by
			}
		}
	}
	return all
}

// PendingLowering is the request to lower that waits for a second person.
func (s State) PendingLowering() (Lowering, bool) {
	i := slices.IndexFunc(s.Lowerings, func(l Lowering) bool { return l.Answer == Waiting })
	if i < 0 {
		return Lowering{}, false
	}
	return s.Lowerings[i], true
}

// StandingDelay is the delay that waits for a second person or holds.
func (s State) StandingDelay() (Delay, bool) {
	i := slices.IndexFunc(s.Delays, func(d Delay) bool { return d.Answer == Waiting || d.Answer == Approved })
	if i < 0 {
		return Delay{}, false
	}
	return s.Delays[i], true
}

// second refuses whoever may not decide a request: it takes a supervisor, and
// never the person who asked.
func second(who staff.Asker, asked string) error {
	switch {
	case who.ID == asked:
		return SecondIsAsker
	case !who.Has(staff.Supervisor):
		return SecondNeedsSupervisor
	}
	return nil
}

// reasonFor trims a text that carries weight and refuses one that says too little.
func reasonFor(words *string, least int, field string) error {
	*words = strings.TrimSpace(*words)
	if text.Weight(*words) < least {
		return ReasonMissing.With(least).About(field)
	}
	return checkText(*words, MaxNote, field)
}

// rising is what every raise of grade or risk brings with it: nothing calmer is
// waiting to be agreed to any more, and nobody is left waiting by a delay that was
// agreed to before. s is the incident after the raise.
func (s State) rising(by string, at time.Time) []any {
	events := s.withdraw("The grade or the risk was raised.", by, at)
	if d, stands := s.StandingDelay(); stands {
		events = append(events, DelayEnded{ID: d.ID, Why: DelayByRisk, At: at.UTC()})
		events = append(events, s.fallsDue(ByDelay, at, at)...)
	}
	return events
}

// withdraw takes the request to lower back that waits, if one does.
func (s State) withdraw(reason, by string, at time.Time) []any {
	if l, waits := s.PendingLowering(); waits {
		return []any{LoweringWithdrawn{ID: l.ID, Reason: reason, By: by, At: at.UTC()}}
	}
	return nil
}
