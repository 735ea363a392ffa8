package incident_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }

var (
	ann = staff.AskerOf("ann", []string{"handler"})
	dan = staff.AskerOf("dan", []string{"dispatcher"})
	sue = staff.AskerOf("sue", []string{"supervisor"})
)

// pack has a grade for each way in which a clock can start.
func pack() *policy.Pack {
	return &policy.Pack{
		Grades: []policy.Grade{
			{Code: "emergency", Rank: 1, Deployable: true}, {Code: "priority", Rank: 2, Deployable: true},
			{Code: "scheduled", Rank: 3, Deployable: true}, {Code: "resolution", Rank: 4}, {Code: "untimed", Rank: 5},
		},
		Targets: []policy.Target{
			{Grade: "emergency", Area: policy.AreaAny, Stage: policy.StageDeploy, Minutes: 5, ClockStart: policy.FromGraded},
			{Grade: "emergency", Area: policy.AreaUrban, Stage: policy.StageAttend, Minutes: 15, ClockStart: policy.FromReceived},
			{Grade: "emergency", Area: policy.AreaRural, Stage: policy.StageAttend, Minutes: 20, ClockStart: policy.FromReceived},
			{Grade: "priority", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 60, ClockStart: policy.FromAnswered},
			{Grade: "scheduled", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 90, ClockStart: policy.FromAssigned},
			{Grade: "resolution", Area: policy.AreaAny, Stage: policy.StageCallback, Minutes: 120, ClockStart: policy.FromGraded},
		},
		IncidentTypes: []policy.IncidentType{{Code: "burglary", Label: "Burglary"}, {Code: "domestic", Label: "Domestic"}},
		ResultCodes: []policy.ResultCode{
			{Code: "arrest", Label: "Arrest made", NeedsDeployment: true},
			{Code: "advice", Label: "Advice given", AppliesWithoutDeployment: true},
		},
		ResolutionReasons:  []policy.Entry{{Code: "caller-prefers"}},
		ResolutionOutcomes: []policy.Entry{{Code: "call-back"}},
	}
}

// unknownCode is the pack's own refusal of a code that it does not have.
func unknownCode() *fault.Fault {
	_, err := pack().Grade("x")
	f, _ := fault.As(err)
	return f
}

func opening() incident.Opening {
	return incident.Opening{
		Reference: "NS-20261121-0042", Number: 42, Contact: "c1", Type: "burglary", Area: "urban",
		Place: "14 Mill Lane", Summary: "Door kicked in.", Received: at(-3), Answered: at(-2), Settled: true,
		Grading: incident.Grading{
			Grade: "emergency", Justification: "Caller alone and hiding.",
			Proposed: "priority", Reasons: []string{"They may still be there."}, Assessment: "a1",
		},
		By: "ann", At: at(0),
	}
}

var (
	opened = incident.Opened{
		Reference: "NS-20261121-0042", Number: 42, Contact: "c1", Type: "burglary", Area: "urban",
		Place: "14 Mill Lane", Summary: "Door kicked in.", Received: at(-3), Answered: at(-2), By: "ann", At: at(0),
	}
	graded = incident.Graded{
		Grade: "emergency", Proposed: "priority", Reasons: []string{"They may still be there."},
		Justification: "Caller alone and hiding.", Assessment: "a1",
		DueAt: at(12), TargetStage: "attend", TargetMinutes: 15, ClockStart: "received", SendBy: at(5), SendMinutes: 5, By: "ann", At: at(0),
	}
	sent     = incident.UnitSent{Callsign: "NS21", By: "dan", At: at(1)}
	atScene  = incident.UnitMoved{Callsign: "NS21", Status: "at-scene", By: "dan", At: at(9)}
	clear    = incident.UnitMoved{Callsign: "NS21", Status: "clear", By: "dan", At: at(40)}
	resolved = incident.ResolvedWithoutDeployment{
		Reason: "caller-prefers", Outcome: "call-back", Note: "After six.", Agreed: "yes", CallBackBy: at(60), CallBackNumber: "07700 900123", CallBackSafeWay: "After six.", By: "ann", At: at(5),
	}
	closed = incident.Closed{Result: "advice", ClosingType: "burglary", By: "dan", At: at(50)}
)

func given(events ...any) incident.State {
	var s incident.State
	for _, e := range events {
		s = incident.Fold(s, e)
	}
	return s
}

func TestOpen(t *testing.T) {
	events, err := incident.Open(given(), pack(), opening())
	verdict.Events(t, events, err, opened, graded)
	events, err = incident.Open(given(opened), pack(), opening())
	verdict.Refused(t, events, err, incident.AlreadyOpened)
}

