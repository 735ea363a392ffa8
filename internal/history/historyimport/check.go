package historyimport

import (
	"context"
	"maps"
	"strconv"

	"bluelamp/internal/contact"
	"bluelamp/internal/history"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
)

// lookers is how many streams are looked for at once: as many as the journal has
// readers.
const lookers = 4

// check reads the whole file, writes the report and notes the result.
func (e *Engine) check(ctx context.Context, n *entry) error {
	k := n.copy()
	t, err := e.taker(k, k.ID)
	if err != nil {
		return err
	}
	t.dry = true
	file, err := open(k)
	if err != nil {
		return err
	}
	defer func() { _ = file.close() }() // only read
	list, err := openReport(e.path(k.Force, k.ID, reportEnding), 0, 0, t.Columns)
	if err != nil {
		return err
	}
	c := &checking{taker: t, entry: n, keys: newKeyset(), earlier: e.broughtBefore(k)}
	err = c.all(ctx, file, list)
	if closing := list.close(); err == nil {
		err = closing
	}
	if err != nil {
		return err
	}
	c.found.Mapping, c.found.Encoding, c.found.At = maps.Clone(k.Mapping), k.Encoding, e.Now().UTC()
	return e.change(n, func(k *notes) { k.Checked = &c.found })
}

// broughtBefore says whether other imports of the force have brought anything, so
// that keys can be on record already.
func (e *Engine) broughtBefore(k notes) bool {
	for _, n := range e.entries() {
		if n.force == k.Force && n.id != k.ID && n.phase() != history.Brought {
			return true
		}
	}
	return false
}

// checking is one dry run.
type checking struct {
	*taker
	entry   *entry
	keys    *keyset
	earlier bool
	found   Checked
}

func (c *checking) all(ctx context.Context, file *rows, list *report) error {
	for {
		some, err := file.stretch(stretchRows)
		if err != nil || len(some) == 0 {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		fates, err := c.look(ctx, some)
		if err != nil {
			return err
		}
		for i, f := range fates {
			c.found.Counts = c.found.with(f)
			if err := list.add(some[i].line, f.flaws); err != nil {
				return err
			}
		}
		c.entry.come(0, c.found.Read, 0, c.engine.Now())
	}
}

// look says what would become of rows. Keys are compared in the order of the file.
func (c *checking) look(ctx context.Context, some []row) ([]fate, error) {
	fates, known := make([]fate, len(some)), make([]bool, len(some))
	err := atOnce(ctx, lookers, len(some), strconv.Itoa, func(ctx context.Context, i int) (err error) {
		if f := some[i].flaw; f != nil {
			fates[i] = fate{flaws: []history.Flaw{*f}}
			return nil
		}
		if fates[i], err = c.take(ctx, some[i]); err != nil || fates[i].refused() {
			return err
		}
		known[i], err = c.onRecord(ctx, some[i], &fates[i])
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range fates {
		if some[i].flaw == nil && !fates[i].refused() {
			c.compare(some[i], &fates[i], known[i])
		}
	}
	return fates, nil
}

// compare looks whether the key stood in the file before, or is on record.
func (c *checking) compare(r row, f *fate, known bool) {
	if c.kind == history.Flags {
		return
	}
	again := c.keys.add(c.Columns.Get(r.cells, "key"))
	switch {
	case again && c.kind == history.People:
		f.flaws = append(f.flaws, history.KeyDoubled)
	case again:
		f.changed, f.flaws = false, append(f.flaws, history.KeyTaken)
	case known:
		c.found.Known++
		f.flaws = append(f.flaws, history.OnRecord)
	}
}

// onRecord looks in the journal for the row's key and for what it names.
func (c *checking) onRecord(ctx context.Context, r row, f *fate) (known bool, err error) {
	named := func(field, room string, unknown history.Flaw) error {
		key := c.Columns.Get(r.cells, field)
		if key == "" || (!c.earlier && !unknown.Refuses) {
			return nil
		}
		there, err := c.exists(ctx, room, key)
		if err == nil && !there {
			f.flaws = append(f.flaws, unknown)
		}
		return err
	}
	room := map[history.Kind]string{history.People: person.Room, history.Contacts: contact.Room, history.Incidents: incident.Room}[c.kind]
	switch c.kind {
	case history.Flags:
		return false, named("person", person.Room, history.NobodyFlagged)
	case history.Contacts:
		err = named("person", person.Room, history.PersonUnknown)
	case history.Incidents:
		err = named("contact", contact.Room, history.ContactUnknown)
	}
	if err != nil || !c.earlier {
		return false, err
	}
	return c.exists(ctx, room, c.Columns.Get(r.cells, "key"))
}

func (c *checking) exists(ctx context.Context, room, key string) (bool, error) {
	pages, err := c.engine.Journal.ReadStream(ctx, journal.NewStream(c.force, room, history.ID(c.force, room, c.source, key)), 0)
	return len(pages) > 0, err
}
