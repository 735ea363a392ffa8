package text_test

import (
	"testing"

	"bluelamp/internal/text"
)

func TestWhatAScreenCanShow(t *testing.T) {
	for name, c := range map[string]struct {
		s                 string
		oneLine, readable bool
	}{
		"empty":              {"", true, true},
		"words":              {"Café, 1 Mill Lane", true, true},
		"as long as allowed": {"éééééééééééééééééééé", true, true},
		"one too long":       {"ééééééééééééééééééééé", false, true},
		"two lines":          {"a\r\n\tb", false, true},
		"a bell":             {"a\ab", false, false},
		"no UTF-8":           {"a\xff", false, false},
	} {
		if text.OneLine(c.s, 20) != c.oneLine || text.Readable(c.s) != c.readable {
			t.Errorf("%s: one line %t, readable %t", name, text.OneLine(c.s, 20), text.Readable(c.s))
		}
	}
}

func TestLengthAndWeight(t *testing.T) {
	if n := text.Length("né …"); n != 4 {
		t.Errorf("length %d, want 4 characters", n)
	}
	if n := text.Weight(" ... né 2! "); n != 3 {
		t.Errorf("weight %d, want 3: two letters and a digit", n)
	}
}

func TestNothingIsNull(t *testing.T) {
	if text.OrNull("") != nil || *text.OrNull("x") != "x" {
		t.Error("the empty text is not null, or another is")
	}
}
