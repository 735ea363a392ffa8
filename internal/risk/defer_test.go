package risk_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/risk"
)

func TestDefer(t *testing.T) {
	later := risk.Deferred{Reason: "help-first", By: "ann", At: noon}
	events, err := risk.Defer(given(), pack(), later)
	verdict.Events(t, events, err, later)
	events, err = risk.Defer(given(assessed()), pack(), later)
	verdict.Refused(t, events, err, risk.AlreadyAssessed)
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "other", Note: "busy"})
	verdict.Refused(t, events, err, risk.NoteMissing)
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "help-first", Note: strings.Repeat("x", risk.MaxNote+1)})
	verdict.Refused(t, events, err, risk.TextTooLong)
	for reason, want := range map[string]*fault.Fault{"assessed-elsewhere": risk.ReferenceMissing, "no-policing-matter": risk.ToldMissing} {
		events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: reason, Note: "."})
		verdict.Refused(t, events, err, want)
		said := risk.Deferred{Reason: reason, Note: "NS-20261121-0007, told to ring 105", By: "ann", At: noon}
		events, err = risk.Defer(given(), pack(), said)
		verdict.Events(t, events, err, said)
	}
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "queue-too-long"})
	verdict.Refused(t, events, err, unknownCode())
}
