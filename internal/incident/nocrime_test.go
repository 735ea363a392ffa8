package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

var (
	none       = incident.CrimeDeciding{ID: "n1", Reason: "verified", Note: "The film shows that nobody came near."}
	noneAsked  = incident.NoCrimeAsked{ID: "n1", Reason: "verified", Note: none.Note, By: "ann", At: at(20)}
	noneAgreed = incident.NoCrimeAnswered{ID: "n1", Approved: true, Reason: why, By: "sue", At: at(30)}
	noneStands = incident.CrimeDecided{Reason: "verified", Note: none.Note, By: "sue", At: at(30)}
	recorded   = incident.CrimeDecided{Crime: true, Reference: "C/123", By: "ann", At: at(10)}
)

func TestNoCrimeTakesASecondPerson(t *testing.T) {
	for name, s := range map[string]incident.State{
		"of a type that is seconded":        standing("domestic", "priority", "low"),
		"where a crime was recorded before": after(standing("burglary", "priority", "low"), recorded),
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.DecideCrime(s, full(), none, "ann", at(20))
			verdict.Events(t, events, err, noneAsked)
			s := after(s, events...)
			events, err = incident.DecideCrime(s, full(), none, "sue", at(21))
			verdict.Refused(t, events, err, incident.NoCrimeWaits)

			yes := incident.Deciding{ID: "n1", Approved: true, Reason: why}
			for who, want := range map[*staff.Asker]*fault.Fault{&ann: incident.SecondIsAsker, &dan: incident.SecondNeedsSupervisor} {
				events, err = incident.DecideNoCrime(s, full(), *who, yes, at(30))
				verdict.Refused(t, events, err, want)
			}
			events, err = incident.DecideNoCrime(s, full(), sue, incident.Deciding{ID: "n1", Approved: true, Reason: "ok"}, at(30))
			verdict.Refused(t, events, err, incident.ReasonMissing)
			events, err = incident.DecideNoCrime(s, full(), sue, incident.Deciding{ID: "n2", Reason: why}, at(30))
			verdict.Refused(t, events, err, incident.RequestNotFound)
			events, err = incident.DecideNoCrime(s, full(), sue, yes, at(30))
			verdict.Events(t, events, err, noneAgreed, noneStands)
			s = after(s, events...)
			events, err = incident.DecideNoCrime(s, full(), sam, yes, at(31))
			verdict.Refused(t, events, err, incident.AlreadyDecided)
		})
	}
}

func TestASupervisorDoesNotAgreeThatThereWasNoCrime(t *testing.T) {
	s := after(standing("domestic", "priority", "low"), noneAsked)
	events, err := incident.DecideNoCrime(s, full(), sue, incident.Deciding{ID: "n1", Reason: why}, at(30))
	refused := noneAgreed
	refused.Approved = false
	verdict.Events(t, events, err, refused)
	if s = after(s, events...); s.Crime.Decided {
		t.Error("decided after a no")
	}
	crime := incident.CrimeDeciding{Crime: true, Reference: "C/123"}
	events, err = incident.DecideCrime(after(standing("domestic", "priority", "low"), noneAsked), full(), crime, "ann", at(25))
	verdict.Events(t, events, err, incident.NoCrimeWithdrawn{ID: "n1", By: "ann", At: at(25)},
		incident.CrimeDecided{Crime: true, Reference: "C/123", By: "ann", At: at(25)})
	s = after(standing("domestic", "priority", "low"), noneAsked, incident.NoCrimeWithdrawn{ID: "n1"})
	events, err = incident.DecideNoCrime(s, full(), sue, incident.Deciding{ID: "n1", Reason: why}, at(30))
	verdict.Refused(t, events, err, incident.RequestWithdrawn)
}

// Closing is no way round the second person, nor is closing as another type.
func TestNoCrimeAtClosingTakesASecondPerson(t *testing.T) {
	c := incident.Closing{Result: "no-crime", NoCrimeReason: "verified", Note: none.Note, At: at(40)}
	events, err := incident.Close(standing("domestic", "resolution", "low"), full(), sue, c)
	verdict.Refused(t, events, err, incident.NoCrimeNeedsSecond)

	c.NoCrimeReason = ""
	events, err = incident.Close(after(standing("domestic", "resolution", "low"), noneAsked), full(), sue, c)
	verdict.Refused(t, events, err, incident.CrimeUndecided)
	agreed := after(standing("domestic", "resolution", "low"), noneAsked, noneAgreed, noneStands)
	if _, err = incident.Close(agreed, full(), ann, c); err != nil {
		t.Errorf("agreed to, and not closed: %v", err)
	}

	c.ClosingType = "domestic"
	alone := after(standing("noise", "resolution", "low"), incident.CrimeDecided{Reason: "verified", Note: none.Note, By: "sue", At: at(30)})
	for _, who := range []staff.Asker{ann, sue} {
		events, err = incident.Close(alone, full(), who, c)
		verdict.Refused(t, events, err, incident.ClosingNoCrimeNeedsSecond)
	}
	if _, err = incident.Close(alone, full(), sam, c); err != nil {
		t.Errorf("another supervisor closes it: %v", err)
	}
}

func TestARequestThatWaitsEndsWithTheIncident(t *testing.T) {
	s := after(standing("noise", "resolution", "low"), recorded, noneAsked)
	events, err := incident.Close(s, full(), ann, incident.Closing{Result: "crime-recorded", At: at(40)})
	verdict.Events(t, events, err, incident.NoCrimeWithdrawn{ID: "n1", By: "ann", At: at(40)},
		incident.Closed{Result: "crime-recorded", ClosingType: "noise", By: "ann", At: at(40)})
}
