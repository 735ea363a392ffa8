package victim_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bluelamp/internal/policy"
	"bluelamp/internal/victim"
)

// told is what the events said of one promise, apart from the room's own state.
type told struct {
	due         time.Time
	fell, ended bool
}

// TestWalk promises, gives and cancels through a winter with its holidays and both
// changes of the clocks, while the clock of the promises comes round late and more
// than once.
func TestWalk(t *testing.T) {
	zone := london(t)
	rapid.Check(t, func(t *rapid.T) {
		s, said := victim.State{}, map[string]*told{}
		now := time.Date(2026, 10, 20, 9, 0, 0, 0, zone)
		for step := range rapid.IntRange(1, 60).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(0, 10*24*60).Draw(t, "later")) * time.Minute)
			for _, e := range try(t, s, step, now) {
				lawful(t, said, now, e)
				s = victim.Fold(s, e)
			}
			agree(t, s, said)
		}
	})
}

func try(t *rapid.T, s victim.State, step int, now time.Time) (events []any) {
	id := fmt.Sprint("u", rapid.IntRange(0, step).Draw(t, "which"))
	switch rapid.SampledFrom([]string{"promise", "promise", "give", "give", "cancel", "nobody", "clock", "clock"}).Draw(t, "what") {
	case "promise":
		events, _ = victim.Promise(s, pack(), victim.UpdatePromised{
			ID: fmt.Sprint("u", step), Name: rapid.SampledFrom([]string{"Alex Example", "Sam Example"}).Draw(t, "name"), Method: "letter", SafeWay: "Any time", By: "ann",
			Event:    rapid.SampledFrom([]string{"arrest", "progress", "birthday"}).Draw(t, "event"),
			Enhanced: rapid.SampledFrom([]string{"", "vulnerable"}).Draw(t, "enhanced"),
		}, now)
	case "give":
		then := rapid.SampledFrom([]victim.Then{
			{}, {Nothing: "The case is closed."},
			{Next: &victim.UpdatePromised{ID: fmt.Sprint("u", step), Event: "progress", Method: "letter", SafeWay: "Any time"}},
		}).Draw(t, "then")
		events, _ = victim.Give(s, pack(), victim.Updated{ID: id, Method: "letter", Note: "A man is in custody.", By: "ann"}, then, now)
		followed(t, s, events)
	case "cancel":
		events, _ = victim.Cancel(s, victim.UpdateCancelled{ID: id, Reason: "Asked not to be told.", By: "ann", At: now})
	case "nobody":
		events, _ = victim.TellNobody(s, "The crime has no victim.", "ann", now)
	case "clock":
		events, _ = victim.FallDue(s, now)
	}
	return events
}

// followed: nobody is told without either another promise to them, or why there is
// none.
func followed(t *rapid.T, s victim.State, events []any) {
	if len(events) == 0 {
		return
	}
	told, _ := s.Find(events[0].(victim.Updated).ID)
	if len(events) == 2 {
		if next, is := events[1].(victim.UpdatePromised); is && (next.Person != told.Person || next.Name != told.Name || next.Enhanced != told.Enhanced) {
			t.Fatalf("after %+v another was promised one: %+v", told, next)
		}
		return
	}
	if !slices.ContainsFunc(s.Promises, func(u victim.Update) bool { return u.Open && u.ID != told.ID && u.Name == told.Name }) {
		t.Fatalf("told %+v, and nothing follows", told)
	}
}

func lawful(t *rapid.T, said map[string]*told, now time.Time, e any) {
	switch e := e.(type) {
	case victim.UpdatePromised:
		workingDays(t, e, now)
		said[e.ID] = &told{due: e.DueAt}
	case victim.Updated:
		p := said[e.ID]
		if p == nil || p.ended || e.Late != now.After(p.due) || p.fell && !e.Late {
			t.Fatalf("given: %+v after %+v", e, p)
		}
		p.ended = true
	case victim.UpdateCancelled:
		if p := said[e.ID]; p == nil || p.ended || e.Reason == "" {
			t.Fatalf("cancelled: %+v after %+v", e, p)
		}
		said[e.ID].ended = true
	case victim.UpdateFellDue:
		if p := said[e.ID]; p == nil || p.ended || p.fell || !now.After(p.due) {
			t.Fatalf("fell due at %v: %+v", now, p)
		}
		said[e.ID].fell = true
	case victim.NobodyToTell:
		for id, p := range said {
			if !p.ended {
				t.Fatalf("nobody to tell, and %s was promised", id)
			}
		}
	}
}

// workingDays counts, another way than the policy does, the working days after the
// day of the promise up to the due day, which is itself one.
func workingDays(t *rapid.T, e victim.UpdatePromised, now time.Time) {
	due := e.DueAt.In(now.Location())
	if due.Format(time.TimeOnly) != "23:59:59" || !works(due) {
		t.Fatalf("due %v, which is no end of a working day", due)
	}
	counted := 0
	for day := now.AddDate(0, 0, 1); day.Format(time.DateOnly) <= due.Format(time.DateOnly); day = day.AddDate(0, 0, 1) {
		if works(day) {
			counted++
		}
	}
	if counted != e.WorkingDays {
		t.Fatalf("%d working days from %v to %v, promised %d", counted, now, due, e.WorkingDays)
	}
}

func works(day time.Time) bool {
	weekend := day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
	return !weekend && !slices.ContainsFunc(pack().Updates.Holidays, func(h policy.Holiday) bool { return h.On == day.Format(time.DateOnly) })
}

// agree: every promise is open with a due date, or ended; Next is the earliest that
// is open and not on record as missed.
func agree(t *rapid.T, s victim.State, said map[string]*told) {
	var next time.Time
	for id, p := range said {
		u, there := s.Find(id)
		if !there || u.Open == p.ended || u.FellDue != p.fell || !u.DueAt.Equal(p.due) || u.DueAt.IsZero() {
			t.Fatalf("the room says %+v, its events %+v", u, p)
		}
		if falls := p.due.Add(time.Millisecond); !p.ended && !p.fell && (next.IsZero() || falls.Before(next)) {
			next = falls
		}
	}
	if !victim.Next(s).Equal(next) {
		t.Fatalf("next %v, want %v", victim.Next(s), next)
	}
}
