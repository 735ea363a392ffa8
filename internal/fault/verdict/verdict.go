// Package verdict compares, in tests of rules, what a rule decided with what was
// to be decided: events or a refusal, and never both.
//
//	events, err := incident.Close(given(opened), pack, who, closing)
//	verdict.Refused(t, events, err, incident.UnitsStillOut)
package verdict

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault"
)

// Events fails unless the rule decided exactly these events. None are wanted
// where a rule says that nothing is left to decide.
func Events(t testing.TB, got []any, err error, want ...any) {
	t.Helper()
	if err != nil {
		t.Fatalf("refused: %v", err)
	}
	if len(got) == 0 && len(want) == 0 {
		return
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("events (-want +got):\n%s", d)
	}
}

// Refused fails unless the rule refused for this reason, decided nothing, and
// gave a sentence without gaps. It returns the refusal for a closer look.
func Refused(t testing.TB, got []any, err error, want *fault.Fault) *fault.Fault {
	t.Helper()
	f, isFault := fault.As(err)
	if !errors.Is(err, want) || !isFault {
		t.Fatalf("want refusal %s, got %v and events %v", want.Code, err, got)
	}
	if len(got) != 0 {
		t.Errorf("refused with %s and decided %v all the same", f.Code, got)
	}
	if hasGap(f.Sentence) {
		t.Errorf("%s: the sentence has a gap: %s", f.Code, f.Sentence)
	}
	return f
}

// hasGap finds what fmt leaves behind when a sentence was not filled in, or not
// with what it asks for.
func hasGap(sentence string) bool {
	for i := range len(sentence) - 1 {
		if sentence[i] == '%' && sentence[i+1] != ' ' {
			return true
		}
	}
	return sentence == ""
}
