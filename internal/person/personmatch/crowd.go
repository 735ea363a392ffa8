package personmatch

import (
	"context"
	"database/sql"
	"errors"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/person/personviews"
)

// How many changes are taken over in one go: few enough that a look-up which
// finds them waiting, or another taking them, is not felt (a few tens of
// microseconds of work each).
const (
	takenBySearch  = 200
	followedAtOnce = 200
)

// crowd is the people of one force in memory.
type crowd struct {
	index *index.Index
	ready atomic.Bool

	taking sync.Mutex // one writer at a time; guards seq and stale
	seq    int64      // the last change taken over
	stale  bool       // names may stand in memory that nobody bears any more

	overwriting atomic.Bool // an overwriting of such names is about to begin

	mu    sync.RWMutex // guards roll and model; held for no call of the index, which asks for numbers while it is locked
	roll  roll
	model *match.Model
}

// load reads everybody in. After an attempt that failed it may be called again:
// who was read in by then is taken out first.
func (c *crowd) load(ctx context.Context, db *sql.DB) error {
	c.taking.Lock()
	defer c.taking.Unlock()
	c.empty()
	last, err := personviews.LastChange(ctx, db)
	if err != nil {
		return err
	}
	var failed error
	c.index.Load(c.everybody(ctx, db, &failed))
	if failed != nil {
		return failed
	}
	c.seq = last
	c.ready.Store(true)
	return nil
}

// empty takes everybody out who was read in.
func (c *crowd) empty() {
	c.mu.RLock()
	met := len(c.roll.ids)
	c.mu.RUnlock()
	for number := range met {
		c.index.RemovePerson(index.PersonID(number + 1))
	}
}

func (c *crowd) everybody(ctx context.Context, db *sql.DB, failed *error) iter.Seq[index.Entry] {
	return func(yield func(index.Entry) bool) {
		enough := errors.New("the index takes no more")
		*failed = personviews.EachDescription(ctx, db, func(d personviews.Description) error {
			if !yield(c.entry(d)) {
				return enough
			}
			return nil
		})
	}
}

func (c *crowd) entry(d personviews.Description) index.Entry {
	return index.Entry{Person: c.number(d.Person), Heard: day(d.HeardAt), Record: RecordOf(d.Details, d.HeardAt)}
}

// catchUp takes over at most limit changes and says whether there are more. A
// person who changed is taken out and put in again as the tables have them.
func (c *crowd) catchUp(ctx context.Context, db *sql.DB, limit int) (more bool, err error) {
	c.taking.Lock()
	defer c.taking.Unlock()
	changes, err := personviews.Changes(ctx, db, c.seq, limit)
	if err != nil || len(changes) == 0 {
		return false, err
	}
	var persons []string
	seen := map[string]bool{}
	for _, change := range changes {
		if !seen[change.Person] {
			seen[change.Person] = true
			persons = append(persons, change.Person)
		}
	}
	descriptions, err := personviews.DescriptionsOf(ctx, db, persons)
	if err != nil {
		return false, err
	}
	for _, person := range persons {
		c.stale = c.renew(person, descriptions[person]) || c.stale
	}
	c.seq = changes[len(changes)-1].Seq
	more = len(changes) == limit
	if c.stale && !more {
		c.stale = false
		c.overwrite()
	}
	return more, nil
}

// overwrite has names written over that nobody bears any more. It takes seconds
// where there are millions, so there is one at work and at most one waiting.
func (c *crowd) overwrite() {
	if c.overwriting.CompareAndSwap(false, true) {
		go func() {
			c.overwriting.Store(false)
			c.index.Merge()
		}()
	}
}

// renew puts one person in anew and says whether something of them went.
func (c *crowd) renew(person string, descriptions []personviews.Description) (went bool) {
	number := c.number(person)
	before := c.index.RemovePerson(number)
	now := 0
	for _, d := range slices.Backward(descriptions) { // the newest is to be the last that was added
		if !d.Withdrawn {
			e := c.entry(d)
			c.index.Add(e.Person, e.Record, e.Heard)
			now++
		}
	}
	return now < before
}

// number is the person's number in the index, which begins with 1.
func (c *crowd) number(person string) index.PersonID {
	c.mu.Lock()
	defer c.mu.Unlock()
	return index.PersonID(c.roll.number(person) + 1)
}

func (c *crowd) person(number index.PersonID) string {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.roll.id(uint32(number - 1))
}

func (c *crowd) setModel(m *match.Model) {
	c.mu.Lock()
	c.model = m
	c.mu.Unlock()
	c.index.SetModel(m)
}

func (c *crowd) currentModel() *match.Model {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.model
}
