package riskbench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
)

// backlog is open incidents and when each is looked at again for the first time.
type backlog struct {
	pack *policy.Pack
	dice *rand.Rand
	due  map[string]time.Time // by incident
	open []incident.Opening
}

// margin is how long after the beginning of the burst no other clock runs out, and
// how long before it the last incident was opened. Twice as much has to go by
// before the clock of any incident runs out: of an emergency to which nobody was sent
// that is four fifths of the five minutes for sending somebody.
const margin = 90 * time.Second

// mix is how many in a hundred open incidents have a grade: most of what stays open
// can wait.
var mix = []struct {
	grade  string
	weight int
}{{"emergency", 5}, {"priority", 20}, {"scheduled", 50}, {"resolution", 25}}

// newBacklog plans so many open incidents, of which some fall due, evenly, in the
// burst that begins at a moment, and no other near it.
func newBacklog(pack *policy.Pack, open, falling int, burst time.Time, window time.Duration) (*backlog, error) {
	b := &backlog{pack: pack, dice: rand.New(rand.NewPCG(4, 10_000)), due: map[string]time.Time{}}
	for i := range open {
		o := b.opening(i)
		wait, err := b.wait(o, burst)
		if err != nil {
			return nil, err
		}
		due := burst.Add(window * time.Duration(i) / time.Duration(falling))
		if i >= falling {
			room := wait - 2*margin
			if room < 0 {
				return nil, fmt.Errorf("a %s incident of %s risk is looked at after %s: the margin of the bench is too wide", o.Grade, o.Risk, wait)
			}
			due = burst.Add(margin + time.Duration(b.dice.Int64N(int64(room)+1)))
		}
		o.At = due.Add(-wait)
		o.Received, o.Answered = o.At, o.At
		b.open, b.due[idOf(i)] = append(b.open, o), due
	}
	return b, nil
}

func idOf(i int) string { return fmt.Sprintf("bench-%05d", i) }

func (b *backlog) opening(i int) incident.Opening {
	o := incident.Opening{
		Reference: fmt.Sprintf("NS-20261121-%05d", i+1), Number: i + 1, Contact: fmt.Sprintf("bench-contact-%05d", i),
		Type:  b.pack.IncidentTypes[b.dice.IntN(len(b.pack.IncidentTypes))].Code,
		Place: "4 Mill Lane, Lanternby", Summary: "Shouting in the street, and a window has gone.", Settled: true, By: "demo-handler",
	}
	at := b.dice.IntN(100)
	for _, one := range mix {
		if o.Grade = one.grade; at < one.weight {
			break
		}
		at -= one.weight
	}
	o.Proposed, o.Assessment = o.Grade, o.Contact+"-1"
	o.Justification = "Nobody is hurt, but they are still there and he has done this before."
	o.Risk = b.pack.Levels[b.dice.IntN(len(b.pack.Levels))].Code
	return o
}

// wait is how long after its opening an incident's first clock runs out.
func (b *backlog) wait(o incident.Opening, at time.Time) (time.Duration, error) {
	o.At, o.Received, o.Answered = at, at, at
	events, err := incident.Open(incident.State{}, b.pack, o)
	if err != nil {
		return 0, err
	}
	var s incident.State
	for _, e := range events {
		s = incident.Fold(s, e)
	}
	due, runs := s.NextDue(b.pack)
	if !runs {
		return 0, fmt.Errorf("an open %s incident has no clock", o.Grade)
	}
	return due.Sub(at), nil
}

// write opens the incidents in the record, many side by side.
func (b *backlog) write(ctx context.Context, desk *command.Desk) error {
	const writers = 64
	failed := make([]error, writers)
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			for i := w; i < len(b.open) && failed[w] == nil; i += writers {
				ask := command.Ask{Force: force, Actor: "system/bench", Cause: "bench"}
				_, failed[w] = command.Do(ctx, desk, ask, incident.Room, idOf(i), incident.Fold,
					func(s incident.State) ([]any, error) { return incident.Open(s, b.pack, b.open[i]) })
			}
		})
	}
	all.Wait()
	return errors.Join(failed...)
}
