package personlearn

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"bluelamp/internal/match"
)

// Entry is one model with its history, as a file keeps it. Live is nil for a
// candidate that the gate refused. Model is nil where it was made for other
// levels of agreement than this program compares by: it stays for the record.
type Entry struct {
	Number       int          `json:"number"`
	Version      string       `json:"version"` // as decisions name it
	Levels       string       `json:"levels"`  // digest of the levels of agreement that it weighs
	Origin       Origin       `json:"origin"`
	Made         time.Time    `json:"made"`
	Live         *time.Time   `json:"live"`
	Refused      string       `json:"refused,omitempty"` // why, in words
	Base         string       `json:"base"`              // digest of the weights that shipped with the program that made it
	Descriptions int          `json:"descriptions"`      // learned from
	Decisions    int          `json:"decisions"`         // of people, learned from or weighed on
	People       int          `json:"people"`            // on file
	Measures     []Measure    `json:"measures"`
	Model        *match.Model `json:"model"`
}

// Origin says where weights came from.
type Origin string

// The origins.
const (
	Shipped Origin = "shipped"
	Learned Origin = "learned"
)

// Measure is one thing that the gate compared.
type Measure struct {
	Name   string  `json:"name"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
	Pairs  int     `json:"pairs"` // or calls; what it was measured on
	Passed bool    `json:"passed"`
}

// keptRefused is how many refused candidates are kept to be looked at. Models
// that were live are all kept.
const keptRefused = 30

// book is the models of one force: the live one is the newest that was ever live.
type book struct {
	dir, force string

	mu      sync.Mutex
	entries []Entry // by number
}

// openBook reads the models in a folder. Where there is none, or where the live
// one is of an older program and nothing was learned since, the shipped weights
// go live.
func openBook(dir, force string, shipped *match.Model, now time.Time) (*book, error) {
	b := &book{dir: dir, force: force}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if err := b.read(); err != nil {
		return nil, err
	}
	digest, err := digestOf(shipped)
	if err != nil {
		return nil, err
	}
	if b.has() {
		if live := b.live(); live.Origin == Learned || live.Base == digest {
			return b, nil
		}
	}
	return b, b.add(Entry{Origin: Shipped, Made: now, Live: &now, Base: digest, Measures: []Measure{}, Model: shipped})
}

func (b *book) has() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.ContainsFunc(b.entries, func(e Entry) bool { return e.Live != nil && e.Model != nil })
}

// live is the model in use; there is one from openBook on.
func (b *book) live() Entry {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range slices.Backward(b.entries) {
		if e.Live != nil && e.Model != nil {
			return e
		}
	}
	return Entry{}
}

// all lists the models, the newest first.
func (b *book) all() []Entry {
	b.mu.Lock()
	defer b.mu.Unlock()
	all := slices.Clone(b.entries)
	slices.Reverse(all)
	return all
}

// version finds the model that a decision names. The shipped weights advised
// under their own name before this folder was there.
func (b *book) version(name string) *match.Model {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, e := range b.entries {
		if e.Model != nil && e.Version == name {
			return e.Model
		}
	}
	if shipped := match.Default(); shipped.Version() == name {
		return shipped
	}
	return nil
}

// add numbers a model, names it by force and number and writes it down.
func (b *book) add(e Entry) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	e.Number = 1
	if n := len(b.entries); n > 0 {
		e.Number = b.entries[n-1].Number + 1
	}
	e.Version, e.Levels = fmt.Sprintf("%s-%04d", b.force, e.Number), levels()
	tables := e.Model.Tables()
	tables.Version = e.Version
	named, err := match.NewModel(tables)
	if err != nil {
		return err
	}
	e.Model = named
	if err := b.write(e); err != nil {
		return fmt.Errorf("keep a model: %w", err)
	}
	b.entries = append(b.entries, e)
	return b.forget()
}

// forget removes the oldest refused candidates.
func (b *book) forget() error {
	refused := 0
	for i := len(b.entries) - 1; i >= 0; i-- {
		if b.entries[i].Live != nil {
			continue
		}
		if refused++; refused > keptRefused {
			if err := os.Remove(b.path(b.entries[i].Number)); err != nil && !errors.Is(err, os.ErrNotExist) {
				return fmt.Errorf("forget a refused model: %w", err)
			}
			b.entries = slices.Delete(b.entries, i, i+1)
		}
	}
	return nil
}

func (b *book) path(number int) string { return filepath.Join(b.dir, fmt.Sprintf("%04d.json", number)) }
