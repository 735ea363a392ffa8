package incident

import (
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"bluelamp/internal/fault"
)

// Bounds of what is written, in characters; the justification needs at least
// MinJustification letters or digits, because "ok" and "." are none.
const (
	MaxLine          = 8_000
	MaxPlace         = 500
	MaxSummary       = 4_000
	MaxNote          = 4_000
	MaxJustification = 4_000
	MinJustification = 10
)

// AddLine adds a line to the log.
func AddLine(s State, text, by string, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, LineEmpty.About("text")
	}
	if err := checkText(text, MaxLine, "text"); err != nil {
		return nil, err
	}
	return []any{LineAdded{Text: text, By: by, At: at}}, nil
}

func checkText(text string, longest int, field string) error {
	if n := utf8.RuneCountInString(text); n > longest {
		return TextTooLong.With(n, longest).About(field)
	}
	unfit := func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r) }
	if !utf8.ValidString(text) || strings.ContainsFunc(text, unfit) {
		return TextUnreadable.About(field)
	}
	return nil
}

func words(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// about names the field in a refusal of the pack.
func about(err error, field string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.About(field)
	}
	return err
}
