package verdict

import "testing"

func TestHasGap(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Clear NS21 first.": false, "": true, "At most %d characters.": true,
		"At most %!d(MISSING) characters.": true, "90 % of all.": false,
	} {
		if hasGap(sentence) != want {
			t.Errorf("%q: want %v", sentence, want)
		}
	}
}
