package historyimport

import (
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/channels/phone"
)

// TestTheShortWayReadsAsTheLongWay: whatever the spelling, what is read the short
// way is what the reader of every country's plan makes of it.
func TestTheShortWayReadsAsTheLongWay(t *testing.T) {
	short := british(func(string) (string, bool) { return "other", true })
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.StringMatching(`(\+44 ?|0|0044|\+1)?[0-9 ]{3}[ ]?[0-9]{4,8}`).Draw(t, "number")
		got, ok := short(raw)
		if got == "other" {
			return
		}
		taken++
		if want, is := phone.ReadNumber(raw); got != want || ok != is {
			t.Fatalf("%q: %q, %t the short way and %q, %t the long way", raw, got, ok, want, is)
		}
	})
	if got, ok := short("07700 900123"); got != "+447700900123" || !ok || taken == 0 {
		t.Errorf("%q, %t; %d were read the short way", got, ok, taken)
	}
}
