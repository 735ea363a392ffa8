package personlearn

import (
	"context"
	"fmt"
	"math"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/match"
	"bluelamp/internal/person/personviews"
)

// Verdict is how an attempt to learn ended.
type Verdict string

// The verdicts.
const (
	TakenOver Verdict = "taken-over"
	Refused   Verdict = "refused"
	Unchanged Verdict = "unchanged" // what was learned says what the live model says
	TooFew    Verdict = "too-few"   // descriptions to learn from
	Failed    Verdict = "failed"
)

// Outcome is an attempt to learn. Why is a sentence for a person.
type Outcome struct {
	At      time.Time
	Verdict Verdict
	Why     string
	Model   string // version now live
}

// unmoved is by how much log odds may differ, on average over what was compared,
// for new weights to say nothing new: one part in twenty of the odds.
const unmoved = 0.05

// Learn learns for one force now. It returns an error where nothing could be
// tried; a candidate that the gate refuses is an Outcome.
func (l *Learner) Learn(ctx context.Context, force string) (Outcome, error) {
	s, err := l.school(force)
	if err != nil {
		return Outcome{}, err
	}
	if !s.learning.TryLock() {
		return Outcome{}, ErrRunning
	}
	defer s.learning.Unlock()
	s.mu.Lock()
	s.running = true
	s.mu.Unlock()
	o, err := l.learn(ctx, force, s)
	o.At, o.Model = l.Now(), s.book.live().Model.Version()
	if err != nil {
		o.Verdict, o.Why = Failed, "Learning could not run; the log of the server says why."
		if refusal, ok := fault.As(err); ok {
			o.Why = refusal.Sentence
		}
	}
	s.mu.Lock()
	s.running, s.last = false, o
	s.recall = Recall{}
	s.mu.Unlock()
	return o, err
}

func (l *Learner) learn(ctx context.Context, force string, s *school) (Outcome, error) {
	db, err := l.Tables.Reader(force, personviews.Name)
	if err != nil {
		return Outcome{}, err
	}
	decided, err := l.decided(ctx, force, db, true)
	if err != nil {
		return Outcome{}, err
	}
	callers, err := l.hear(ctx, db, decided, l.Now().AddDate(0, 0, -7*l.Weeks))
	if err != nil {
		return Outcome{}, err
	}
	if len(callers) < l.Least {
		return Outcome{Verdict: TooFew, Why: fmt.Sprintf(
			"%d descriptions were typed in the last %d weeks; from %d on there is something to learn. The weights stay as they are.",
			len(callers), l.Weeks, l.Least)}, nil
	}
	base := match.Default()
	taught, err := l.study(ctx, force, base, callers, decided)
	if err != nil {
		return Outcome{}, err
	}
	learned, err := match.Learn(ctx, base, taught.counted, match.LearnOptions{
		Population: taught.of, Descriptions: float64(len(callers)), Random: taught.random, Decided: taught.decided, KeepPerson: true,
	})
	if err != nil {
		return Outcome{}, fmt.Errorf("learn from calls: %w", err)
	}
	return l.consider(force, s, learned, taught, decided, len(callers))
}

// consider takes new weights over or keeps the former, and writes down which.
func (l *Learner) consider(
	force string, s *school, learned *match.Model, taught lesson, decided []contactDecisions, callers int,
) (Outcome, error) {
	live := s.book.live().Model
	if taught.apart(live, learned) < unmoved {
		return Outcome{Verdict: Unchanged, Why: "What the last weeks teach is what the live weights say already."}, nil
	}
	labelled := labelledOf(decided)
	measures, why := gate(live, learned, taught, labelled)
	base, err := digestOf(match.Default())
	if err != nil {
		return Outcome{}, err
	}
	now := l.Now()
	e := Entry{
		Origin: Learned, Made: now, Base: base, Descriptions: callers, Decisions: len(labelled), People: taught.people,
		Measures: measures, Model: learned, Refused: why,
	}
	if why == "" {
		e.Live = &now
	}
	if err := s.book.add(e); err != nil {
		return Outcome{}, err
	}
	if why != "" {
		return Outcome{Verdict: Refused, Why: why}, nil
	}
	l.Matcher.SetModel(force, s.book.live().Model)
	return Outcome{Verdict: TakenOver, Why: fmt.Sprintf("Learned from %d descriptions and %d decisions.", callers, len(taught.decided))}, nil
}

// apart is how far two models differ on what was compared, in log odds.
func (s *lesson) apart(a, b *match.Model) float64 {
	sum, n := 0.0, 0
	for _, c := range s.counted {
		sum += math.Abs(a.LogOdds(c.Pattern, c.Frequency, s.of) - b.LogOdds(c.Pattern, c.Frequency, s.of))
		n++
	}
	return sum / math.Max(1, float64(n))
}

func labelledOf(decided []contactDecisions) []match.Labelled {
	var all []match.Labelled
	for _, c := range decided {
		for _, d := range c.decisions {
			if d.counts() {
				all = append(all, d.labelled())
			}
		}
	}
	return all
}
