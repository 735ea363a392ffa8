package journal

import (
	"strings"
	"testing"
)

func TestAHeadIsReadAsItIsWritten(t *testing.T) {
	want := Head{Position: 4711, Hash: GenesisHash([]byte("id"))}
	if got, err := ParseHead(want.String() + "\n"); err != nil || got != want {
		t.Errorf("%v, %v", got, err)
	}
	digits := strings.Repeat("a", 64)
	for _, bad := range []string{"", "12", "12:", ":" + digits, "-1:" + digits, "x:" + digits, "12:" + digits[1:], "12:" + digits + "aa", "12:" + strings.Repeat("g", 64)} {
		if h, err := ParseHead(bad); err == nil {
			t.Errorf("%q was read as %v", bad, h)
		} else if !strings.Contains(err.Error(), "write what") || !strings.Contains(err.Error(), "4711:") {
			t.Errorf("%q: the error does not say what to write: %v", bad, err)
		}
	}
}
