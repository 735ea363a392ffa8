package simulate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/staff"
)

// day plans calls.
type day struct {
	w       *world
	dice    *rand.Rand
	start   time.Time
	stories []story
	needs   []need // incidents that want a unit
}

func newDay(w *world, dice *rand.Rand, start time.Time) *day {
	return &day{w: w, dice: dice, start: start, stories: stories()}
}

// call plans one call: what it is about, who rings, how long they wait and
// whether they give up.
func (d *day) call(n int, s story, at time.Time) {
	handler := Accounts()[d.dice.IntN(2)]
	if s.service == "101" && d.dice.IntN(3) == 0 {
		handler = Accounts()[3]
	}
	who := whoRings(d.dice, s.kind)
	if s.home {
		s.place = d.w.home(who).Text()
	}
	c := call{
		day: d, story: s, n: n, id: fmt.Sprintf("demo-contact-%04d", n), by: handler.ID, at: at,
		who: who, person: personOf(who), details: d.w.details(who), withheld: d.dice.IntN(12) == 0, wait: d.waiting(s.service),
	}
	c.plan()
}

func (d *day) pick() story {
	total := 0
	for _, s := range d.stories {
		total += s.weight
	}
	left := d.dice.IntN(total)
	for _, s := range d.stories {
		if left -= s.weight; left < 0 {
			return s
		}
	}
	return d.stories[0]
}

// about returns the story of this kind.
func (d *day) about(kind string) story {
	for _, s := range d.stories {
		if s.kind == kind {
			return s
		}
	}
	return d.pick()
}

// waiting: 999 mostly within ten seconds with a tail, 101 in minutes.
func (d *day) waiting(service string) time.Duration {
	switch service {
	case "999":
		if d.dice.IntN(14) == 0 {
			return time.Duration(11+d.dice.IntN(130)) * time.Second
		}
		return time.Duration(1500+d.dice.IntN(7500)) * time.Millisecond
	case "101":
		return time.Duration(d.dice.ExpFloat64() * float64(95*time.Second))
	}
	return 0
}

// call is one call of the day.
type call struct {
	*day
	story
	n        int
	id, by   string
	at       time.Time
	wait     time.Duration
	who      Caller
	person   string // id of the person's record
	details  person.Details
	withheld bool
	// unsettled leaves its incident open, for somebody to look after.
	unsettled bool

	reference string // of its incident, known once that is open
}

// gaveUp: a caller of 101 has only so much patience, and now and then somebody
// rings 999 by mistake and hangs up at once. Who needs help now stays.
func (c *call) gaveUp() bool {
	if c.grade == "emergency" {
		return false
	}
	if c.service == "101" {
		return c.wait > time.Duration(90+c.dice.IntN(400))*time.Second
	}
	return c.service == "999" && c.dice.IntN(8) == 0
}

func (c *call) plan() {
	if c.service == "counter" {
		c.w.at(c.at, c.logged)
		c.talk(c.at)
		return
	}
	c.w.at(c.at, c.received)
	if c.gaveUp() {
		c.w.at(c.at.Add(c.wait), c.abandoned)
		return
	}
	answered := c.at.Add(c.wait)
	c.w.at(answered, c.contact("answer", func(s contact.State, at time.Time) ([]any, error) { return contact.Answer(s, c.by, at) }))
	c.talk(answered)
}

func (c *call) received(ctx context.Context, at time.Time) error {
	opened := contact.Received{
		Service: c.service, Trunk: "demo-" + c.service, Dialled: c.service, Call: c.id, Number: c.who.Number,
		Withheld: c.withheld, At: at,
	}
	if !c.withheld {
		opened.E164, _ = phone.ReadNumber(c.who.Number)
	}
	return do(ctx, c.w, c.by, c.id+"/received", contact.Room, c.id, contact.Fold,
		func(s contact.State) ([]any, error) { return contact.Receive(s, opened) })
}

func (c *call) logged(ctx context.Context, at time.Time) error {
	opened := contact.Received{Channel: contact.Counter, By: c.by, At: at}
	return do(ctx, c.w, c.by, c.id+"/received", contact.Room, c.id, contact.Fold,
		func(s contact.State) ([]any, error) { return contact.Log(s, opened) })
}

func (c *call) abandoned(ctx context.Context, at time.Time) error {
	how := "bye"
	if c.service == "999" {
		how = "cancel"
	}
	return c.contact("abandon", func(s contact.State, at time.Time) ([]any, error) { return contact.Abandon(s, how, false, at) })(ctx, at)
}

// contact makes an act of a verb of the contact room.
func (c *call) contact(key string, decide func(contact.State, time.Time) ([]any, error)) func(context.Context, time.Time) error {
	return func(ctx context.Context, at time.Time) error {
		return do(ctx, c.w, c.by, c.id+"/"+key, contact.Room, c.id, contact.Fold,
			func(s contact.State) ([]any, error) { return decide(s, at) })
	}
}

func (c *call) asker() staff.Asker { return staff.Asker{ID: c.by, Roles: []staff.Role{staff.Handler}} }

// named records the person with what they said of themselves. The same number
// keeps its person.
func (c *call) named(ctx context.Context, at time.Time) error {
	err := do(ctx, c.w, c.by, c.id+"/person", person.Room, c.person, person.Fold, func(s person.State) ([]any, error) {
		called, err := person.Name(s, person.Named{Name: c.who.Name, Number: c.who.Number, By: c.by, At: at})
		if err != nil {
			return nil, err
		}
		for _, e := range called {
			s = person.Fold(s, e)
		}
		described, err := person.Describe(s, person.Described{
			Record: c.id, Source: person.FromHandler, Contact: c.id, Details: c.details, By: c.by, At: at,
		})
		return append(called, described...), err
	})
	if err != nil {
		return err
	}
	caller := contact.CallerNamed{Person: c.person, Name: c.who.Name, CallbackNumber: c.who.Number, Relation: contact.Victim, At: at}
	return c.contact("caller", func(s contact.State, _ time.Time) ([]any, error) {
		return contact.NameCaller(s, c.asker(), caller)
	})(ctx, at)
}
