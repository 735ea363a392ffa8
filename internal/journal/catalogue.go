package journal

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
)

// Entry is a row of a room's event catalogue: the name under which an event
// stands in the journal, the version of its shape and how to make an empty one.
type Entry struct {
	Type   string
	Schema int
	New    func() any // pointer to a zero event
	// Newer turns an event of an old shape into one of the newest, so that folds
	// and views know only that. Nil for the newest.
	Newer func(old any) any
}

// Of makes the entry of event struct E. Rooms list theirs at the foot of
// events.go: var Catalogue = []journal.Entry{journal.Of[Received]("contact.received", 1), …}.
func Of[E any](typ string, schema int) Entry {
	return Entry{Type: typ, Schema: schema, New: func() any { return new(E) }}
}

// Was makes the entry of a shape that is no longer written. Pages in it are read
// as what newer makes of them: var Catalogue = …{journal.Of[Assessed]("risk.assessed", 2),
// journal.Was("risk.assessed", 1, func(old assessedV1) Assessed {…})}. Personal
// fields are unsealed before; newer must be pure and total, because the past
// cannot be asked again.
func Was[Old, New any](typ string, schema int, newer func(Old) New) Entry {
	return Entry{
		Type: typ, Schema: schema, New: func() any { return new(Old) },
		Newer: func(old any) any { return newer(old.(Old)) },
	}
}

// Catalogue knows every event that may stand in a journal, by name and by struct.
type Catalogue struct {
	byName   map[name]*shape
	byStruct map[reflect.Type]*shape
}

type name struct {
	typ    string
	schema int
}

func (n name) String() string { return fmt.Sprintf("%s schema %d", n.typ, n.schema) }

// NewCatalogue joins the rooms' rows. It refuses a type and schema, or a struct,
// that is in twice, a name of the wrong shape, and a struct whose personal
// fields could not be sealed; the message names the row and the cure.
func NewCatalogue(rows ...[]Entry) (*Catalogue, error) {
	c := &Catalogue{byName: make(map[name]*shape), byStruct: make(map[reflect.Type]*shape)}
	for _, e := range slices.Concat(rows...) {
		if err := c.add(e); err != nil {
			return nil, fmt.Errorf("catalogue: %w", err)
		}
	}
	return c, nil
}

func (c *Catalogue) add(e Entry) error {
	n := name{e.Type, e.Schema}
	if !typeShape.MatchString(e.Type) || e.Schema < 1 {
		return fmt.Errorf("%q schema %d: name events room.what-happened and count schemas from 1", e.Type, e.Schema)
	}
	s, err := shapeOf(n, reflect.TypeOf(e.New()))
	if err != nil {
		return fmt.Errorf("%v: %w", n, err)
	}
	if _, twice := c.byName[n]; twice {
		return fmt.Errorf("%v is in twice: give each event its own name", n)
	}
	if other, twice := c.byStruct[s.event]; twice {
		return fmt.Errorf("struct %v stands for both %v and %v: give each event its own struct", s.event, other.name, n)
	}
	s.entry = e
	c.byName[n], c.byStruct[s.event] = s, s
	return nil
}

// Entries returns every row, ordered by type and schema.
func (c *Catalogue) Entries() []Entry {
	rows := make([]Entry, 0, len(c.byName))
	for _, s := range c.byName {
		rows = append(rows, s.entry)
	}
	slices.SortFunc(rows, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Schema, b.Schema))
	})
	return rows
}

// Personal returns the JSON names of the fields of a type that are sealed.
func (c *Catalogue) Personal(typ string, schema int) []string {
	s, ok := c.byName[name{typ, schema}]
	if !ok {
		return nil
	}
	return s.personalNames()
}