func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*incident.Opening)
		want   *fault.Fault
		field  string
	}{
		"unknown type":        {func(o *incident.Opening) { o.Type = "piracy" }, unknownCode(), "type"},
		"unknown grade":       {func(o *incident.Opening) { o.Grade = "at once" }, unknownCode(), "grade"},
		"unknown area":        {func(o *incident.Opening) { o.Area = "any" }, incident.AreaUnknown, "area"},
		"not assessed":        {func(o *incident.Opening) { o.Settled = false }, incident.NotAssessed, ""},
		"no justification":    {func(o *incident.Opening) { o.Justification = " " }, incident.JustificationMissing, "justification"},
		"no words":            {func(o *incident.Opening) { o.Justification = "!!!!!!!!!!!!" }, incident.JustificationMissing, "justification"},
		"assessed as another": {func(o *incident.Opening) { o.AssessedAs = "domestic" }, incident.AssessedAsOtherType, "type"},
		"below the proposal":  {func(o *incident.Opening) { o.Grade, o.Justification = "scheduled", "It can wait a bit." }, incident.ProposalPassedOver, "justification"},
		"endless place":       {func(o *incident.Opening) { o.Place = strings.Repeat("x", incident.MaxPlace+1) }, incident.TextTooLong, "place"},
		"endless summary":     {func(o *incident.Opening) { o.Summary = strings.Repeat("x", incident.MaxSummary+1) }, incident.TextTooLong, "summary"},
		"unreadable reason":   {func(o *incident.Opening) { o.Justification += "\x00" }, incident.TextUnreadable, "justification"},
	} {
		t.Run(name, func(t *testing.T) {
			o := opening()
			c.change(&o)
			events, err := incident.Open(given(), pack(), o)
			if f := verdict.Refused(t, events, err, c.want); f.Field != c.field {
				t.Errorf("names field %q, want %q", f.Field, c.field)
			}
		})
	}
}

func TestClock(t *testing.T) {
	for name, c := range map[string]struct {
		grade, area string
		answered    time.Time
		due         time.Time
		stage       string
	}{
		"attendance goes before deployment":          {"emergency", "urban", at(-2), at(12), "attend"},
		"further out there is longer":                {"emergency", "rural", at(-2), at(17), "attend"},
		"no area counts as urban":                    {"emergency", "", at(-2), at(12), "attend"},
		"from the answer":                            {"priority", "urban", at(-2), at(58), "attend"},
		"from the contact when nobody had to answer": {"priority", "urban", time.Time{}, at(57), "attend"},
		"from the first unit, not known yet":         {"scheduled", "urban", at(-2), time.Time{}, "attend"},
		"a call-back instead":                        {"resolution", "urban", at(-2), at(120), "callback"},
		"no target":                                  {"untimed", "urban", at(-2), time.Time{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := opening()
			o.Grade, o.Area, o.Answered = c.grade, c.area, c.answered
			events, err := incident.Open(given(), pack(), o)
			if err != nil {
				t.Fatal(err)
			}
			g := events[1].(incident.Graded)
			if !g.DueAt.Equal(c.due) || g.TargetStage != c.stage || (g.TargetMinutes > 0) != (c.stage != "") {
				t.Errorf("due %v for %q in %d minutes", g.DueAt, g.TargetStage, g.TargetMinutes)
			}
		})
	}
}

func TestTargetsHoldFromDayToDayWhereTheForceIs(t *testing.T) {
	p := pack()
	p.Targets = []policy.Target{{
		Grade: "emergency", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 12,
		ClockStart: policy.FromGraded, From: time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC),
	}}
	o := opening()
	o.At = time.Date(2026, 7, 1, 0, 30, 0, 0, time.FixedZone("BST", 3600)) // still 30 June in UTC
	events, err := incident.Open(given(), p, o)
	if err != nil {
		t.Fatal(err)
	}
	g := events[1].(incident.Graded)
	if g.TargetMinutes != 12 || !g.DueAt.Equal(o.At.Add(12*time.Minute)) {
		t.Errorf("due %v after %d minutes", g.DueAt, g.TargetMinutes)
	}
	for _, kept := range []time.Time{g.At, g.DueAt, events[0].(incident.Opened).At} {
		if kept.Location() != time.UTC {
			t.Errorf("%v is not kept in UTC", kept)
		}
	}
}

func TestReferences(t *testing.T) {
	var day incident.References
	for i, id := range []string{"i1", "i2", "i1", "i3"} {
		events, err := incident.TakeReference(day, id, at(i))
		if i == 2 { // i1 again
			verdict.Events(t, events, err)
			continue
		}
		verdict.Events(t, events, err, incident.ReferenceTaken{Number: day.Last + 1, Incident: id, At: at(i)})
		day = incident.FoldReferences(day, events[0])
	}
	for id, want := range map[string]int{"i1": 1, "i2": 2, "i3": 3} {
		if n, ok := day.Number(id); n != want || !ok {
			t.Errorf("%s has %d, want %d", id, n, want)
		}
	}
	if _, ok := day.Number("i4"); ok || day.Last != 3 {
		t.Errorf("last is %d", day.Last)
	}
	if got := incident.Reference("NS", noon, 42); got != "NS-20261121-0042" {
		t.Errorf("got %s", got)
	}
	if got := incident.Day(noon); got != "2026-11-21" {
		t.Errorf("got %s", got)
	}
}
