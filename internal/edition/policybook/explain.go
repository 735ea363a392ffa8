package policybook

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
)

// NoIncident: the force has no incident of this name.
var NoIncident = fault.New(fault.NotFound, "edition.no-incident",
	"There is no incident “%s” in the record of %s. Write its reference, such as NS-20261122-0007, or its id.")

// Record is what Explain reads.
type Record struct {
	Journal journal.Journal // may be open for reading only
	Codec   *journal.Codec
	// Sealed says that the keys are not at hand (NoKeys): what people said is not
	// shown, and cannot be told from what was erased.
	Sealed bool
}

// Explanation is what decided about an incident, the oldest first.
type Explanation struct {
	Force     string
	Incident  string // id
	Reference string
	Contact   string // id
	Steps     []Step
}

// Step is one page of the record, in words.
type Step struct {
	Page  journal.Position
	At    time.Time
	Who   string
	What  string
	Lines []string
}

// Find returns the id of an incident by its reference or id.
func (r Record) Find(ctx context.Context, force, name string) (string, error) {
	if day, number, ok := readReference(name); ok {
		taken, _, err := command.Load(ctx, r.desk(), force, incident.ReferenceRoom, day, func(all map[int]string, event any) map[int]string {
			if all == nil {
				all = map[int]string{}
			}
			if e, ok := event.(incident.ReferenceTaken); ok {
				all[e.Number] = e.Incident
			}
			return all
		})
		if err != nil {
			return "", err
		}
		opened, _, err := r.opened(ctx, force, taken[number])
		if err != nil || opened.Reference == name { // which also begins with the force's own initials
			return taken[number], err
		}
		return "", NoIncident.With(name, force)
	}
	_, exists, err := r.opened(ctx, force, name)
	if err == nil && !exists {
		err = NoIncident.With(name, force)
	}
	return name, err
}

// readReference takes a reference such as NS-20261122-0007 apart.
func readReference(name string) (day string, number int, ok bool) {
	parts := strings.Split(name, "-")
	if len(parts) != 3 {
		return "", 0, false
	}
	on, err := time.Parse("20060102", parts[1])
	if err != nil {
		return "", 0, false
	}
	number, err = strconv.Atoi(parts[2])
	return incident.Day(on), number, err == nil
}

func (r Record) desk() *command.Desk {
	return command.NewDesk(r.Journal, r.Codec, func() time.Time { return time.Time{} }) // only loads
}

func (r Record) opened(ctx context.Context, force, id string) (incident.Opened, bool, error) {
	if id == "" || strings.ContainsAny(id, "/ ") {
		return incident.Opened{}, false, nil
	}
	opened, version, err := command.Load(ctx, r.desk(), force, incident.Room, id, func(o incident.Opened, event any) incident.Opened {
		if e, ok := event.(incident.Opened); ok {
			return e
		}
		return o
	})
	return opened, version > 0, err
}

// Explain tells what decided about an incident: contact, assessments with every rule
// that fired, decisions, reviews and resolution, as they stand in the record.
func (r Record) Explain(ctx context.Context, force, id string) (Explanation, error) {
	opened, exists, err := r.opened(ctx, force, id)
	if err == nil && !exists {
		err = NoIncident.With(id, force)
	}
	if err != nil {
		return Explanation{}, err
	}
	out := Explanation{Force: force, Incident: id, Reference: opened.Reference, Contact: opened.Contact}
	t := &teller{record: r, force: force, names: map[string]string{}}
	if t.packs, err = r.packs(ctx, force); err != nil {
		return out, err
	}
	for _, stream := range []struct{ room, id string }{
		{contact.Room, opened.Contact}, {risk.Room, opened.Contact}, {incident.Room, id}, {resolution.Room, id},
	} {
		if stream.id == "" {
			continue
		}
		events, err := r.events(ctx, journal.NewStream(force, stream.room, stream.id))
		if err != nil {
			return out, err
		}
		for _, e := range events {
			if step, tells := t.tell(ctx, id, e); tells {
				out.Steps = append(out.Steps, step)
			}
		}
	}
	slices.SortStableFunc(out.Steps, func(a, b Step) int { return cmp.Compare(a.Page, b.Page) })
	return out, nil
}

func (r Record) events(ctx context.Context, stream journal.Stream) ([]journal.Event, error) {
	pages, err := r.Journal.ReadStream(ctx, stream, 0)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", stream, err)
	}
	events := make([]journal.Event, 0, len(pages))
	for _, p := range pages {
		e, err := r.Codec.Decode(ctx, p)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", stream, err)
		}
		events = append(events, e)
	}
	return events, nil
}

// who names somebody of the staff, with the id that the record has.
func (t *teller) who(ctx context.Context, id string) string {
	if id == "" {
		return ""
	}
	if name, known := t.names[id]; known {
		return name
	}
	name := id
	account, _, err := command.Load(ctx, t.record.desk(), t.force, staff.Room, id, staff.Fold)
	if err == nil && account.Name != "" {
		name = fmt.Sprintf("%s (%s)", account.Name, id)
	}
	t.names[id] = name
	return name
}

// NoKeys opens nothing: with it, a record is read without what people said.
type NoKeys struct{}

// Key implements journal.Keys.
func (NoKeys) Key(context.Context, string) ([]byte, error) { return nil, journal.ErrErased }

// Make implements journal.Keys.
func (NoKeys) Make(context.Context, string) ([]byte, error) { return nil, journal.ErrErased }

// Destroy implements journal.Keys.
func (NoKeys) Destroy(context.Context, string) error { return journal.ErrClosed }
