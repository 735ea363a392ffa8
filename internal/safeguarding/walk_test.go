package safeguarding_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
)

// TestWalk lets anybody try anything on a contact, in any order.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, before := safeguarding.State{}, []any{}
		for minute := range rapid.IntRange(1, 60).Draw(t, "steps") {
			who := rapid.SampledFrom([]staff.Asker{ann, val, vic, sue}).Draw(t, "who")
			for _, e := range try(t, s, who, minute) {
				lawful(t, s, who, e)
				s = safeguarding.Fold(s, e)
				before = append(before, e)
				consistent(t, s, before)
			}
		}
	})
}

func try(t *rapid.T, s safeguarding.State, who staff.Asker, minute int) (events []any) {
	now, id := at(minute), fmt.Sprint(rapid.IntRange(1, 4).Draw(t, "id"))
	factor := rapid.SampledFrom([]string{"child", "dementia", "dragon"}).Draw(t, "factor")
	words := rapid.SampledFrom([]string{"", "short", "words that say enough"}).Draw(t, "words")
	switch rapid.SampledFrom([]string{"record", "withdraw", "ask", "rule", "review", "sample", "take", "take", "over", "advise", "answer", "act", "miss", "end"}).Draw(t, "what") {
	case "record":
		events, _ = safeguarding.Record(s, pack(), safeguarding.VulnerabilityRecorded{
			ID: id, Contact: "c1", Who: "Somebody", Relation: "other", Factors: []string{factor}, Interaction: words, By: who.ID, At: now})
	case "withdraw":
		events, _ = safeguarding.Withdraw(s, who, safeguarding.VulnerabilityWithdrawn{ID: id, Reason: words, At: now})
	case "ask":
		events, _ = safeguarding.Ask(s, safeguarding.DeskAsked{Source: safeguarding.ByHandler, Why: words, By: who.ID, At: now})
	case "rule":
		routine := rapid.Bool().Draw(t, "routine")
		events, _ = safeguarding.AskOnRule(s, safeguarding.DeskAsked{Source: safeguarding.ByRule, Because: id, At: now}, routine)
	case "review":
		events, _ = safeguarding.AskOnReview(s, safeguarding.DeskAsked{Source: safeguarding.ByReview, Because: "late", At: now})
	case "sample":
		events, _ = safeguarding.AskOnSample(s, safeguarding.DeskAsked{Source: safeguarding.BySample, Because: "sample", At: now})
	case "take":
		events, _ = safeguarding.Take(s, who, "", now)
	case "over":
		events, _ = safeguarding.Take(s, who, "val", now)
	case "advise":
		events, _ = safeguarding.Advise(s, who, safeguarding.Advised{ID: id, To: "officer", Text: words, At: now})
	case "answer":
		events, _ = safeguarding.AnswerAdvice(s, safeguarding.AdviceAnswered{ID: id, Used: rapid.Bool().Draw(t, "used"), Note: words, By: who.ID, At: now})
	case "act":
		events, _ = safeguarding.TakeAction(s, pack(), safeguarding.ActionTaken{Action: "refuge", Note: words, By: who.ID, At: now})
	case "miss":
		events, _ = safeguarding.FindMissed(s, pack(), who, safeguarding.MissedFound{Factors: []string{factor}, Note: words, At: now})
	case "end":
		events, _ = safeguarding.End(s, pack(), who, safeguarding.DeskEnded{Outcome: "advised", Note: words, At: now})
	}
	return events
}

// lawful checks one event against the record on which it was decided.
func lawful(t *rapid.T, s safeguarding.State, who staff.Asker, e any) {
	desk := who.Has(staff.VulnerabilityDesk)
	switch e := e.(type) {
	case safeguarding.VulnerabilityRecorded:
		if e.Factors[0] == "dragon" || e.Interaction != "words that say enough" {
			t.Fatalf("recorded without a known factor or without how it makes things worse: %+v", e)
		}
	case safeguarding.VulnerabilityWithdrawn:
		if recorded, _ := s.Person(e.ID); !desk || recorded.By == who.ID {
			t.Fatalf("%s took back alone what %s recorded", who.ID, recorded.By)
		}
	case safeguarding.DeskAsked:
		if e.Source == safeguarding.BySample && s.Vulnerable() || e.Source == safeguarding.ByReview && !s.Vulnerable() {
			t.Fatalf("asked by %s with %d people", e.Source, len(s.People))
		}
	case safeguarding.DeskTaken:
		if !desk || !s.Case.Open() {
			t.Fatalf("%s took a case in stage %q", who.ID, s.Case.Stage)
		}
	case safeguarding.Advised, safeguarding.MissedFound:
		if !desk || s.Case.Stage != safeguarding.Taken {
			t.Fatalf("%T by %s in stage %q", e, who.ID, s.Case.Stage)
		}
	case safeguarding.DeskEnded:
		if !desk || s.Case.Stage != safeguarding.Taken {
			t.Fatalf("ended by %s in stage %q", who.ID, s.Case.Stage)
		}
	case safeguarding.AdviceAnswered:
		for _, a := range s.Advice {
			if a.ID == e.ID && (a.By == e.By || a.Answer != nil) {
				t.Fatalf("answered by %s: %+v", e.By, a)
			}
		}
	}
}

// consistent counts all events anew: nobody at risk leaves the desk unseen, and
// what was said is never lost.
func consistent(t *rapid.T, s safeguarding.State, all []any) {
	recorded, withdrawn, advice, since, atRisk := 0, 0, 0, 0, false
	for _, e := range all {
		switch e := e.(type) {
		case safeguarding.VulnerabilityRecorded:
			recorded++
		case safeguarding.VulnerabilityWithdrawn:
			withdrawn++
		case safeguarding.MissedFound:
			atRisk = true
		case safeguarding.Advised:
			advice++
			since++
		case safeguarding.ActionTaken:
			since++
		case safeguarding.DeskEnded:
			if (atRisk || recorded > withdrawn) && since == 0 && e.Note != "words that say enough" {
				t.Fatalf("a case of somebody at risk ended with nothing done and the note %q", e.Note)
			}
			since = 0
		}
	}
	if len(s.People) != recorded-withdrawn || len(s.Withdrawn) != withdrawn || len(s.Advice) != advice {
		t.Fatalf("%d recorded, %d withdrawn, %d pieces of advice: %+v", recorded, withdrawn, advice, s)
	}
}
