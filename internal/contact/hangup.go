package contact

import (
	"time"

	"bluelamp/internal/staff"
)

// HangUp ends the conversation from the handler's side. When it is over already
// nothing is decided: the caller was quicker.
func HangUp(s State, who staff.Asker, at time.Time) ([]any, error) {
	if s.Exists() && !s.Open() {
		return nil, nil
	}
	if err := onLine(s, who); err != nil {
		return nil, err
	}
	return []any{ended(s, ByHandler, "bye", at)}, nil
}
