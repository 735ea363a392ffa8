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

	enquiry, enquiryFell bool
	endBy                time.Time
	unsent               bool // an e-mail waits
	failures             int
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
			if next := resolution.Next(s); next.IsZero() != ((!w.open || w.fell) && (!w.enquiry || w.enquiryFell)) {
				t.Fatalf("next %v, open %v, fell due %v, enquiry %v, fell due %v", next, w.open, w.fell, w.enquiry, w.enquiryFell)
			}
			if s.Enquiry.Open != w.enquiry || !resolution.NextMail(s).IsZero() != w.unsent {
				t.Fatalf("the room says %+v, its events say enquiry %v, mail %v", s, w.enquiry, w.unsent)
			}
		}
	})
}

func try(t *rapid.T, s resolution.State, who staff.Asker, now time.Time) (events []any) {
	soon := now.Add(time.Duration(rapid.IntRange(-10, 150).Draw(t, "due")) * time.Minute)
	switch rapid.SampledFrom([]string{"queue", "pass", "take", "return", "promise", "promise", "cancel", "try", "try", "clock", "clock", "leave", "settle", "settle", "close", "check", "again", "end", "end", "mail", "mail", "given"}).Draw(t, "what") {
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
		promised := resolution.Promised{CallBack: resolution.CallBackPromised{DueAt: by}}
		if rapid.Bool().Draw(t, "enquiries") {
			promised.Enquiry = resolution.EnquiryOpened{Lines: "Ask the shop for its pictures.", EndBy: soon}
		}
		if rapid.Bool().Draw(t, "advice") {
			promised.Advice = resolution.AdviceWritten{Text: "Keep the receipts.", Way: resolution.ByEmail, To: "owen@post.example"}
		}
		events, _ = resolution.Settle(s, resolution.Settled{Outcome: "advice", Sampled: true, By: who.ID, At: now}, promised)
	case "again":
		events, _ = resolution.LookAgain(s, "Nobody asked who else saw it.", "sue", now)
	case "end":
		events, _ = resolution.EndEnquiry(s, "The pictures show nobody.", who.ID, now)
	case "mail":
		if due := resolution.NextMail(s); !due.IsZero() && !now.Before(due) {
			if rapid.Bool().Draw(t, "taken") {
				events, _ = resolution.MarkSent(s, "m1", now)
			} else {
				events, _ = resolution.MarkFailed(s, "no answer", rapid.Bool().Draw(t, "lasting"), now)
			}
		}
	case "given":
		events, _ = resolution.GiveAdvice(s, "Read to him on the telephone.", who.ID, now)
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
		w.onDesk, w.checked, w.enquiry = false, false, false
	case resolution.EnquiryOpened:
		if w.onDesk {
			w.Fatalf("an enquiry beside a case that is on the desk: %+v", e)
		}
		w.onDesk, w.enquiry, w.enquiryFell, w.endBy = true, true, false, e.EndBy
	case resolution.EnquiryFellDue:
		if !w.enquiry || w.enquiryFell || !now.After(w.endBy) {
			w.Fatalf("enquiries fell due at %v: open %v, before %v, due %v", now, w.enquiry, w.enquiryFell, w.endBy)
		}
		w.enquiryFell = true
	case resolution.EnquiryEnded:
		if !w.enquiry || before.Owner != who.ID {
			w.Fatalf("%s ended what %q has: %+v", who.ID, before.Owner, e)
		}
		w.onDesk, w.enquiry = false, false
	case resolution.AdviceWritten:
		w.unsent, w.failures = true, 0
	case resolution.AdviceSent:
		w.unsent = false
	case resolution.AdviceSendFailed:
		if w.failures++; w.failures > resolution.MaxAttempts {
			w.Fatalf("tried %d times", w.failures)
		}
		w.unsent = !e.Next.IsZero()
	case resolution.AdviceGiven:
		if w.unsent {
			w.Fatalf("given in another way while it is still to be sent")
		}
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
