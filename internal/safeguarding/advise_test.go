package safeguarding_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/safeguarding"
)

func TestAdvice(t *testing.T) {
	s := given(asked(), taken())
	events, err := safeguarding.Advise(s, val, advised())
	verdict.Events(t, events, err, advised())
	events, err = safeguarding.Advise(given(asked(), taken(), advised()), val, advised())
	verdict.Refused(t, events, err, safeguarding.AdviceAgain)
	e := advised()
	e.To = "caller"
	events, err = safeguarding.Advise(s, val, e)
	verdict.Refused(t, events, err, safeguarding.ToUnknown)
	e = advised()
	e.Text = "..."
	events, err = safeguarding.Advise(s, val, e)
	verdict.Refused(t, events, err, safeguarding.AdviceMissing)
	e.Text = strings.Repeat("a", 4_001)
	events, err = safeguarding.Advise(s, val, e)
	verdict.Refused(t, events, err, safeguarding.TextTooLong)
}

func TestAdviceIsAnsweredByWhoCouldUseIt(t *testing.T) {
	s := given(asked(), taken(), advised(), ended())
	events, err := safeguarding.AnswerAdvice(s, used())
	verdict.Events(t, events, err, used())
	own := used()
	own.By = val.ID
	events, err = safeguarding.AnswerAdvice(s, own)
	verdict.Refused(t, events, err, safeguarding.OwnAdvice)
	not := used()
	not.Used = false
	events, err = safeguarding.AnswerAdvice(s, not)
	verdict.Refused(t, events, err, safeguarding.UnusedNeedsNote)
	not.Note = "She had left the house by then."
	events, err = safeguarding.AnswerAdvice(s, not)
	verdict.Events(t, events, err, not)
	events, err = safeguarding.AnswerAdvice(given(asked(), taken(), advised(), used()), not)
	verdict.Refused(t, events, err, safeguarding.AnsweredAlready)
	events, err = safeguarding.AnswerAdvice(given(asked(), taken()), used())
	verdict.Refused(t, events, err, safeguarding.AdviceUnknown)
	long := used()
	long.Note = strings.Repeat("a", 4_001)
	events, err = safeguarding.AnswerAdvice(s, long)
	verdict.Refused(t, events, err, safeguarding.TextTooLong)
}

func TestAnActionIsOfThePack(t *testing.T) {
	e := safeguarding.ActionTaken{Action: "refuge", Note: "She will think about it.", By: ann.ID, At: at(4)}
	events, err := safeguarding.TakeAction(given(), pack(), e)
	verdict.Events(t, events, err, e)
	e.Action = "magic"
	if _, err := safeguarding.TakeAction(given(), pack(), e); fieldOf(err) != "action" {
		t.Errorf("an action that the pack does not have: %v", err)
	}
	e.Action, e.Note = "refuge", "\x07"
	events, err = safeguarding.TakeAction(given(), pack(), e)
	verdict.Refused(t, events, err, safeguarding.TextUnreadable)
}

func TestWhatSomebodyElseSawWasNotMissed(t *testing.T) {
	found := safeguarding.MissedFound{Factors: []string{"child", "dementia"}, Note: "He asked three times which day it is.", By: val.ID, At: at(5)}
	want := found
	want.Factors = []string{"dementia"}
	events, err := safeguarding.FindMissed(given(maisie(), asked(), taken()), pack(), val, found)
	verdict.Events(t, events, err, want)
	found.Factors = []string{"child"}
	events, err = safeguarding.FindMissed(given(maisie(), asked(), taken()), pack(), val, found)
	verdict.Refused(t, events, err, safeguarding.NotMissed)
	own := maisie()
	own.By = val.ID // the desk recorded the child first and says then that nobody had
	events, err = safeguarding.FindMissed(given(own, asked(), taken()), pack(), val, found)
	verdict.Events(t, events, err, found)
	found.Note = "x"
	events, err = safeguarding.FindMissed(given(own, asked(), taken()), pack(), val, found)
	verdict.Refused(t, events, err, safeguarding.FindingMissing)
	found.Factors = nil
	events, err = safeguarding.FindMissed(given(own, asked(), taken()), pack(), val, found)
	verdict.Refused(t, events, err, safeguarding.FactorsMissing)
}
