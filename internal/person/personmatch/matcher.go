package personmatch

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/person/personviews"
)

// Tables gives a force's tables of people; view.House is one.
type Tables interface {
	Reader(force, view string) (*sql.DB, error)
	Watch() (tokens <-chan struct{}, stop func())
}

// Options say what a matcher works with. All are required.
type Options struct {
	Tables Tables
	Forces []string
	Model  *match.Model
	Log    *slog.Logger
}

// Matcher recognises people, force by force. Its methods are safe for
// concurrent use.
type Matcher struct {
	forces map[string]*crowd
	tables Tables
	log    *slog.Logger
}

// New makes a matcher that knows nobody until Run has read the people in.
func New(o Options) *Matcher {
	m := &Matcher{forces: map[string]*crowd{}, tables: o.Tables, log: o.Log}
	for _, force := range o.Forces {
		m.forces[force] = &crowd{index: index.New(o.Model, index.Options{}), model: o.Model}
	}
	return m
}

// Run reads the people of every force in and follows what changes until ctx ends.
func (m *Matcher) Run(ctx context.Context) {
	var all sync.WaitGroup
	for force, c := range m.forces {
		all.Go(func() {
			for ctx.Err() == nil {
				if err := m.follow(ctx, force, c); err != nil && ctx.Err() == nil {
					m.log.Error("people are not followed; look-ups answer from what was read, and reading is tried again", "force", force, "err", err)
					pause(ctx)
				}
			}
		})
	}
	all.Wait()
}

// again is after how long reading is tried again when the tables could not be read.
const again = 5 * time.Second

func pause(ctx context.Context) {
	select {
	case <-time.After(again):
	case <-ctx.Done():
	}
}

func (m *Matcher) follow(ctx context.Context, force string, c *crowd) error {
	db, err := m.tables.Reader(force, personviews.Name)
	if err != nil {
		return err
	}
	tokens, stop := m.tables.Watch()
	defer stop()
	if !c.ready.Load() {
		if err := c.load(ctx, db); err != nil {
			return err
		}
	}
	for {
		for more := true; more; {
			if more, err = c.catchUp(ctx, db, followedAtOnce); err != nil {
				return err
			}
		}
		select {
		case <-tokens:
		case <-ctx.Done():
			return nil
		}
	}
}

// crowd returns the people of a force, as they stand in the tables now. What a
// bulk import adds at this very moment may come a little later: a look-up takes
// over no more than a few hundred changes itself.
func (m *Matcher) crowd(ctx context.Context, force string) (*crowd, *sql.DB, error) {
	c := m.forces[force]
	if c == nil {
		return nil, nil, fmt.Errorf("look up people: the force %q has no index", force)
	}
	db, err := m.tables.Reader(force, personviews.Name)
	if err != nil {
		return nil, nil, err
	}
	if c.ready.Load() {
		if _, err := c.catchUp(ctx, db, takenBySearch); err != nil {
			return nil, nil, err
		}
	}
	return c, db, nil
}

// SetModel weighs a force's look-ups by another model from now on.
func (m *Matcher) SetModel(force string, model *match.Model) {
	if c := m.forces[force]; c != nil {
		c.setModel(model)
	}
}

// Model returns the model by which a force's look-ups are weighed; nil when there
// is no such force.
func (m *Matcher) Model(force string) *match.Model {
	if c := m.forces[force]; c != nil {
		return c.currentModel()
	}
	return nil
}

// Index returns the people of a force in memory, for measuring; nil when there
// is no such force.
func (m *Matcher) Index(force string) *index.Index {
	if c := m.forces[force]; c != nil {
		return c.index
	}
	return nil
}
