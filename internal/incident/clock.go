package incident

import (
	"slices"
	"time"

	"bluelamp/internal/policy"
)

// clock is something that happens by itself at a time unless somebody acts.
type clock struct {
	at     time.Time
	strike func(s State, now time.Time) []any
}

// NextDue returns when the next clock of an incident runs out; false when none
// runs. The time is in the past when nobody has let it strike yet.
func (s State) NextDue(pack *policy.Pack) (time.Time, bool) {
	c, runs := s.next(pack)
	return c.at, runs
}

// NextReview is NextDue of the review alone: when it falls due or, being due,
// climbs.
func (s State) NextReview(pack *policy.Pack) (time.Time, bool) {
	c, runs := earliest(s.reviewClocks(pack))
	return c.at, runs
}

// FallDue lets every clock strike that has run out by now, the longest overdue
// first. It depends on the state alone, so that after its events it finds nothing.
func FallDue(s State, pack *policy.Pack, now time.Time) ([]any, error) {
	var all []any
	for {
		c, runs := s.next(pack)
		if !runs || c.at.After(now) {
			return all, nil
		}
		for _, e := range c.strike(s, now.UTC()) {
			s = Fold(s, e)
			all = append(all, e)
		}
	}
}

func (s State) next(pack *policy.Pack) (clock, bool) {
	return earliest(slices.Concat(s.delayClock(), s.reviewClocks(pack), s.crimeClock()))
}

func earliest(clocks []clock) (clock, bool) {
	if len(clocks) == 0 {
		return clock{}, false
	}
	return slices.MinFunc(clocks, func(a, b clock) int { return a.at.Compare(b.at) }), true
}

// reviewClocks are, while no review is due, those that make one due; else the
// climbing of the one that is.
func (s State) reviewClocks(pack *policy.Pack) []clock {
	switch {
	case !s.Open():
		return nil
	case s.Review.Due:
		return s.climbClock(pack)
	}
	return append(s.intervalClock(pack), s.lateClocks(pack)...)
}

// intervalClock runs from the last look. While somebody is at the scene it is the
// longer one of the pack, because help is there; from when the last unit left, the
// short one runs anew, but never beyond the longer. Where a raise has made the interval
// shorter than the time that has gone by, it runs out with the raise; not so where
// the raise lies ahead of now, because the clock of the machine was wrong then.
func (s State) intervalClock(pack *policy.Pack) []clock {
	every := pack.ReviewEvery(s.Grade.Grade, s.Standing(pack))
	if every == 0 {
		return nil
	}
	at := s.intervalEnds(every, pack.ReviewEveryAtScene(s.Grade.Grade, s.Standing(pack)))
	return []clock{{at, func(s State, now time.Time) []any {
		if s.Review.ChangedAt.After(now) {
			return s.fallsDue(ByInterval, at, now)
		}
		return s.fallsDue(ByInterval, latest(at, s.Review.ChangedAt), now)
	}}}
}

func (s State) intervalEnds(every, atScene time.Duration) time.Time {
	longest := s.Review.LookedAt.Add(atScene)
	switch {
	case s.atScene():
		return longest
	case s.Left.After(s.Review.LookedAt):
		return earlier(s.Left.Add(every), longest)
	}
	return s.Review.LookedAt.Add(every)
}

// lateClocks run out when a share of a target is gone and nobody has come or, of
// the target for sending, nobody was sent: a response target that counts from the
// first unit has no clock of its own until then. A delay that a supervisor agreed
// to silences both.
func (s State) lateClocks(pack *policy.Pack) []clock {
	if s.delayed() {
		return nil
	}
	var clocks []clock
	if !s.reached() {
		clocks = s.lateClock(pack, s.due(), time.Duration(s.Grade.TargetMinutes)*time.Minute)
	}
	if by, within := s.sendBy(pack); !s.Going {
		clocks = append(clocks, s.lateClock(pack, by, within)...)
	}
	return clocks
}

// sendBy is the target for sending somebody and its minutes, as the grading kept it;
// of a grading of before it was kept, as the pack has it for that day.
func (s State) sendBy(pack *policy.Pack) (time.Time, time.Duration) {
	if !s.Grade.SendBy.IsZero() {
		return s.Grade.SendBy, time.Duration(s.Grade.SendMinutes) * time.Minute
	}
	t, ok := pack.TargetFor(s.Grade.Grade, policy.Area(s.Area), policy.StageDeploy, s.Grade.At)
	if start := s.clock(t.ClockStart, s.Grade.At); ok && !start.IsZero() {
		return start.Add(t.Duration()), t.Duration()
	}
	return time.Time{}, 0
}

// lateClock warns of one target, once for each grading: who has looked since then
// knows it. It strikes again when the target passes: a look at the warning buys no
// silence for what is missed afterwards.
func (s State) lateClock(pack *policy.Pack, due time.Time, allowed time.Duration) []clock {
	share := pack.Reviews.WarnPercent
	if due.IsZero() || share == 0 {
		return nil
	}
	warn := latest(due.Add(-allowed*time.Duration(100-share)/100), s.Grade.At)
	missed := latest(due, s.Grade.At)
	switch {
	case s.Review.LookedAt.Before(warn):
		return []clock{falling(ByLateness, warn)}
	case s.Review.LookedAt.Before(missed):
		return []clock{falling(ByLateness, missed)}
	}
	return nil
}

func falling(reason string, at time.Time) clock {
	return clock{at, func(s State, now time.Time) []any { return s.fallsDue(reason, at, now) }}
}

// climbClock hands a review that stays due to the next step above the one that
// has it.
func (s State) climbClock(pack *policy.Pack) []clock {
	for _, step := range pack.Reviews.Climb {
		if height(step.To) > height(s.Review.With) {
			at := s.Review.DueAt.Add(time.Duration(step.AfterMinutes) * time.Minute)
			return []clock{{at, func(s State, now time.Time) []any {
				return []any{ReviewClimbed{Number: s.Review.Number, To: step.To, At: now}}
			}}}
		}
	}
	return nil
}

func height(step string) int {
	return slices.Index([]string{WithHandler, WithSupervisor, WithForceLead}, step)
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func latest(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
