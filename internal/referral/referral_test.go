package referral_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
)

var london = zone("Europe/London")

func zone(name string) *time.Location {
	z, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return z
}

// at is a minute after nine on a Monday on which nothing is closed that opens on
// working days.
func at(minutes int) time.Time {
	return time.Date(2026, 11, 23, 9, minutes, 0, 0, london)
}

func pack() *policy.Pack {
	office := []policy.Hours{{Days: []string{"mon", "tue", "wed", "thu", "fri"}, From: "09:00", To: "17:00"}}
	need := []policy.FormField{
		{Code: "need", Label: "What they need", Kind: policy.QuestionText, Required: true},
		{Code: "children", Label: "Children at home?", Kind: policy.QuestionYesNo},
		{Code: "how-many", Label: "How many?", Kind: policy.QuestionNumber},
		{Code: "when", Label: "How soon?", Kind: policy.QuestionChoice, Choices: []policy.Choice{{Code: "now", Label: "At once"}, {Code: "week", Label: "This week"}}},
	}
	return &policy.Pack{
		Version: "test", Force: policy.Force{Code: "northshire", Name: "Northshire"},
		Partners: []policy.Partner{
			{Code: "harbour", Label: "Harbour House", Kind: "domestic-abuse", Hours: office, OutsideTo: "helpline", Bases: []string{"consent", "vital"}, Form: need, AcknowledgeMinutes: 60},
			{Code: "helpline", Label: "The Helpline", Kind: "domestic-abuse", Bases: []string{"consent"}, Form: need, AcknowledgeMinutes: 30, CallsBack: true},
			{Code: "haven", Label: "The Haven", Kind: "housing", Closed: "Funding ended in March.", Bases: []string{"consent"}, Form: need},
			{Code: "refuge", Label: "The Refuge", Kind: "housing", Bases: []string{"consent"}, Form: need},
			{Code: "council", Label: "The Council", Kind: "council", Closed: "Moved.", OutsideTo: "refuge", Bases: []string{"consent"}, Form: need},
			{Code: "never", Label: "Never", Kind: "other", Hours: []policy.Hours{{From: "09:00", To: "17:00"}}, Bases: []string{"consent"}, Form: need},
		},
		Referral: policy.Referral{
			Bases:             []policy.Entry{{Code: "consent", Label: "They agreed"}, {Code: "vital", Label: "Vital interests"}},
			Outcomes:          []policy.Entry{{Code: "helped", Label: "Helped"}},
			ChaseEveryMinutes: 30, ClimbAfter: 2,
		},
		Updates: policy.Updates{Holidays: []policy.Holiday{{On: "2026-12-25"}, {On: "2026-12-28"}}},
	}
}

func making() referral.Making {
	return referral.Making{
		Reference: "R-20261123-0001", Partner: "harbour", Contact: "c1", Basis: "consent", Consent: " She agreed. ",
		Person: "p1", About: referral.Subject{Name: " Zoë Example ", Born: "3 May 1990", Address: "2 Example Street", Needs: "A step-free way in"},
		Form: map[string]string{"need": " Somewhere safe ", "children": "yes", "when": "now", "how-many": ""}, SafeWay: " Mornings ", By: "ann", At: at(0),
	}
}

var made = referral.Made{
	Reference: "R-20261123-0001", Partner: "harbour", Contact: "c1", Basis: "consent", Consent: "She agreed.",
	Person: "p1", About: referral.Subject{Name: "Zoë Example", Born: "3 May 1990", Address: "2 Example Street", Needs: "A step-free way in"}, SafeWay: "Mornings",
	Form: map[string]string{"need": "Somewhere safe", "children": "yes", "when": "now"}, Opens: at(0).UTC(), Policy: "test", By: "ann", At: at(0).UTC(),
}

func given(events ...any) referral.State {
	var s referral.State
	for _, e := range events {
		s = referral.Fold(s, e)
	}
	return s
}

