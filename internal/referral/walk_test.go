package referral_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

// TestWalk lets everybody do anything to a referral while the mail works now and
// then: whatever happens, it is over, a supervisor has it, or it has a next step, and
// no partner is left with one that was taken back.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s referral.State
		now := at(0)
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(0, 600).Draw(t, "minutes")) * time.Minute)
			for _, e := range try(t, s, now) {
				before := s
				s = referral.Fold(s, e)
				lawful(t, before, s, e)
			}
			next := referral.NextDue(s, pack(), london)
			if s.Exists() && !s.Finished() && !s.Climbed && next.IsZero() {
				t.Fatalf("dropped: %+v", s)
			}
			if s.Untold() == next.IsZero() && s.Stage == referral.TakenBack {
				t.Fatalf("taken back, untold %v and next %v", s.Untold(), next)
			}
			if s.Answered() && !next.IsZero() && len(referral.FallSilent(s, pack(), next.In(london))) == 0 {
				t.Fatalf("a clock that does nothing: %+v", s)
			}
			due := referral.Due(s, pack(), london, now.AddDate(1, 0, 0))
			if (s.Finished() || s.Answered()) && due != "" && (due != referral.KindWithdrawal || !s.Untold()) {
				t.Fatalf("still sending: %+v", s)
			}
		}
	})
}

func try(t *rapid.T, s referral.State, now time.Time) (events []any) {
	who := rapid.SampledFrom([]string{"ann", "partner"}).Draw(t, "who")
	switch rapid.SampledFrom([]string{"make", "send", "send", "send", "fail", "fail", "take", "decline", "silent", "end", "withdraw", "tell"}).Draw(t, "what") {
	case "make":
		m := making()
		m.At, m.About.Unnamed, m.About.Why = now, rapid.Bool().Draw(t, "unnamed"), "Not safe"
		m.Partner = rapid.SampledFrom([]string{"harbour", "helpline", "haven", "never"}).Draw(t, "partner")
		events, _ = referral.Make(s, pack(), m)
	case "send":
		if kind := referral.Due(s, pack(), london, now); kind != "" {
			events, _ = referral.MarkSent(s, pack(), kind, now.String(), now)
		}
	case "fail":
		if kind := referral.Due(s, pack(), london, now); kind != "" {
			events, _ = referral.MarkFailed(s, pack(), kind, "down", now)
		}
	case "take":
		events, _ = referral.Acknowledge(s, referral.Acknowledged{Who: "Jo", By: who, At: now})
	case "decline":
		events, _ = referral.Decline(s, referral.Declined{Who: "Jo", Note: "Full", By: who, At: now})
	case "silent":
		events = referral.FallSilent(s, pack(), now)
	case "end":
		note := rapid.SampledFrom([]string{"", "Rang them"}).Draw(t, "note")
		events, _ = referral.End(s, pack(), referral.Ended{Outcome: "helped", Note: note, By: who, At: now})
	case "withdraw":
		events, _ = referral.Withdraw(s, referral.Withdrawn{Reason: "Not wanted", By: who, At: now})
	case "tell":
		events, _ = referral.TellPartner(s, referral.PartnerTold{Who: "Jo", By: who, At: now})
	}
	return events
}

func lawful(t *rapid.T, before, after referral.State, e any) {
	if before.Finished() && !before.Untold() {
		t.Fatalf("%T was written on a referral that is over", e)
	}
	switch e := e.(type) {
	case referral.Made:
		if before.Exists() || e.Opens.Before(e.At) || e.Partner == "haven" || e.Partner == "never" {
			t.Fatalf("made: %+v on %+v", e, before)
		}
	case referral.Sent:
		if before.Finished() && e.Kind != referral.KindWithdrawal {
			t.Fatalf("%s was sent of a referral that is over", e.Kind)
		}
	case referral.PartnerTold:
		if after.Untold() || after.Stage != referral.TakenBack {
			t.Fatalf("told, and %+v", after)
		}
	case referral.Ended:
		if before.Stage != referral.Taken && e.Note == "" {
			t.Fatal("ended without a reason, and the partner never had it")
		}
	case referral.Withdrawn:
		if before.Answered() {
			t.Fatal("taken back from a partner who had answered")
		}
	case referral.SendFailed:
		if wait := e.Next.Sub(e.At); wait < time.Minute || wait > time.Hour {
			t.Fatalf("tried again after %v", wait)
		}
	}
	if _, answered := e.(referral.Acknowledged); before.Climbed && !after.Climbed && !answered && after.Stage != referral.TakenBack {
		t.Fatal("it came down again")
	}
}

// TestOpens compares with looking at every half hour, on which all these hours begin,
// also across the nights in which the clocks change.
func TestOpens(t *testing.T) {
	days := []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	clock := rapid.SampledFrom([]string{"00:00", "00:30", "01:00", "01:30", "02:00", "08:30", "12:00", "22:00", "23:30"})
	rapid.Check(t, func(t *rapid.T) {
		var hours []policy.Hours
		for range rapid.IntRange(1, 3).Draw(t, "entries") {
			hours = append(hours, policy.Hours{
				Days: rapid.SliceOfNDistinct(rapid.SampledFrom(days), 1, 4, rapid.ID[string]).Draw(t, "days"),
				From: clock.Draw(t, "from"), To: clock.Draw(t, "to"), Holidays: rapid.Bool().Draw(t, "holidays"),
			})
		}
		partner := policy.Partner{Hours: hours}
		start := rapid.SampledFrom([]time.Time{
			time.Date(2026, 3, 28, 12, 0, 0, 0, london), time.Date(2026, 10, 24, 12, 0, 0, 0, london), time.Date(2026, 12, 24, 12, 0, 0, 0, london),
		}).Draw(t, "near").Add(time.Duration(rapid.IntRange(0, 3000).Draw(t, "minutes")) * time.Minute)
		opens, ok := referral.Opens(pack(), partner, start)
		if !ok || !pack().OpenAt(partner, opens) {
			t.Fatalf("%v: %v, %v", start, opens, ok)
		}
		for m := start; m.Before(opens); m = m.Add(30 * time.Minute).Truncate(30 * time.Minute) {
			if pack().OpenAt(partner, m) {
				t.Fatalf("from %v they open at %v, said %v", start, m, opens)
			}
		}
	})
}
