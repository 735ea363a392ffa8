package personmatch

import (
	"context"
	"database/sql"
	"iter"
	"sync"
	"sync/atomic"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/person/personviews"
)

// How many changes are taken over in one go: few enough that a look-up which
// finds them waiting is not felt (some ten microseconds each).
const (
	takenBySearch  = 400
	followedAtOnce = 2000
)

// crowd is the people of one force in memory.
type crowd struct {
	index *index.Index
	ready atomic.Bool

	taking sync.Mutex // one writer at a time; guards seq
	seq    int64      // the last change taken over

	mu    sync.RWMutex // guards roll and model
	roll  roll
	model *match.Model
}

// load reads everybody in.
func (c *crowd) load(ctx context.Context, db *sql.DB) error {
	c.taking.Lock()
	defer c.taking.Unlock()
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

func (c *crowd) everybody(ctx context.Context, db *sql.DB, failed *error) iter.Seq[index.Entry] {
	return func(yield func(index.Entry) bool) {
		*failed = personviews.EachDescription(ctx, db, func(d personviews.Description) error {
			yield(c.entry(d))
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
	seen := map[string]bool{}
	gone := false
	for _, change := range changes {
		if seen[change.Person] {
			continue
		}
		seen[change.Person] = true
		emptied, err := c.renew(ctx, db, change.Person)
		if err != nil {
			return false, err
		}
		gone = gone || emptied
	}
	c.seq = changes[len(changes)-1].Seq
	if gone {
		go c.index.Merge() // names that nobody bears any more are overwritten
	}
	return len(changes) == limit, nil
}

// renew puts one person in anew and says whether nothing is left of them.
func (c *crowd) renew(ctx context.Context, db *sql.DB, person string) (gone bool, err error) {
	descriptions, err := personviews.Descriptions(ctx, db, person)
	if err != nil {
		return false, err
	}
	number := c.number(person)
	c.index.RemovePerson(number)
	gone = true
	for _, d := range descriptions {
		if !d.Withdrawn {
			e := c.entry(d)
			c.index.Add(e.Person, e.Record, e.Heard)
			gone = false
		}
	}
	return gone, nil
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
	defer c.mu.Unlock()
	c.model = m
	c.index.SetModel(m)
}

func (c *crowd) currentModel() *match.Model {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.model
}
