package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

// attended is an incident to which a unit came and which it left again.
func attended(risk string) incident.State {
	return after(standing("noise", "priority", risk), sent, atScene, clear)
}

var closingLook = incident.Reassessed{Assessment: "a9", Trigger: "closing", Victim: "spoken", By: "dan", At: at(41)}

func TestNothingIsClosedWhileALookIsOwed(t *testing.T) {
	advice := incident.Closing{Result: "advice", At: at(42)}
	moved := incident.UnitMoved{Callsign: "NS21", Status: "clear", By: "dan", At: at(42)}
	fell := incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: at(30), At: at(30)}
	for name, c := range map[string]struct {
		s    incident.State
		want *fault.Fault
	}{
		"a calm one that was attended":     {attended("low"), nil},
		"graver, not looked at":            {attended("medium"), incident.ClosingLookMissing},
		"graver, looked at":                {after(attended("medium"), closingLook), nil},
		"looked at, then a unit cleared":   {after(attended("medium"), closingLook, moved), incident.ClosingLookMissing},
		"looked at, then raised":           {after(attended("medium"), closingLook, graded), incident.ClosingLookMissing},
		"looked at, but not for closing":   {after(attended("medium"), incident.Reassessed{Trigger: "interval", At: at(41)}), incident.ClosingLookMissing},
		"a review that is due":             {after(attended("low"), fell), incident.ReviewIsDue},
		"looked at, then something new":    {after(attended("medium"), closingLook, incident.InformationAdded{At: at(42)}), incident.ClosingLookMissing},
		"somebody was to come, nobody did": {standing("noise", "priority", "low"), incident.ClosingLookMissing},
		"and whoever looked closes":        {after(standing("noise", "priority", "low"), closingLook), incident.ClosingNeedsSecond},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.Close(c.s, full(), dan, advice)
			if c.want == nil {
				verdict.Events(t, events, err, incident.Closed{Result: "advice", ClosingType: "noise", By: "dan", At: at(42)})
				return
			}
			verdict.Refused(t, events, err, c.want)
		})
	}
}

// The clock has run out; that its strike is not on record yet is no way out.
func TestAReviewOwesALookEvenBeforeItIsWritten(t *testing.T) {
	events, err := incident.Close(attended("low"), full(), dan, incident.Closing{Result: "advice", At: at(60)})
	verdict.Refused(t, events, err, incident.ReviewIsDue)
}

// Closing what nobody came to is a lowering by another name: it takes two people.
func TestWhatNobodyCameToIsClosedByASecondPerson(t *testing.T) {
	by := func(who string) incident.Reassessed {
		return incident.Reassessed{Assessment: "a9", Trigger: "closing", Victim: "spoken", By: who, At: at(41)}
	}
	calm := standing("noise", "resolution", "low")
	for name, c := range map[string]struct {
		s    incident.State
		who  staff.Asker
		want *fault.Fault
	}{
		"who looked":                         {after(standing("noise", "priority", "low"), by("ann")), ann, incident.ClosingNeedsSecond},
		"another, no supervisor":             {after(standing("noise", "priority", "low"), by("ann")), dan, incident.ClosingNeedsSecond},
		"a supervisor who looked":            {after(standing("noise", "priority", "low"), by("sue")), sue, incident.ClosingNeedsSecond},
		"a supervisor who did not":           {after(standing("noise", "priority", "low"), by("ann")), sue, nil},
		"a risk too grave for nobody":        {after(standing("noise", "resolution", "high"), by("ann")), dan, incident.ClosingNeedsSecond},
		"and by a second person":             {after(standing("noise", "resolution", "high"), by("ann")), sue, nil},
		"a calm one that needs nobody":       {calm, ann, nil},
		"came and left before it was raised": {after(standing("noise", "resolution", "low"), sent, atScene, clear, raised(40), by("dan")), dan, incident.ClosingNeedsSecond},
		"came and left after":                {after(standing("noise", "resolution", "low"), raised(0), sent, atScene, clear, by("dan")), dan, nil},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.Close(c.s, full(), c.who, incident.Closing{Result: "advice", At: at(42)})
			if c.want == nil {
				verdict.Events(t, events, err, incident.Closed{Result: "advice", ClosingType: "noise", By: c.who.ID, At: at(42)})
				return
			}
			verdict.Refused(t, events, err, c.want)
		})
	}
}

