package safeguarding_test

import (
	"slices"
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
)

func TestAnybodyInTheContactIsRecordedNotOnlyTheCaller(t *testing.T) {
	for _, relation := range safeguarding.Relations() {
		e := maisie()
		e.Relation, e.Factors = relation, []string{"child", "alone", "child"}
		want := e
		want.Factors = []string{"child", "alone"}
		events, err := safeguarding.Record(given(), pack(), e)
		verdict.Events(t, events, err, want)
	}
}

func TestRecordRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		but  func(*safeguarding.VulnerabilityRecorded)
		why  *fault.Fault
		what string
	}{
		"nobody":          {func(e *safeguarding.VulnerabilityRecorded) { e.Who = " " }, safeguarding.WhoUnfit, "who"},
		"two lines":       {func(e *safeguarding.VulnerabilityRecorded) { e.Who = "a\nb" }, safeguarding.WhoUnfit, "who"},
		"a neighbour":     {func(e *safeguarding.VulnerabilityRecorded) { e.Relation = "pet" }, safeguarding.RelationUnknown, "relation"},
		"long since":      {func(e *safeguarding.VulnerabilityRecorded) { e.Since = strings.Repeat("a", 201) }, safeguarding.SinceUnfit, "since"},
		"no factor":       {func(e *safeguarding.VulnerabilityRecorded) { e.Factors = nil }, safeguarding.FactorsMissing, "factors"},
		"no interaction":  {func(e *safeguarding.VulnerabilityRecorded) { e.Interaction = "... ok ..." }, safeguarding.InteractionMissing, "interaction"},
		"a book":          {func(e *safeguarding.VulnerabilityRecorded) { e.Interaction = strings.Repeat("a", 4_001) }, safeguarding.TextTooLong, "interaction"},
		"control letters": {func(e *safeguarding.VulnerabilityRecorded) { e.Interaction = "She is next door\x00" }, safeguarding.TextUnreadable, "interaction"},
	} {
		t.Run(name, func(t *testing.T) {
			e := maisie()
			c.but(&e)
			events, err := safeguarding.Record(given(), pack(), e)
			if f := verdict.Refused(t, events, err, c.why); f.Field != c.what {
				t.Errorf("field %q, want %q", f.Field, c.what)
			}
		})
	}
	e := maisie()
	e.Factors = []string{"child", "dragon"}
	if _, err := safeguarding.Record(given(), pack(), e); fieldOf(err) != "factors" {
		t.Errorf("a factor that the pack does not have: %v", err)
	}
	events, err := safeguarding.Record(given(maisie()), pack(), maisie())
	verdict.Refused(t, events, err, safeguarding.AlreadyRecorded)
	var many []any
	for i := range safeguarding.MaxPeople {
		e.ID = string(rune('a' + i))
		many = append(many, e)
	}
	events, err = safeguarding.Record(given(many...), pack(), maisie())
	verdict.Refused(t, events, err, safeguarding.TooManyPeople)
}

func fieldOf(err error) string {
	if f, is := fault.As(err); is {
		return f.Field
	}
	return ""
}

func TestWhatWasRecordedIsTakenBackOnceAndWithAReason(t *testing.T) {
	back := safeguarding.VulnerabilityWithdrawn{ID: "v1", Reason: "Recorded for the wrong caller.", By: val.ID, At: at(2)}
	events, err := safeguarding.Withdraw(given(maisie()), val, back)
	verdict.Events(t, events, err, back)
	s := given(maisie(), back)
	if s.Vulnerable() || len(s.Factors()) != 0 {
		t.Errorf("still vulnerable: %+v", s.People)
	}
	events, err = safeguarding.Withdraw(s, val, back)
	verdict.Refused(t, events, err, safeguarding.AlreadyWithdrawn)
	events, err = safeguarding.Withdraw(given(), val, back)
	verdict.Refused(t, events, err, safeguarding.VulnerabilityUnknown)
	back.Reason = "no"
	events, err = safeguarding.Withdraw(given(maisie()), val, back)
	verdict.Refused(t, events, err, safeguarding.ReasonMissing)
	events, err = safeguarding.Record(s, pack(), maisie())
	verdict.Refused(t, events, err, safeguarding.AlreadyRecorded)
}

// An entry holds up the grade and the risk of what came of the contact: nobody takes
// it back alone.
func TestNobodyTakesAVulnerabilityBackAlone(t *testing.T) {
	back := safeguarding.VulnerabilityWithdrawn{ID: "v1", Reason: "Recorded for the wrong caller.", At: at(2)}
	bob := staff.Asker{ID: "bob", Roles: []staff.Role{staff.Handler, staff.Dispatcher}}
	for _, who := range []staff.Asker{ann, bob} {
		events, err := safeguarding.Withdraw(given(maisie()), who, back)
		verdict.Refused(t, events, err, safeguarding.WithdrawalNeedsDesk)
	}
	for _, who := range []staff.Asker{val, sue} {
		own := maisie()
		own.By = who.ID
		events, err := safeguarding.Withdraw(given(own), who, back)
		verdict.Refused(t, events, err, safeguarding.OwnEntry)
		want := back
		want.By = who.ID
		events, err = safeguarding.Withdraw(given(maisie()), who, back)
		verdict.Events(t, events, err, want)
	}
}

func TestFactorsOfAllPeopleEachOnce(t *testing.T) {
	tom := maisie()
	tom.ID, tom.Factors = "v2", []string{"dementia", "child"}
	if got := given(maisie(), tom).Factors(); !slices.Equal(got, []string{"child", "dementia"}) {
		t.Errorf("factors %v", got)
	}
}

// What is said of somebody on file goes when they are erased, in whoever's contact.
func TestWordsOfAPersonAreUnderTheirOwnKey(t *testing.T) {
	e := maisie()
	if e.Subject() != "person/p1" {
		t.Errorf("subject %s", e.Subject())
	}
	e.Person = ""
	if e.Subject() != "safeguarding/c1" {
		t.Errorf("subject %s", e.Subject())
	}
}
