package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

func TestDecideCrime(t *testing.T) {
	s := standing("burglary", "priority", "low")
	events, err := incident.DecideCrime(s, full(), incident.CrimeDeciding{Crime: true, Reference: " C/123 ", Reason: "verified"}, "ann", at(20))
	recorded := incident.CrimeDecided{Crime: true, Reference: "C/123", By: "ann", At: at(20)}
	verdict.Events(t, events, err, recorded)
	events, err = incident.DecideCrime(s, full(), incident.CrimeDeciding{Crime: true, Reference: "C/123"}, "ann", at(24*60))
	late := recorded
	late.Late, late.At = true, at(24*60)
	verdict.Events(t, events, err, late)

	no := incident.CrimeDeciding{Reason: "verified", Note: "Own brother had the key."}
	events, err = incident.DecideCrime(s, full(), no, "sue", at(300))
	none := incident.CrimeDecided{Reason: "verified", Note: no.Note, By: "sue", At: at(300)}
	verdict.Events(t, events, err, none)
	events, err = incident.DecideCrime(after(s, none), full(), incident.CrimeDeciding{Crime: true, Reference: "C/123", Note: "She had not lent it."}, "ann", at(3000)) // it was in time the first time
	verdict.Events(t, events, err, incident.CrimeDecided{Crime: true, Reference: "C/123", Note: "She had not lent it.", By: "ann", At: at(3000)})
	for name, c := range map[string]struct {
		s    incident.State
		d    incident.CrimeDeciding
		want *fault.Fault
	}{
		"a crime without a reference":  {s, incident.CrimeDeciding{Crime: true}, incident.CrimeReferenceUnfit},
		"no crime without a reason":    {s, incident.CrimeDeciding{Note: "Own brother had the key."}, unknownCode()},
		"no crime without a word":      {s, incident.CrimeDeciding{Reason: "verified"}, incident.CrimeNoteMissing},
		"the same again":               {after(s, recorded), incident.CrimeDeciding{Crime: true, Reference: "C/123", Note: "Just as before."}, incident.SameCrimeDecision},
		"another reference, no reason": {after(s, recorded), incident.CrimeDeciding{Crime: true, Reference: "C/124"}, incident.CrimeNoteMissing},
		"closed":                       {after(s, closed), no, incident.AlreadyClosed},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := incident.DecideCrime(c.s, full(), c.d, "ann", at(20))
			verdict.Refused(t, events, err, c.want)
		})
	}
}

// The clock runs from the first report, whenever it became clear.
func TestACrimeThatShowsLater(t *testing.T) {
	s := standing("noise", "untimed", "low")
	r := incident.Reassessing{Look: look("a2", "low"), Trigger: "information"}
	r.Actions = []string{"record-crime"}
	events, err := incident.Reassess(s, full(), ann, r, at(100))
	if err != nil {
		t.Fatal(err)
	}
	verdict.Events(t, events[1:], err, incident.CrimeExpected{Because: "action/record-crime", DueAt: at(24*60 - 3), By: "ann", At: at(100)})
}