func TestMake(t *testing.T) {
	events, err := referral.Make(given(), pack(), making())
	verdict.Events(t, events, err, made)
	events, err = referral.Make(given(made), pack(), making())
	verdict.Refused(t, events, err, referral.AlreadyMade)
	for want, change := range map[*fault.Fault]func(*referral.Making){
		referral.FromNowhere:       func(m *referral.Making) { m.Contact = "" },
		unknownCode():              func(m *referral.Making) { m.Partner = "nobody" },
		referral.BasisUnfit:        func(m *referral.Making) { m.Basis = "curiosity" },
		referral.ConsentMissing:    func(m *referral.Making) { m.Consent = " " },
		referral.FieldMissing:      func(m *referral.Making) { m.Form = map[string]string{"need": " "} },
		referral.FieldUnknown:      func(m *referral.Making) { m.Form["shoe-size"] = "9" },
		referral.ChoiceUnknown:     func(m *referral.Making) { m.Form["when"] = "later" },
		referral.NotANumber:        func(m *referral.Making) { m.Form["how-many"] = "some" },
		referral.TextTooLong:       func(m *referral.Making) { m.Form["need"] = strings.Repeat("x", referral.MaxAnswer+1) },
		referral.TextUnreadable:    func(m *referral.Making) { m.Consent = "She\x00 agreed" },
		referral.SafeWayMissing:    func(m *referral.Making) { m.SafeWay = " " },
		referral.SubjectMissing:    func(m *referral.Making) { m.About.Name = " " },
		referral.WhyUnnamedMissing: func(m *referral.Making) { m.About.Unnamed, m.About.Why = true, " ?" },
		referral.PartnerNeverOpens: func(m *referral.Making) { m.Partner = "never" },
	} {
		m := making()
		change(&m)
		events, err := referral.Make(given(), pack(), m)
		verdict.Refused(t, events, err, want)
	}
	m := making()
	m.Form["children"] = "perhaps"
	events, err = referral.Make(given(), pack(), m)
	verdict.Refused(t, events, err, referral.ChoiceUnknown)
	m = making()
	m.Basis, m.Consent = "vital", ""
	if _, err = referral.Make(given(), pack(), m); err != nil {
		t.Errorf("without consent, on another basis: %v", err)
	}
}

// The partner is not told who it is, nor what would lead to the person; the room
// knows both, and why.
func TestSomebodyWhoIsNotNamed(t *testing.T) {
	m := making()
	m.About.Unnamed, m.About.Why, m.SafeWay = true, " He reads the post there. ", ""
	events, err := referral.Make(given(), pack(), m)
	want := made
	want.About = referral.Subject{Name: "Zoë Example", Needs: "A step-free way in", Unnamed: true, Why: "He reads the post there."}
	want.SafeWay = ""
	verdict.Events(t, events, err, want)
	m.Partner = "helpline" // they ring her all the same
	events, err = referral.Make(given(), pack(), m)
	verdict.Refused(t, events, err, referral.SafeWayMissing)
	for field, change := range map[string]func(*referral.Making){
		"form.need":   func(m *referral.Making) { m.Form["need"] = "A room for Ms EXAMPLE." },
		"consent":     func(m *referral.Making) { m.Consent = "Zoë Example agreed" },
		"safeWay":     func(m *referral.Making) { m.SafeWay = "Ask for Zoë Example" },
		"about.needs": func(m *referral.Making) { m.About.Needs = "Example speaks Polish" },
	} {
		m := making()
		m.About.Unnamed, m.About.Why = true, "He reads the post there."
		change(&m)
		events, err := referral.Make(given(), pack(), m)
		if f := verdict.Refused(t, events, err, referral.NamedAfterAll); f.Field != field {
			t.Errorf("about %s, want %s", f.Field, field)
		}
		m.About.Unnamed = false
		if _, err := referral.Make(given(), pack(), m); err != nil {
			t.Errorf("named anyhow: %v", err)
		}
	}
	m = making()
	m.About.Name, m.About.Unnamed, m.About.Why = "Zoë, her example", true, "He reads the post there."
	m.Form["need"] = "Set an example"
	if _, err = referral.Make(given(), pack(), m); err != nil {
		t.Errorf("what is said behind the name: %v", err)
	}
	m = making()
	m.Person, m.About.Name, m.About.Unnamed, m.About.Why = "", "", true, "He reads the post there."
	events, err = referral.Make(given(), pack(), m)
	verdict.Refused(t, events, err, referral.SubjectMissing)
	m = making()
	m.About.Address = strings.Repeat("x", referral.MaxAddress+1)
	events, err = referral.Make(given(), pack(), m)
	if f := verdict.Refused(t, events, err, referral.TextTooLong); f.Field != "about.address" {
		t.Errorf("about %s", f.Field)
	}
}

func unknownCode() *fault.Fault { return fault.New(fault.Invalid, "policy.unknown-code", "x") }

func TestAClosedPartnerIsRefusedWithWhyAndWhoInstead(t *testing.T) {
	for partner, want := range map[string]string{
		"haven":   "The Haven takes no referrals any more: Funding ended in March. Refer to The Refuge instead.",
		"council": "The Council takes no referrals any more: Moved. Refer to The Refuge instead.",
	} {
		m := making()
		m.Partner = partner
		events, err := referral.Make(given(), pack(), m)
		if f := verdict.Refused(t, events, err, referral.PartnerClosed); f.Sentence != want || f.Field != "partner" {
			t.Errorf("%s about %s", f.Sentence, f.Field)
		}
	}
}