func TestClosingIsNoWayRoundRightCare(t *testing.T) {
	welfare := standing("welfare", "resolution", "low")
	closing := incident.Closing{Result: "advice", At: at(42)}
	events, err := incident.Close(welfare, full(), ann, closing)
	verdict.Refused(t, events, err, incident.RightCareUndecided)
	closing.RightCare, closing.RightCareMeets = true, true
	events, err = incident.Close(welfare, full(), sue, closing)
	verdict.Refused(t, events, err, incident.RightCareComes)
	closing.RightCareMeets = false
	events, err = incident.Close(welfare, full(), ann, closing)
	verdict.Events(t, events, err, incident.Closed{Result: "advice", ClosingType: "welfare", By: "ann", At: at(42)})
	asked := incident.Closing{Result: "advice", At: at(42), RightCareAsked: true} // by a rule, of any type
	events, err = incident.Close(standing("burglary", "resolution", "low"), full(), ann, asked)
	verdict.Refused(t, events, err, incident.RightCareUndecided)
	closing.RightCare = false
	events, err = incident.Close(after(welfare, sent, atScene, clear), full(), dan, closing)
	verdict.Events(t, events, err, incident.Closed{Result: "advice", ClosingType: "welfare", By: "dan", At: at(42)})
}

func TestClosingDecidesTheCrime(t *testing.T) {
	burglary := after(standing("burglary", "priority", "low"), sent, atScene, clear)
	no := incident.CrimeDecided{Reason: "verified", Note: "Own brother had the key.", By: "ann", At: at(20)}
	for name, c := range map[string]struct {
		s       incident.State
		closing incident.Closing
		want    *fault.Fault
	}{
		"undecided":                    {burglary, incident.Closing{Result: "advice"}, incident.CrimeUndecided},
		"by its closing type":          {attended("low"), incident.Closing{Result: "advice", ClosingType: "burglary"}, incident.CrimeUndecided},
		"recorded, and no reference":   {attended("low"), incident.Closing{Result: "crime-recorded"}, incident.CrimeUndecided},
		"no crime, and no reason":      {attended("low"), incident.Closing{Result: "no-crime"}, incident.CrimeUndecided},
		"with a reference":             {burglary, incident.Closing{Result: "crime-recorded", CrimeReference: "C/123"}, nil},
		"with a reason":                {burglary, incident.Closing{Result: "no-crime", NoCrimeReason: "verified", Note: "Own brother had the key."}, nil},
		"with an unknown reason":       {burglary, incident.Closing{Result: "no-crime", NoCrimeReason: "x", Note: "Own brother had the key."}, unknownCode()},
		"with a reason and no words":   {burglary, incident.Closing{Result: "no-crime", NoCrimeReason: "verified"}, incident.CrimeNoteMissing},
		"both ways":                    {burglary, incident.Closing{Result: "advice", CrimeReference: "C/123", NoCrimeReason: "verified"}, incident.CrimeContradicts},
		"recorded where there is none": {after(burglary, no), incident.Closing{Result: "crime-recorded"}, incident.CrimeContradicts},
		"as decided before":            {after(burglary, no), incident.Closing{Result: "no-crime"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			c.closing.At = at(42)
			events, err := incident.Close(c.s, full(), dan, c.closing)
			if c.want != nil {
				verdict.Refused(t, events, err, c.want)
				return
			}
			if s := after(c.s, events...); err != nil || s.Stage != incident.Ended || !s.Crime.Decided {
				t.Errorf("%v: %+v", err, s.Crime)
			}
		})
	}
}

func TestClosingTakesBackWhatWaits(t *testing.T) {
	s := after(attended("low"),
		incident.LoweringAsked{ID: "r1", Grade: "scheduled", By: "ann", At: at(41)}, incident.DelayAsked{ID: "d1", Until: at(90), By: "ann", At: at(41)})
	events, err := incident.Close(s, full(), dan, incident.Closing{Result: "advice", At: at(42)})
	verdict.Events(t, events, err,
		incident.LoweringWithdrawn{ID: "r1", Reason: "The incident was closed.", By: "dan", At: at(42)},
		incident.DelayEnded{ID: "d1", Why: "closed", At: at(42)},
		incident.Closed{Result: "advice", ClosingType: "noise", By: "dan", At: at(42)})
}
