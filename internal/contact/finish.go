package contact

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/staff"
)

// Finishing is what the end of the work on a contact rests on.
type Finishing struct {
	// Settled says that risk was assessed, or left for later with a reason.
	Settled bool
	// Disposition is how the contact ended; required when no incident was
	// opened and it was not passed to another force, and one of Known where it
	// is given.
	Disposition string
	Known       []string
	At          time.Time
}

// Finish ends the handler's work. A conversation on the telephone must have been
// hung up; one across the counter ends with the finishing.
func Finish(s State, who staff.Asker, f Finishing) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	known := strings.Join(f.Known, ", ")
	switch {
	case s.Stage == Waiting:
		return nil, StillWaiting
	case s.InConversation() && s.Channel == Phone:
		return nil, StillTalking
	case !f.Settled:
		return nil, NotAssessed
	case f.Disposition == "" && len(s.Incidents) == 0 && s.PassedTo == "":
		return nil, DispositionMissing.With(known).About("disposition")
	case f.Disposition != "" && !slices.Contains(f.Known, f.Disposition):
		return nil, DispositionUnknown.With(f.Disposition, known).About("disposition")
	}
	finished := Finished{Disposition: f.Disposition, By: who.ID, At: f.At}
	if s.InConversation() {
		return []any{ended(s, ByHandler, "finished", f.At), finished}, nil
	}
	return []any{finished}, nil
}