func TestOutsideHoursItWaitsUntilThePartnerOpens(t *testing.T) {
	m := making()
	m.At = time.Date(2026, 12, 24, 17, 0, 0, 0, london) // Thursday; Friday and Monday are bank holidays
	events, err := referral.Make(given(), pack(), m)
	want := made
	want.At, want.Opens = m.At.UTC(), time.Date(2026, 12, 29, 9, 0, 0, 0, london).UTC()
	verdict.Events(t, events, err, want)
	s := given(want)
	if next := referral.NextDue(s, pack(), london); !next.Equal(want.Opens) || referral.Due(s, pack(), london, m.At) != "" {
		t.Errorf("due %v", next)
	}
	if kind := referral.Due(s, pack(), london, want.Opens); kind != referral.KindReferral {
		t.Errorf("when they open %q is due", kind)
	}
}

// In the night to 29 March one o'clock is followed by two; in the night to 25
// October half past one comes twice.
func TestTheNightsInWhichTheClocksChange(t *testing.T) {
	early := func(from string) policy.Partner {
		return policy.Partner{Hours: []policy.Hours{{Days: []string{"sun"}, From: from, To: "12:00"}}}
	}
	for _, one := range []struct {
		from         string
		at, wantsUTC time.Time
	}{
		{"01:30", time.Date(2026, 3, 28, 20, 0, 0, 0, london), time.Date(2026, 3, 29, 1, 0, 0, 0, time.UTC)},
		{"02:00", time.Date(2026, 3, 28, 20, 0, 0, 0, london), time.Date(2026, 3, 29, 1, 0, 0, 0, time.UTC)},
		{"01:00", time.Date(2026, 10, 24, 20, 0, 0, 0, london), time.Date(2026, 10, 25, 0, 0, 0, 0, time.UTC)},
		{"01:30", time.Date(2026, 10, 24, 20, 0, 0, 0, london), time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC)},
		{"02:00", time.Date(2026, 10, 24, 20, 0, 0, 0, london), time.Date(2026, 10, 25, 2, 0, 0, 0, time.UTC)},
	} {
		if opens, ok := referral.Opens(pack(), early(one.from), one.at); !ok || !opens.Equal(one.wantsUTC) {
			t.Errorf("%s after %v: %v, want %v", one.from, one.at, opens.UTC(), one.wantsUTC)
		}
	}
}

func TestAnswers(t *testing.T) {
	taken := referral.Acknowledged{Who: "Jo", Note: "At noon", By: "partner", At: at(5).UTC()}
	sent := referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()}
	events, err := referral.Acknowledge(given(made, sent), referral.Acknowledged{Who: " Jo ", Note: "At noon", By: "partner", At: at(5)})
	verdict.Events(t, events, err, taken)
	events, err = referral.Acknowledge(given(made, sent, taken), taken)
	verdict.Events(t, events, err)
	byAnn := taken
	byAnn.By = "ann"
	events, err = referral.Acknowledge(given(made, sent, taken), byAnn)
	verdict.Refused(t, events, err, referral.AlreadyAcknowledged)
	events, err = referral.Acknowledge(given(made), byAnn) // by telephone, while the mail is down
	verdict.Events(t, events, err, byAnn)
	events, err = referral.Acknowledge(given(made), referral.Acknowledged{Who: " ", By: "ann"})
	verdict.Refused(t, events, err, referral.WhoMissing)
	events, err = referral.Acknowledge(given(), taken)
	verdict.Refused(t, events, err, referral.NotFound)

	declined := referral.Declined{Who: "Jo", Note: "Full", By: "partner", At: at(6).UTC()}
	events, err = referral.Decline(given(made, sent), declined)
	verdict.Events(t, events, err, declined)
	events, err = referral.Decline(given(made, sent), referral.Declined{Who: "Jo", By: "partner"})
	verdict.Refused(t, events, err, referral.DeclineReasonMissing)
	again := declined
	again.By = "ann"
	events, err = referral.Decline(given(made, sent, declined), again)
	verdict.Refused(t, events, err, referral.AlreadyDeclined)
}

func TestEnds(t *testing.T) {
	sent := referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()}
	taken := referral.Acknowledged{Who: "Jo", By: "partner", At: at(5).UTC()}
	ended := referral.Ended{Outcome: "helped", By: "ann", At: at(90).UTC()}
	events, err := referral.End(given(made, sent, taken), pack(), ended)
	verdict.Events(t, events, err, ended)
	events, err = referral.End(given(made, sent), pack(), ended)
	verdict.Refused(t, events, err, referral.EndNeedsNote)
	events, err = referral.End(given(made, sent, taken, ended), pack(), ended)
	verdict.Refused(t, events, err, referral.AlreadyOver)
	events, err = referral.End(given(made, sent, taken), pack(), referral.Ended{Outcome: "lost"})
	verdict.Refused(t, events, err, unknownCode())
	events, err = referral.End(given(), pack(), ended)
	verdict.Refused(t, events, err, referral.NotFound)

	back := referral.Withdrawn{Reason: "No longer wanted", By: "ann", At: at(3).UTC()}
	events, err = referral.Withdraw(given(made, sent), back)
	verdict.Events(t, events, err, back)
	events, err = referral.Withdraw(given(made, sent, taken), back)
	verdict.Refused(t, events, err, referral.TooLateToWithdraw)
	events, err = referral.Withdraw(given(made, sent), referral.Withdrawn{Reason: " "})
	verdict.Refused(t, events, err, referral.ReasonMissing)
	events, err = referral.Withdraw(given(made, back), back)
	verdict.Refused(t, events, err, referral.AlreadyOver)
}

