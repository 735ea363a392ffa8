package staff

import (
	"strings"
	"time"

	"bluelamp/internal/text"
)

// MaxReason is the longest reason for disabling an account, in characters.
const MaxReason = 500

// Disable closes the account to sign-in. Own says that it is the asker's own.
// An account that is disabled already stays as it is.
func Disable(s State, own bool, e Disabled) ([]any, error) {
	e.Reason = strings.TrimSpace(e.Reason)
	switch {
	case !s.Exists:
		return nil, NotFound
	case own:
		return nil, OwnAccount
	case e.Reason == "" || text.Length(e.Reason) > MaxReason:
		return nil, ReasonMissing.With(MaxReason).About("reason")
	case s.Disabled:
		return nil, nil
	}
	return []any{e}, nil
}

// Enable opens a disabled account again.
func Enable(s State, by string, at time.Time) ([]any, error) {
	if !s.Exists {
		return nil, NotFound
	}
	if !s.Disabled {
		return nil, nil
	}
	return []any{Enabled{By: by, At: at}}, nil
}
