package resolution_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/resolution"
)

var (
	enquiring = resolution.EnquiryOpened{
		Kind: resolution.Investigation, Lines: "Ask the shop for its pictures.", EndBy: at(600), Owner: "ann", By: "ann", At: at(30),
	}
	again = resolution.EnquiryOpened{
		Kind: resolution.Again, Lines: "Nobody asked who else saw it.", EndBy: at(50).Add(resolution.AgainWithin), By: "sue", At: at(50),
	}
)

// An investigation from the desk stays in the hands that it is in, with an end.
func TestAnInvestigationFromTheDeskGoesOn(t *testing.T) {
	e := settled
	e.Resolved = false
	asked := resolution.Promised{Enquiry: resolution.EnquiryOpened{Lines: enquiring.Lines, EndBy: at(600)}}
	events, err := resolution.Settle(given(queued, taken), e, asked)
	verdict.Events(t, events, err, settled, enquiring)
	s := given(queued, taken, settled, enquiring)
	if s.Stage != resolution.InHand || s.Owner != "ann" || !resolution.Next(s).Equal(at(600).Add(time.Millisecond)) {
		t.Errorf("in hand: %+v", s)
	}
	nobodys := enquiring
	nobodys.Owner = ""
	events, err = resolution.Settle(given(), e, asked) // a handler resolved what never was at the desk
	verdict.Events(t, events, err, settled, nobodys)
	if s := given(settled, nobodys); s.Stage != resolution.Waiting {
		t.Errorf("for whoever takes it: %+v", s)
	}

	events, err = resolution.FallDue(s, at(601))
	fell := resolution.EnquiryFellDue{EndBy: at(600), At: at(601)}
	verdict.Events(t, events, err, fell)
	events, err = resolution.FallDue(given(settled, enquiring, fell), at(700))
	verdict.Events(t, events, err)

	events, err = resolution.EndEnquiry(s, " The pictures show nobody. ", "ann", at(100))
	over := resolution.EnquiryEnded{Note: "The pictures show nobody.", By: "ann", At: at(100)}
	verdict.Events(t, events, err, over)
	events, err = resolution.EndEnquiry(s, "Nothing.", "ann", at(100))
	verdict.Refused(t, events, err, resolution.ReasonMissing)
	events, err = resolution.EndEnquiry(s, over.Note, "bob", at(100))
	verdict.Refused(t, events, err, resolution.NotYoursToEnd)
	done := given(settled, enquiring, over)
	events, err = resolution.EndEnquiry(done, over.Note, "ann", at(100))
	verdict.Refused(t, events, err, resolution.NoEnquiry)
	if done.OnDesk() || !resolution.Next(done).IsZero() {
		t.Errorf("ended and on the desk: %+v", done)
	}
	if s := given(settled, enquiring, resolution.Settled{Outcome: resolution.Attended, At: at(90)}); s.Enquiry.Open {
		t.Errorf("attended after all, and the desk goes on: %+v", s)
	}
}

func TestWhatASupervisorFoundNotGoodComesBack(t *testing.T) {
	events, err := resolution.LookAgain(given(settled), again.Lines, "sue", at(50))
	verdict.Events(t, events, err, again)
	events, err = resolution.LookAgain(given(settled, enquiring), again.Lines, "sue", at(50)) // the desk has it
	verdict.Events(t, events, err)
	if s := given(settled, again); s.Stage != resolution.Waiting || s.Owner != "" {
		t.Errorf("back at the desk: %+v", s)
	}
}

// While the desk goes on, a supervisor may look at how it was resolved.
func TestAnInvestigationIsCheckedToo(t *testing.T) {
	checked := resolution.Checked{Good: true, Qualities: map[string]string{"listened": "yes", "told": "yes"}, At: at(60)}
	if events, err := resolution.Check(given(settled, enquiring), pack(), sue, checked); err != nil || len(events) != 1 {
		t.Errorf("%+v, %v", events, err)
	}
	events, err := resolution.Check(given(settled, queued), pack(), sue, checked)
	verdict.Refused(t, events, err, resolution.NothingToCheck)
}

var written = resolution.AdviceWritten{Text: "Keep the receipts.", Way: resolution.ByEmail, To: "owen.pratt@post.example", By: "ann", At: at(30)}

func TestAdviceIsSentOrFindsAnotherWay(t *testing.T) {
	e := settled
	e.Resolved = false
	events, err := resolution.Settle(given(), e, resolution.Promised{Advice: resolution.AdviceWritten{Text: written.Text, Way: written.Way, To: written.To}})
	verdict.Events(t, events, err, settled, written)
	if next := resolution.NextMail(given(written)); !next.Equal(at(30)) {
		t.Errorf("to be sent at %v", next)
	}
	letter := written
	letter.Way = "letter"
	erased := written
	erased.Text, erased.To = "", ""
	sent := resolution.AdviceSent{Message: "m1", At: at(31)}
	for name, s := range map[string]resolution.State{"none": given(), "a letter": given(letter), "erased": given(erased), "sent": given(written, sent)} {
		if next := resolution.NextMail(s); !next.IsZero() {
			t.Errorf("%s: to be sent at %v", name, next)
		}
	}
	events, err = resolution.MarkSent(given(written), "m1", at(31))
	verdict.Events(t, events, err, sent)
	events, err = resolution.MarkSent(given(written, sent), "m1", at(32))
	verdict.Events(t, events, err)

	events, err = resolution.MarkFailed(given(written), "451\ntry  later", false, at(31))
	failed := resolution.AdviceSendFailed{Why: "451 try later", Next: at(32), At: at(31)}
	verdict.Events(t, events, err, failed)
	if next := resolution.NextMail(given(written, failed)); !next.Equal(at(32)) {
		t.Errorf("tried again at %v", next)
	}
	events, err = resolution.MarkFailed(given(written), strings.Repeat("é", 400), true, at(31))
	if err != nil || len(events) != 1 || !events[0].(resolution.AdviceSendFailed).Next.IsZero() || len([]rune(events[0].(resolution.AdviceSendFailed).Why)) != 301 {
		t.Errorf("a lasting failure: %+v, %v", events, err)
	}
	often := []any{written}
	for range resolution.MaxAttempts - 1 {
		often = append(often, failed)
	}
	events, err = resolution.MarkFailed(given(often...), "no answer", false, at(99))
	never := resolution.AdviceSendFailed{Why: "no answer", At: at(99)}
	verdict.Events(t, events, err, never)

	events, err = resolution.GiveAdvice(given(written, never), "Read to him on the telephone.", "ann", at(100))
	otherwise := resolution.AdviceGiven{Note: "Read to him on the telephone.", By: "ann", At: at(100)}
	verdict.Events(t, events, err, otherwise)
	events, err = resolution.GiveAdvice(given(written, never), "", "ann", at(100))
	verdict.Refused(t, events, err, resolution.ReasonMissing)
	for _, s := range []resolution.State{given(written), given(written, failed), given(written, never, otherwise)} {
		events, err = resolution.GiveAdvice(s, otherwise.Note, "ann", at(100))
		verdict.Refused(t, events, err, resolution.NoAdviceFailed)
	}
}

func TestTheWaitBetweenAttempts(t *testing.T) {
	for failures, want := range map[int]time.Duration{1: time.Minute, 2: 2 * time.Minute, 6: 32 * time.Minute, 7: time.Hour, 90: time.Hour} {
		if got := resolution.Retry(failures); got != want {
			t.Errorf("after %d failures: %v, want %v", failures, got, want)
		}
	}
}
