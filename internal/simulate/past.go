package simulate

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
)

// longAgo is how far back the invented past reaches, in days.
const longAgo = 100

// earlier is a call of the last months: Leanne Cooper's, whose troubles look small
// one by one and were reported from whatever telephone was at hand. One handler
// did not recognise her, so that her record stands twice.
type earlier struct {
	daysAgo      int
	kind, notes  string
	number, name string
	person       string // "" for her own record
}

const (
	leanne = "07700 900231"
	karl   = "demo-person-karl-denby"
)

func monthsBefore() []earlier {
	return []earlier{
		{84, "criminal-damage", "Car scratched along one side overnight. Says it was Karl Denby, her former partner. Saw nobody.", leanne, "Leanne Cooper", ""},
		{51, "noise", "Former partner Karl Denby sits outside in his car with music on until late. Third time this month.", leanne, "Leanne Cooper", ""},
		{33, "stalking-harassment", "Rings from her sister's. Karl Denby waits outside the school and follows her home.", "01632 960411", "Leanne Cooper", ""},
		{16, "criminal-damage", "Wing mirror broken. Thinks it was an ex, Karl Denby. Rings from a colleague's telephone.", "07700 900467", "Lee Couper", "demo-person-07700900467"},
		{6, "domestic-abuse", "Karl Denby shouted through the letter box for half an hour and left. Children heard it.", leanne, "Leanne Cooper", ""},
	}
}

// remember plans the months before the day.
func (d *day) remember(now time.Time) {
	who := Caller{Name: "Leanne Cooper", Number: leanne}
	for i, e := range monthsBefore() {
		at := now.AddDate(0, 0, -e.daysAgo).Add(-time.Duration(d.dice.IntN(300)) * time.Minute)
		s := d.about(e.kind)
		s.service, s.notes, s.place = "101", e.notes, d.w.home(who).Text()
		c := call{
			day: d, story: s, n: 9000 + i, id: fmt.Sprintf("demo-contact-past-%d", i+1), by: Accounts()[i%2].ID, at: at,
			who: Caller{Name: e.name, Number: e.number}, person: e.person, details: d.w.details(who), wait: 40 * time.Second,
		}
		c.details.Phone = "" // heard with the call, and not hers in every case
		if c.person == "" {
			c.person = personOf(who)
		} else {
			c.details = person.Details{First: "Lee", Last: "Couper", Birth: "~1990", Street: d.w.home(who).Street}
		}
		c.plan()
		d.w.at(at.Add(100*time.Second), c.suspects)
	}
	d.w.at(now.AddDate(0, 0, -6).Add(-time.Minute), d.flagged)
}

// suspects puts the former partner on the contact.
func (c *call) suspects(ctx context.Context, at time.Time) error {
	err := do(ctx, c.w, c.by, c.id+"/suspect", person.Room, karl, person.Fold, func(s person.State) ([]any, error) {
		named, err := person.Name(s, person.Named{Name: "Karl Denby", By: c.by, At: at})
		if err != nil {
			return nil, err
		}
		for _, e := range named {
			s = person.Fold(s, e)
		}
		described, err := person.Describe(s, person.Described{
			Record: c.id, Source: person.FromHandler, Contact: c.id, By: c.by, At: at,
			Details: person.Details{First: "Karl", Last: "Denby", Birth: "~1984", Sex: "m"},
		})
		return append(named, described...), err
	})
	if err != nil {
		return err
	}
	return c.contact("involve", func(s contact.State, at time.Time) ([]any, error) {
		return contact.Involve(s, c.asker(), contact.PersonInvolved{Person: karl, Name: "Karl Denby", Role: contact.Suspect, At: at})
	})(ctx, at)
}

// flagged puts on the persons what the last call taught.
func (d *day) flagged(ctx context.Context, at time.Time) error {
	handler := Accounts()[0]
	flags := []person.Flagged{
		{Flag: "demo-flag-1", Code: "domestic-abuse", Note: "Former partner Karl Denby. Two children, 6 and 9."},
		{Flag: "demo-flag-2", Code: "weapons", Note: "Said to keep a machete in the car."},
	}
	for i, who := range []string{personOf(Caller{Number: leanne}), karl} {
		f := flags[i]
		f.Source, f.By, f.At, f.ReviewAt = "demo-contact-past-3", handler.ID, at, at.AddDate(1, 0, 0)
		err := do(ctx, d.w, f.By, "flag/"+f.Flag, person.Room, who, person.Fold,
			func(s person.State) ([]any, error) { return person.Flag(s, d.w.pack, f) })
		if err != nil {
			return fmt.Errorf("flag %s: %w", who, err)
		}
	}
	safe := person.SafeContactSet{Method: "text", Number: "01632 960411", Times: "weekdays before three", Note: "Her sister's. Never leave a message at home.", By: handler.ID, At: at}
	return do(ctx, d.w, safe.By, "safe/leanne", person.Room, personOf(Caller{Number: leanne}), person.Fold,
		func(s person.State) ([]any, error) { return person.SetSafeContact(s, safe) })
}
