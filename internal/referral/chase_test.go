package referral_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/referral"
)

func TestWhatCannotBeSentIsTriedAgainForEver(t *testing.T) {
	s, now := given(made), at(0)
	var waits []int
	for range 9 {
		events, err := referral.MarkFailed(s, pack(), referral.KindReferral, "451\r\n try later", now)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			s = referral.Fold(s, e)
		}
		next := referral.NextDue(s, pack(), london)
		waits = append(waits, int(next.Sub(now)/time.Minute))
		if failed := events[0].(referral.SendFailed); failed.Why != "451 try later" {
			t.Errorf("why %q", failed.Why)
		}
		now = next.In(london)
	}
	if d := cmp.Diff([]int{1, 2, 4, 8, 16, 32, 60, 60, 60}, waits); d != "" {
		t.Error(d)
	}
	if !s.Climbed || s.Stage != referral.Waiting {
		t.Errorf("after four hours without sending: climbed %v, %s", s.Climbed, s.Stage)
	}
	events, err := referral.MarkSent(s, pack(), referral.KindReferral, "m1", now)
	verdict.Events(t, events, err, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: now.UTC()})
	if s = referral.Fold(s, events[0]); s.Failures != 0 || !s.Retry.IsZero() || s.Stage != referral.WithPartner {
		t.Errorf("sent at last: %+v", s)
	}
	events, err = referral.MarkSent(s, pack(), referral.KindReferral, "m1", now)
	verdict.Events(t, events, err)
}

func TestAPartnerWhoSaysNothingIsRemindedAndThenItClimbs(t *testing.T) {
	s := given(made, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()})
	for i, want := range []struct {
		due    time.Time
		silent referral.FellSilent
	}{
		{at(61), referral.FellSilent{Reminders: 1}},
		{at(91), referral.FellSilent{Reminders: 2, Climbed: true}},
		{at(121), referral.FellSilent{Reminders: 3, Climbed: true}},
	} {
		if due := referral.NextDue(s, pack(), london); !due.Equal(want.due) {
			t.Errorf("reminder %d is due %v, want %v", i+1, due, want.due)
		}
		if referral.Due(s, pack(), london, want.due.Add(-time.Second)) != "" || referral.Due(s, pack(), london, want.due) != referral.KindReminder {
			t.Error("the reminder is not due when it should be")
		}
		id := "m" + string(rune('2'+i))
		events, err := referral.MarkSent(s, pack(), referral.KindReminder, id, want.due)
		want.silent.At = want.due.UTC()
		verdict.Events(t, events, err, referral.Sent{Kind: referral.KindReminder, Message: id, At: want.due.UTC()}, want.silent)
		for _, e := range events {
			s = referral.Fold(s, e)
		}
	}
	if s.Stage != referral.Silent {
		t.Error(s.Stage)
	}
}

// A mail server that is down must not hide that the partner has not answered.
func TestItClimbsAlthoughNoReminderCouldBeSent(t *testing.T) {
	s := given(made, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()})
	now := at(61)
	for range 20 {
		events, err := referral.MarkFailed(s, pack(), referral.KindReminder, "down", now)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			s = referral.Fold(s, e)
		}
		if s.Climbed {
			if now.Before(at(121)) {
				t.Errorf("climbed at %v", now)
			}
			return
		}
		now = referral.NextDue(s, pack(), london).In(london)
	}
	t.Error("never climbed")
}

func TestRemindersWaitForThePartnerToOpen(t *testing.T) {
	s := given(made, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(7*60 + 30).UTC()}) // half past four
	if due, want := referral.NextDue(s, pack(), london), at(24*60); !due.Equal(want) {
		t.Errorf("due %v, want %v", due, want)
	}
}

func TestNothingIsLeftToSendOnceTheyHaveAnswered(t *testing.T) {
	taken := given(made, referral.Acknowledged{Who: "Jo", By: "partner", At: at(8)})
	events, err := referral.MarkFailed(taken, pack(), referral.KindReferral, "down", at(9))
	verdict.Events(t, events, err)
	events, err = referral.MarkSent(taken, pack(), referral.KindReferral, "m1", at(200))
	verdict.Events(t, events, err, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(200).UTC()})
	erased := made
	erased.Form = nil
	if kind := referral.Due(taken, pack(), london, at(60*24*365)); kind != "" {
		t.Errorf("they have it, and a %s goes out", kind)
	}
	declined := given(made, referral.Declined{Who: "Jo", Note: "Full", By: "partner", At: at(8)})
	for what, s := range map[string]referral.State{"declined": declined, "erased": given(erased), "none": given()} {
		if next := referral.NextDue(s, pack(), london); !next.IsZero() {
			t.Errorf("%s: due %v", what, next)
		}
	}
	events, err = referral.MarkSent(given(), pack(), referral.KindReferral, "m1", at(0))
	verdict.Refused(t, events, err, referral.NotFound)
}

// A partner who left the directory meanwhile is still waited for.
func TestAPartnerWhoIsGoneFromThePackIsStillChased(t *testing.T) {
	lost := made
	lost.Partner = "gone"
	s := given(lost, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()})
	if due := referral.NextDue(s, pack(), london); !due.Equal(at(31)) {
		t.Errorf("due %v", due)
	}
}

// Somebody here must find another way, and nobody else would notice.
func TestADeclinedReferralIsShownToASupervisorAtOnce(t *testing.T) {
	s := given(made, referral.Declined{Who: "Jo", Note: "Full", By: "partner", At: at(8)})
	if !s.Climbed || len(referral.FallSilent(s, pack(), at(60*24*30))) != 0 {
		t.Errorf("declined: %+v", s)
	}
	if s = referral.Fold(s, referral.Acknowledged{Who: "Jo", By: "partner", At: at(9)}); s.Climbed {
		t.Errorf("taken after all: %+v", s)
	}
}

func TestWhatTheyHaveClimbsWhenNobodySaysWhatCameOfIt(t *testing.T) {
	s := given(made, referral.FellSilent{Reminders: 2, Climbed: true, At: at(5)}, referral.Acknowledged{Who: "Jo", By: "partner", At: at(8)})
	due := at(8).Add(referral.OutcomeWithin)
	if next := referral.NextDue(s, pack(), london); !next.Equal(due) || s.Climbed {
		t.Errorf("due %v, want %v; climbed %v", next, due, s.Climbed)
	}
	if early := referral.FallSilent(s, pack(), due.Add(-time.Second)); len(early) != 0 {
		t.Errorf("too early: %+v", early)
	}
	events := referral.FallSilent(s, pack(), due)
	verdict.Events(t, events, nil, referral.FellSilent{Climbed: true, At: due.UTC()})
	s = referral.Fold(s, events[0])
	if !s.Climbed || s.Stage != referral.Taken || !referral.NextDue(s, pack(), london).IsZero() || len(referral.FallSilent(s, pack(), due)) != 0 {
		t.Errorf("told once: %+v", s)
	}
}
