package personlearn

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
)

// Options say what a learner works with. Weeks, Least and ReadAddress may be
// left out.
type Options struct {
	Dir     string // of the models; each force has a folder in it
	Forces  []string
	Tables  personmatch.Tables
	Desk    *command.Desk // decisions are read from the record itself
	Matcher *personmatch.Matcher
	// ReadAddress parts one line of address; nil leaves such lines out.
	ReadAddress func(line string) person.Details
	Hour        int // of the night at which it learns, 0 to 23, in Zone
	Zone        *time.Location
	Weeks       int // whose calls are learned from; 0 means 6
	Least       int // descriptions below which nothing is learned; 0 means 300
	Now         func() time.Time
	Log         *slog.Logger
}

const (
	usualWeeks = 6
	// usualLeast is from how many descriptions on the shares of chance are steadier
	// than the experts' own; below it a quiet week would move them.
	usualLeast = 300
)

// Learner learns weights for every force, one after another. Its methods are
// safe for concurrent use.
type Learner struct {
	Options
	asked  chan string
	forces map[string]*school
}

// school is what is known of one force's weights.
type school struct {
	learning sync.Mutex // one at a time; never waited for
	book     *book

	mu      sync.Mutex // guards what follows
	running bool
	last    Outcome
	recall  Recall
	records map[string]contactDecisions
}

// Open reads the models of every force and sets the live one, before anybody is
// looked up. A force without any begins with the weights that ship.
func Open(o Options) (*Learner, error) {
	if o.Weeks == 0 {
		o.Weeks = usualWeeks
	}
	if o.Least == 0 {
		o.Least = usualLeast
	}
	l := &Learner{Options: o, asked: make(chan string, len(o.Forces)), forces: map[string]*school{}}
	for _, force := range o.Forces {
		b, err := openBook(filepath.Join(o.Dir, force), force, match.Default(), o.Now())
		if err != nil {
			return nil, fmt.Errorf("open the matching weights of %s: %w", force, err)
		}
		l.forces[force] = &school{book: b, records: map[string]contactDecisions{}}
		o.Matcher.SetModel(force, b.live().Model)
	}
	return l, nil
}

func (l *Learner) school(force string) (*school, error) {
	if s := l.forces[force]; s != nil {
		return s, nil
	}
	return nil, ErrNoForce.With(force)
}

// Run learns every night at the hour, and whenever it is asked to (Ask), until
// ctx ends.
func (l *Learner) Run(ctx context.Context) {
	for {
		wait := time.NewTimer(l.Next().Sub(l.Now()))
		select {
		case <-wait.C:
			for _, force := range slices.Sorted(slices.Values(l.Forces)) {
				l.try(ctx, force)
			}
		case force := <-l.asked:
			l.try(ctx, force)
		case <-ctx.Done():
			wait.Stop()
			return
		}
		wait.Stop()
	}
}

// Next is when it learns next by itself.
func (l *Learner) Next() time.Time {
	now := l.Now().In(l.Zone)
	next := time.Date(now.Year(), now.Month(), now.Day(), l.Hour, 0, 0, 0, l.Zone)
	if !next.After(now) {
		next = time.Date(now.Year(), now.Month(), now.Day()+1, l.Hour, 0, 0, 0, l.Zone)
	}
	return next
}

// Ask has a force learn as soon as Run comes to it. It refuses while one waits
// or runs.
func (l *Learner) Ask(force string) error {
	s, err := l.school(force)
	if err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.running {
		return ErrRunning
	}
	select {
	case l.asked <- force:
		s.running = true
		return nil
	default:
		return ErrRunning
	}
}

func (l *Learner) try(ctx context.Context, force string) {
	outcome, err := l.Learn(ctx, force)
	switch {
	case ctx.Err() != nil:
	case err != nil:
		l.Log.Warn("no matching weights were learned; the former stay in use", "force", force, "err", err)
	case outcome.Verdict == Refused:
		l.Log.Warn("new matching weights were refused; the former stay in use", "force", force, "why", outcome.Why)
	default:
		l.Log.Info("matching weights", "force", force, "outcome", string(outcome.Verdict), "model", outcome.Model, "why", outcome.Why)
	}
}
