package risk_test

import (
	"strings"
	"testing"

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
	events, err = risk.Defer(given(), pack(), risk.Deferred{Reason: "queue-too-long"})
	verdict.Refused(t, events, err, unknownCode())
}