func TestAPartnerWhoWasSentItIsToldThatItIsTakenBack(t *testing.T) {
	sent := referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()}
	back := referral.Withdrawn{Reason: "No longer wanted", By: "ann", At: at(3).UTC()}
	if s := given(made, back); s.Untold() || referral.Due(s, pack(), london, at(90)) != "" {
		t.Error("told of what they never had")
	}
	s := given(made, sent, back)
	if !referral.NextDue(s, pack(), london).Equal(back.At) || referral.Due(s, pack(), london, at(3)) != referral.KindWithdrawal {
		t.Errorf("not told at once: %+v", s)
	}
	events, err := referral.MarkFailed(s, pack(), referral.KindWithdrawal, "451 later", at(3))
	failed := referral.SendFailed{Kind: referral.KindWithdrawal, Why: "451 later", Next: at(4).UTC(), At: at(3).UTC()}
	verdict.Events(t, events, err, failed)
	s = referral.Fold(s, failed)
	if next := referral.NextDue(s, pack(), london); !next.Equal(at(4)) {
		t.Errorf("tried again %v", next)
	}
	events, err = referral.MarkFailed(s, pack(), referral.KindWithdrawal, "451 later", at(33))
	verdict.Events(t, events, err, referral.SendFailed{Kind: referral.KindWithdrawal, Why: "451 later", Next: at(35).UTC(), At: at(33).UTC()},
		referral.FellSilent{Climbed: true, At: at(33).UTC()})
	s = referral.Fold(s, events[1])
	told := referral.PartnerTold{Who: "Jo", By: "ann", At: at(34).UTC()}
	for _, end := range []any{referral.Sent{Kind: referral.KindWithdrawal, Message: "m2", At: at(35).UTC()}, told} {
		if after := referral.Fold(s, end); after.Untold() || after.Climbed || !referral.NextDue(after, pack(), london).IsZero() {
			t.Errorf("%T leaves %+v", end, after)
		}
	}
	events, err = referral.TellPartner(s, referral.PartnerTold{Who: " Jo ", By: "ann", At: at(34)})
	verdict.Events(t, events, err, told)
	events, err = referral.TellPartner(s, referral.PartnerTold{By: "ann"})
	verdict.Refused(t, events, err, referral.WhoMissing)
	events, err = referral.TellPartner(referral.Fold(s, told), told)
	verdict.Refused(t, events, err, referral.NothingToTell)
	events, err = referral.MarkFailed(referral.Fold(s, told), pack(), referral.KindWithdrawal, "451 later", at(36))
	verdict.Events(t, events, err)
	events, err = referral.TellPartner(given(made, sent), told)
	verdict.Refused(t, events, err, referral.NothingToTell)
	events, err = referral.TellPartner(given(), told)
	verdict.Refused(t, events, err, referral.NotFound)
}

// The message was on its way when somebody took the referral back.
func TestWhatWentOutWhileItWasTakenBackIsFollowedToo(t *testing.T) {
	s := given(made, referral.Withdrawn{Reason: "No longer wanted", By: "ann", At: at(1).UTC()})
	events, err := referral.MarkSent(s, pack(), referral.KindReferral, "m1", at(1))
	sent := referral.Sent{Kind: referral.KindReferral, Message: "m1", At: at(1).UTC()}
	verdict.Events(t, events, err, sent)
	if s = referral.Fold(s, sent); referral.Due(s, pack(), london, at(1)) != referral.KindWithdrawal {
		t.Errorf("%+v", s)
	}
}

func TestNumbersOfADay(t *testing.T) {
	var book referral.Numbers
	for i, id := range []string{"a", "b", "a"} {
		events, err := referral.TakeNumber(book, id, at(0))
		if err != nil || (len(events) == 1) != (i < 2) {
			t.Fatalf("%d: %v, %v", i, events, err)
		}
		for _, e := range events {
			book = referral.FoldNumbers(book, e)
		}
	}
	if n, has := book.Of("b"); n != 2 || !has {
		t.Errorf("b has %d", n)
	}
	if r := referral.Reference(at(0), 2); r != "R-20261123-0002" {
		t.Error(r)
	}
}
