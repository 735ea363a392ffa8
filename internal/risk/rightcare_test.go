package risk_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/risk"
)

// declined is a whole decision that the police do not attend.
func declined() risk.RightCareDecided {
	return risk.RightCareDecided{
		ID: "d1", Threshold: "none", Reason: "He is calm, his nurse is on the way.", Agency: "ambulance", AgencyTold: true,
		AgencyNote: "Taken by Sam.", ToldCaller: "That the ambulance service comes.", SafetyNet: "They ring us if nobody opens.",
		By: "ann", At: noon,
	}
}

// kept is the same as the room keeps it.
func kept() risk.RightCareDecided {
	d := declined()
	d.Sampled, d.Policy = true, "test-1" // the pack draws every decision
	return d
}

func TestDecideRightCare(t *testing.T) {
	events, err := risk.DecideRightCare(given(), pack(), declined())
	verdict.Events(t, events, err, kept())
	chosen := declined()
	chosen.Meets, chosen.Sampled, chosen.Policy = true, false, "another" // not the asker's to say
	chosen.Reason = "  " + chosen.Reason + "\n"
	events, err = risk.DecideRightCare(given(), pack(), chosen)
	verdict.Events(t, events, err, kept())
	none := pack()
	none.RightCare.SamplePercent = 0
	events, err = risk.DecideRightCare(given(), none, declined())
	if err != nil || events[0].(risk.RightCareDecided).Sampled {
		t.Errorf("drawn of none: %v, %v", events, err)
	}
	events, err = risk.DecideRightCare(given(kept()), pack(), declined())
	verdict.Refused(t, events, err, risk.RightCareIDUsed)
	unnamed := declined()
	unnamed.ID = ""
	events, err = risk.DecideRightCare(given(), pack(), unnamed)
	verdict.Refused(t, events, err, risk.IDMissing)
}

// attends is a decision that the police come, as the room keeps it.
func attends(by string) risk.RightCareDecided {
	return risk.RightCareDecided{ID: "d0", Threshold: "life", Meets: true, Reason: "She has taken all her tablets.", Policy: "test-1", By: by, At: noon}
}

func TestComingIsTakenBackBySomebodyElseAndAlwaysLookedAt(t *testing.T) {
	none := pack()
	none.RightCare.SamplePercent = 0
	away := declined()
	events, err := risk.DecideRightCare(given(attends("ann")), none, away)
	verdict.Refused(t, events, err, risk.RightCareOwnReversal)
	later := attends("bob")
	later.ID, later.Incident = "d00", "i1"
	events, err = risk.DecideRightCare(given(attends("ann"), later), none, away)
	verdict.Refused(t, events, err, risk.RightCareOwnReversal)
	away.By = "cat"
	events, err = risk.DecideRightCare(given(attends("ann"), later), none, away)
	if err != nil || !events[0].(risk.RightCareDecided).Sampled {
		t.Errorf("by a colleague: %v, %v", events, err)
	}
	more := attends("ann")
	more.ID = "d2"
	events, err = risk.DecideRightCare(given(attends("ann")), none, more)
	if err != nil || events[0].(risk.RightCareDecided).Sampled {
		t.Errorf("once more that the police come: %v, %v", events, err)
	}
	away.ID, away.By = "d3", "ann"
	events, err = risk.DecideRightCare(given(kept()), none, away)
	if err != nil || events[0].(risk.RightCareDecided).Sampled {
		t.Errorf("they never were to come: %v, %v", events, err)
	}
}

func TestAttendingTakesAReasonOnly(t *testing.T) {
	e := risk.RightCareDecided{ID: "d1", Threshold: "life", Reason: "She has taken all her tablets.", By: "ann", At: noon}
	events, err := risk.DecideRightCare(given(), pack(), e)
	if err != nil || !events[0].(risk.RightCareDecided).Meets {
		t.Errorf("%v, %v", events, err)
	}
	e.Reason = "yes"
	events, err = risk.DecideRightCare(given(), pack(), e)
	verdict.Refused(t, events, err, risk.RightCareIncomplete)
}

