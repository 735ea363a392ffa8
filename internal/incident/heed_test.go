package incident_test

import (
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

func TestAnAssessmentThatNobodyBroughtIsHeeded(t *testing.T) {
	h := incident.Heeded{Assessment: "a2", Risk: "high", Grade: "priority", By: "ann", At: at(5)}
	raised := incident.RiskStood{Risk: "high", Assessment: "a2", By: "ann", At: at(5)}
	fell := incident.ReviewFellDue{Number: 1, Reason: "information", DueAt: at(5), At: at(5)}
	events, err := incident.Heed(standing("noise", "priority", "medium"), full(), h)
	verdict.Events(t, events, err, raised, fell)
	events, err = incident.Heed(after(standing("noise", "priority", "medium"), raised), full(), h) // brought already
	verdict.Events(t, events, err)
	events, err = incident.Heed(asked(t), full(), h) // the risk stands as high, but the request did not know of it
	withdrawn := incident.LoweringWithdrawn{ID: "r1", Reason: "Somebody has looked at the risk since.", By: "ann", At: at(5)}
	verdict.Events(t, events, err, withdrawn)
	early := h
	early.At = at(4) // before it was asked for, and late in coming
	events, err = incident.Heed(asked(t), full(), early)
	verdict.Events(t, events, err)
	early.At, early.Own = at(6), true // the look that the request itself rests on comes this way too
	events, err = incident.Heed(asked(t), full(), early)
	verdict.Events(t, events, err)
	events, err = incident.Heed(after(standing("noise", "priority", "medium"), closed), full(), h)
	verdict.Events(t, events, err)

	h.Risk = "low"
	first := raised
	first.Risk = "low"
	events, err = incident.Heed(standing("noise", "priority", ""), full(), h) // nobody had assessed it
	verdict.Events(t, events, err, first)
	h.Grade = "emergency"
	events, err = incident.Heed(standing("noise", "priority", "medium"), full(), h)
	verdict.Events(t, events, err, fell)
	h.Own = true // whoever made it for the incident saw the proposal and answered it
	events, err = incident.Heed(standing("noise", "priority", "medium"), full(), h)
	verdict.Events(t, events, err)
}
