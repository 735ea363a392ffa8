package safeguarding_test

import (
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
)

func TestAskingAgainAddsOnlyWhatIsNew(t *testing.T) {
	events, err := safeguarding.Ask(given(), asked())
	verdict.Events(t, events, err, asked())
	events, err = safeguarding.Ask(given(asked()), asked())
	verdict.Events(t, events, err)
	more := asked()
	more.Why = "He is back at the door."
	events, err = safeguarding.Ask(given(asked()), more)
	verdict.Events(t, events, err, more)
	events, err = safeguarding.Ask(given(asked(), taken()), byRule())
	verdict.Events(t, events, err, byRule())
	events, err = safeguarding.Ask(given(asked(), byRule(), taken()), byRule())
	verdict.Events(t, events, err)
	events, err = safeguarding.Ask(given(asked(), taken(), ended()), asked())
	verdict.Events(t, events, err, asked())
	if s := given(asked(), taken(), byRule()); s.Case.Stage != safeguarding.Taken || s.Case.By != val.ID {
		t.Errorf("a second source took the case from who has it: %+v", s.Case)
	}
}

func TestAskRefuses(t *testing.T) {
	e := asked()
	e.Why = "Look!"
	events, err := safeguarding.Ask(given(), e)
	verdict.Refused(t, events, err, safeguarding.WhyMissing)
	e.Source = "rumour"
	events, err = safeguarding.Ask(given(), e)
	verdict.Refused(t, events, err, safeguarding.SourceUnknown)
}

func TestARoutineLookDoesNotBringBackWhatTheDeskEnded(t *testing.T) {
	s := given(byRule(), taken(), ended())
	events, err := safeguarding.AskOnRule(s, byRule(), true)
	verdict.Events(t, events, err)
	events, err = safeguarding.AskOnRule(s, byRule(), false)
	verdict.Events(t, events, err, byRule())
	other := byRule()
	other.Because = "another-action"
	events, err = safeguarding.AskOnRule(s, other, true)
	verdict.Events(t, events, err, other)
	events, err = safeguarding.AskOnRule(given(), byRule(), true)
	verdict.Events(t, events, err, byRule())
}

func TestReviewsAndSamples(t *testing.T) {
	late := safeguarding.DeskAsked{Source: safeguarding.ByReview, Because: "late", At: at(6)}
	events, err := safeguarding.AskOnReview(given(), late)
	verdict.Events(t, events, err)
	events, err = safeguarding.AskOnReview(given(maisie()), late)
	verdict.Events(t, events, err, late)
	drawn := safeguarding.DeskAsked{Source: safeguarding.BySample, Because: "sample", At: at(6)}
	events, err = safeguarding.AskOnSample(given(), drawn)
	verdict.Events(t, events, err, drawn)
	for _, s := range []safeguarding.State{given(maisie()), given(asked()), given(asked(), taken(), ended())} {
		events, err = safeguarding.AskOnSample(s, drawn)
		verdict.Events(t, events, err)
	}
}

func TestOneOfTheDeskHasTheCase(t *testing.T) {
	events, err := safeguarding.Take(given(asked()), val, "", at(3))
	verdict.Events(t, events, err, taken())
	events, err = safeguarding.Take(given(asked(), taken()), val, "", at(4))
	verdict.Events(t, events, err)
	events, err = safeguarding.Take(given(asked(), taken()), vic, "", at(4))
	verdict.Refused(t, events, err, safeguarding.TakenAlready)
	events, err = safeguarding.Take(given(asked(), taken()), vic, "sue", at(4))
	verdict.Refused(t, events, err, safeguarding.NotTheirs)
	events, err = safeguarding.Take(given(asked()), vic, "val", at(4))
	verdict.Refused(t, events, err, safeguarding.NotTheirs)
	events, err = safeguarding.Take(given(asked(), taken()), vic, "val", at(4))
	verdict.Events(t, events, err, safeguarding.DeskTaken{By: vic.ID, At: at(4)})
	events, err = safeguarding.Take(given(), val, "", at(4))
	verdict.Refused(t, events, err, safeguarding.NotAsked)
}

func TestOnlyTheDeskDoesTheDesksWork(t *testing.T) {
	s := given(asked(), taken())
	found := safeguarding.MissedFound{Factors: []string{"dementia"}, Note: "He asked three times which day it is."}
	for who, allowed := range map[*staff.Asker]bool{&ann: false, &val: true, &sue: true} {
		for what, try := range map[string]func() ([]any, error){
			"advise": func() ([]any, error) { return safeguarding.Advise(s, *who, advised()) },
			"end":    func() ([]any, error) { return safeguarding.End(s, pack(), *who, ended()) },
			"missed": func() ([]any, error) { return safeguarding.FindMissed(s, pack(), *who, found) },
			"take":   func() ([]any, error) { return safeguarding.Take(given(asked()), *who, "", at(3)) },
		} {
			events, err := try()
			if !allowed {
				verdict.Refused(t, events, err, safeguarding.DeskOnly)
			} else if err != nil || len(events) != 1 {
				t.Errorf("%s may not %s: %v", who.ID, what, err)
			}
		}
	}
}

func TestTheDeskWorksOnACaseThatSomebodyHas(t *testing.T) {
	events, err := safeguarding.Advise(given(), val, advised())
	verdict.Refused(t, events, err, safeguarding.NotAsked)
	events, err = safeguarding.Advise(given(asked()), val, advised())
	verdict.Refused(t, events, err, safeguarding.NotTaken)
	events, err = safeguarding.End(given(asked()), pack(), val, ended())
	verdict.Refused(t, events, err, safeguarding.NotTaken)
	events, err = safeguarding.End(given(asked(), taken(), ended()), pack(), val, ended())
	verdict.Refused(t, events, err, safeguarding.NotAsked)
}

func TestACaseOfSomebodyAtRiskDoesNotJustEnd(t *testing.T) {
	bare := safeguarding.DeskEnded{Outcome: "no-risk", Note: "None.", At: at(9)}
	by := bare
	by.By = val.ID
	found := safeguarding.MissedFound{Factors: []string{"dementia"}, Note: "n", By: val.ID}
	done := safeguarding.ActionTaken{Action: "refuge", By: ann.ID, At: at(4)}
	for name, s := range map[string]safeguarding.State{
		"recorded":       given(maisie(), asked(), taken()),
		"missed":         given(asked(), taken(), found),
		"looked at anew": given(maisie(), asked(), taken(), advised(), ended(), asked(), taken()),
	} {
		events, err := safeguarding.End(s, pack(), val, bare)
		if f := verdict.Refused(t, events, err, safeguarding.EndingNeedsNote); f.Field != "note" {
			t.Errorf("%s: field %q", name, f.Field)
		}
		events, err = safeguarding.End(s, pack(), val, ended())
		verdict.Events(t, events, err, ended())
	}
	for _, s := range []safeguarding.State{
		given(asked(), taken()), given(maisie(), asked(), taken(), advised()), given(maisie(), asked(), taken(), done),
	} {
		events, err := safeguarding.End(s, pack(), val, bare)
		verdict.Events(t, events, err, by)
	}
	bare.Outcome = "vanished"
	if _, err := safeguarding.End(given(asked(), taken()), pack(), val, bare); fieldOf(err) != "outcome" {
		t.Errorf("an outcome that the pack does not have: %v", err)
	}
}
