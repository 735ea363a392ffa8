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
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.OneOf(
			rapid.StringMatching(`(\+44 ?|0|0044|\+1)[1-37][0-9]{3} ?[0-9]{6,7}`), // most of them short
			rapid.StringMatching(`(\+44 ?|0|0044|\+1)?[0-9 ]{3} ?[0-9]{4,8}`),     // nearly all of them left to the other
		).Draw(t, "number")
		got, ok := short(raw)
		if got == "other" {
			return
		}
		if want, is := phone.ReadNumber(raw); got != want || ok != is {
			t.Fatalf("%q: %q, %t the short way and %q, %t the long way", raw, got, ok, want, is)
		}
	})
	for _, raw := range []string{"07700 900123", "+44 7700 900123", "+447700900123"} {
		if got, ok := short(raw); got != "+447700900123" || !ok {
			t.Errorf("%q: %q, %t the short way", raw, got, ok)
		}
	}
	if got, _ := short("0044 7700 900123"); got != "other" {
		t.Errorf("the long way's spelling was read the short way as %q", got)
	}
}
