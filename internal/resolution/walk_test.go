package resolution_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"bluelamp/internal/policy"
	"bluelamp/internal/resolution"
	"bluelamp/internal/staff"
)

// walk is what the events said of the promise, told apart from the room's own state.
type walk struct {
	*rapid.T
	open, fell, climbed bool
	due                 time.Time
	onDesk, checked     bool
}

// TestWalk lets anybody try anything at the desk, in any order, while the clock that
// keeps promises comes round late and more than once.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s, minute := walk{T: t}, resolution.State{}, 0
		for range rapid.IntRange(1, 80).Draw(t, "steps") {
			minute += rapid.IntRange(0, 50).Draw(t, "later")
			who := rapid.SampledFrom([]staff.Asker{ann, staff.AskerOf("bob", []string{"resolution-desk"}), sue}).Draw(t, "who")
			for _, e := range try(t, s, who, at(minute)) {
				w.lawful(s, who, at(minute), e)
				s = resolution.Fold(s, e)
			}
			if s.CallBack.Open != w.open || s.OnDesk() != w.onDesk {
				t.Fatalf("the room says %+v, its events say open %v, on the desk %v", s, w.open, w.onDesk)
			}
			if next := resolution.Next(s); next.IsZero() != (!w.open || w.fell) {
				t.Fatalf("next %v, open %v, fell due %v", next, w.open, w.fell)
			}
		}
	})
}

func try(t *rapid.T, s resolution.State, who staff.Asker, now time.Time) (events []any) {
	soon := now.Add(time.Duration(rapid.IntRange(-10, 150).Draw(t, "due")) * time.Minute)
	switch rapid.SampledFrom([]string{"queue", "pass", "take", "return", "promise", "promise", "cancel", "try", "try", "clock", "clock", "leave", "settle", "close", "check"}).Draw(t, "what") {
	case "queue":
		events, _ = resolution.Queue(s, resolution.Queued{At: now})
	case "pass":
		events, _ = resolution.Pass(s, pack(), 0, resolution.Queued{Type: "theft", Why: "Wants a reference.", At: now})
	case "take":
		events, _ = resolution.Take(s, rapid.Bool().Draw(t, "over"), who.ID, now)
	case "return":
		events, _ = resolution.Return(s, "Somebody has to go there.", who.ID, now)
	case "promise":
		events, _ = resolution.PromiseCallBack(s, pack(), resolution.Promise{
			CallBackPromised: resolution.CallBackPromised{DueAt: soon, Number: "07700 900123", SafeWay: "Any time", By: who.ID, At: now}, Grade: "resolution",
		})
	case "cancel":
		events, _ = resolution.CancelCallBack(s, "They came to the counter.", who.ID, now)
	case "try":
		result := rapid.SampledFrom(resolution.TryResults()).Draw(t, "result")
		events, _ = resolution.Try(s, pack(), resolution.CallBackTried{Result: result, Note: "A note.", By: who.ID, At: now})
	case "clock":
		events, _ = resolution.FallDue(s, now)
	case "leave":
		events, _ = resolution.Leave(s, now)
	case "settle":
		by := rapid.SampledFrom([]time.Time{{}, soon}).Draw(t, "callBackBy")
		events, _ = resolution.Settle(s, resolution.Settled{Outcome: "advice", Sampled: true, By: who.ID, At: now}, by)
	case "close":
		events, _ = resolution.Close(s, "advice", who.ID, now)
	case "check":
		events, _ = resolution.Check(s, pack(), who, resolution.Checked{
			Good: true, Qualities: map[string]string{"listened": policy.AnswerYes, "told": policy.AnswerNo}, At: now,
		})
	}
	return events
}

// lawful: a promise is open until it is kept or cancelled, falls due once and only
// after its time, and is shown to a supervisor once.
func (w *walk) lawful(before resolution.State, who staff.Asker, now time.Time, e any) {
	switch e := e.(type) {
	case resolution.Queued:
		w.onDesk = true
	case resolution.Returned:
		if before.Owner != who.ID {
			w.Fatalf("%s gave back what %q had in hand", who.ID, before.Owner)
		}
		w.onDesk = false
	case resolution.Settled:
		w.onDesk, w.checked = false, false
	case resolution.CallBackPromised:
		if w.open {
			w.Fatalf("promised twice: %v and %v", w.due, e.DueAt)
		}
		w.open, w.fell, w.climbed, w.due = true, false, false, e.DueAt
	case resolution.CallBackTried:
		w.open = w.open && e.Result != resolution.Spoken
	case resolution.CallBackCancelled:
		if !w.open || e.Reason == "" {
			w.Fatalf("cancelled what was not promised, or without a reason: %+v", e)
		}
		w.open = false
	case resolution.CallBackFellDue:
		if !w.open || w.fell || !now.After(w.due) {
			w.Fatalf("fell due at %v: open %v, before %v, due %v", now, w.open, w.fell, w.due)
		}
		w.fell = true
	case resolution.CallBackClimbed:
		if !w.open || w.climbed {
			w.Fatalf("shown to a supervisor: open %v, before %v", w.open, w.climbed)
		}
		w.climbed = true
	case resolution.Checked:
		if w.checked || before.Settled.By == who.ID || !who.Has(staff.Supervisor) {
			w.Fatalf("%s checked %+v", who.ID, before.Settled)
		}
		w.checked = true
	}
}
