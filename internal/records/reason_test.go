package records_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/records"
)

func TestReason(t *testing.T) {
	if got, err := records.Reason("  Call-back. "); got != "Call-back." || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if got, err := records.Reason(""); got != "" || err != nil {
		t.Errorf("a reason is not required: got %q, %v", got, err)
	}
	for _, text := range []string{"two\nlines", "\xff", strings.Repeat("x", records.MaxReason+1)} {
		_, err := records.Reason(text)
		verdict.Refused(t, nil, err, records.ReasonUnfit)
	}
}
