package incident

import (
	"errors"
	"strings"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/text"
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
func AddLine(s State, words, by string, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	words = strings.TrimSpace(words)
	if words == "" {
		return nil, LineEmpty.About("text")
	}
	if err := checkText(words, MaxLine, "text"); err != nil {
		return nil, err
	}
	return []any{LineAdded{Text: words, By: by, At: at}}, nil
}

// checkText refuses what is too long or cannot be shown.
func checkText(words string, longest int, field string) error {
	if n := text.Length(words); n > longest {
		return TextTooLong.With(n, longest).About(field)
	}
	if !text.Readable(words) {
		return TextUnreadable.About(field)
	}
	return nil
}

// about names the field in a refusal of the pack.
func about(err error, field string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.About(field)
	}
	return err
}