func TestStayingAwayLeavesNobodyBetweenTwoServices(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*risk.RightCareDecided)
		want   []string
	}{
		"nothing":    {func(*risk.RightCareDecided) {}, nil},
		"reason":     {func(e *risk.RightCareDecided) { e.Reason = "n/a" }, []string{"reason"}},
		"agency":     {func(e *risk.RightCareDecided) { e.Agency = " " }, []string{"agency"}},
		"not told":   {func(e *risk.RightCareDecided) { e.AgencyTold, e.AgencyNote = false, "" }, []string{"agencyNote"}},
		"told later": {func(e *risk.RightCareDecided) { e.AgencyTold, e.AgencyNote = false, "Line busy, the desk rings them." }, nil},
		"told":       {func(e *risk.RightCareDecided) { e.AgencyNote = "" }, nil},
		"caller":     {func(e *risk.RightCareDecided) { e.ToldCaller = "" }, []string{"toldCaller"}},
		"safety net": {func(e *risk.RightCareDecided) { e.SafetyNet = "........... " }, []string{"safetyNet"}},
		"all of it": {func(e *risk.RightCareDecided) { *e = risk.RightCareDecided{ID: "d1", Threshold: "none"} },
			[]string{"reason", "agency", "agencyNote", "toldCaller", "safetyNet"}},
	} {
		t.Run(name, func(t *testing.T) {
			e := declined()
			c.change(&e)
			events, err := risk.DecideRightCare(given(), pack(), e)
			if len(c.want) == 0 {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			refusal := verdict.Refused(t, events, err, risk.RightCareIncomplete)
			var fields []string
			for _, m := range refusal.Details.([]risk.Missing) {
				fields = append(fields, m.Field)
			}
			if d := cmp.Diff(c.want, fields); d != "" {
				t.Errorf("missing (-want +got):\n%s", d)
			}
		})
	}
}

func TestRightCareOutOfBounds(t *testing.T) {
	long := strings.Repeat("é", risk.MaxNote+1)
	for field, c := range map[string]struct {
		change func(*risk.RightCareDecided)
		want   *fault.Fault
	}{
		"threshold":  {func(e *risk.RightCareDecided) { e.Threshold = "busy" }, unknownCode()},
		"reason":     {func(e *risk.RightCareDecided) { e.Reason = long }, risk.TextTooLong},
		"agency":     {func(e *risk.RightCareDecided) { e.Agency = strings.Repeat("é", risk.MaxAgency+1) }, risk.TextTooLong},
		"agencyNote": {func(e *risk.RightCareDecided) { e.AgencyNote = long }, risk.TextTooLong},
		"toldCaller": {func(e *risk.RightCareDecided) { e.ToldCaller = "Help\x00comes and he waits." }, risk.TextUnreadable},
		"safetyNet":  {func(e *risk.RightCareDecided) { e.SafetyNet = long }, risk.TextTooLong},
	} {
		e := declined()
		c.change(&e)
		events, err := risk.DecideRightCare(given(), pack(), e)
		if refusal := verdict.Refused(t, events, err, c.want); refusal.Field != field {
			t.Errorf("names %q, want %q", refusal.Field, field)
		}
	}
}

func TestReviewRightCare(t *testing.T) {
	agrees := risk.RightCareReviewed{ID: "d1", Agrees: true, By: "bob", At: noon}
	events, err := risk.ReviewRightCare(given(kept()), agrees)
	verdict.Events(t, events, err, agrees)

	own := agrees
	own.By = "ann"
	events, err = risk.ReviewRightCare(given(kept()), own)
	verdict.Refused(t, events, err, risk.ReviewIsOwn)
	events, err = risk.ReviewRightCare(given(kept(), agrees), agrees)
	verdict.Refused(t, events, err, risk.ReviewedAlready)
	other := agrees
	other.ID = "d2"
	events, err = risk.ReviewRightCare(given(kept()), other)
	verdict.Refused(t, events, err, risk.RightCareNotFound)

	against := risk.RightCareReviewed{ID: "d1", Note: "No.", By: "cat", At: noon}
	events, err = risk.ReviewRightCare(given(kept(), agrees), against)
	verdict.Refused(t, events, err, risk.ReviewNoteMissing)
	against.Note = "He had said that he would harm himself."
	events, err = risk.ReviewRightCare(given(kept(), agrees), against)
	verdict.Events(t, events, err, against)
	against.Note += strings.Repeat("é", risk.MaxNote)
	events, err = risk.ReviewRightCare(given(kept()), against)
	verdict.Refused(t, events, err, risk.TextTooLong)
}

func TestWhichDecisionHoldsForAnIncident(t *testing.T) {
	before, own := kept(), kept()
	own.ID, own.Incident = "d2", "i1"
	s := given(own, before)
	for incident, want := range map[string]string{"i1": "d2", "i2": "d1"} {
		if d, ok := s.RightCareFor(incident); !ok || d.ID != want {
			t.Errorf("%s: %s, want %s", incident, d.ID, want)
		}
	}
	if d, ok := given(own).RightCareFor("i2"); ok {
		t.Errorf("another incident's decision %s holds", d.ID)
	}
}

func TestTheSampleIsAsLargeAsThePackSaysAndAlwaysTheSame(t *testing.T) {
	const all = 20_000
	for _, percent := range []int{0, 10, 50, 100} {
		drawn := 0
		for i := range all {
			id := fmt.Sprintf("0199aa15-0000-4000-8000-%012x", i)
			if risk.Sampled(id, percent) {
				drawn++
			}
			if risk.Sampled(id, percent) && !risk.Sampled(id, percent+1) {
				t.Fatalf("%s: drawn at %d percent and not at more", id, percent)
			}
		}
		if want := all * percent / 100; drawn < want-all/100 || drawn > want+all/100 {
			t.Errorf("%d of %d drawn at %d percent", drawn, all, percent)
		}
	}
}
