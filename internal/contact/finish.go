package contact

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Finishing is what the end of the work on a contact rests on.
type Finishing struct {
	// Settled says that risk was assessed, or left for later with a reason.
	Settled bool
	// Disposition is how the contact ended; required when no incident was
	// opened and it was not passed to another force, and one of the pack's where
	// it is given.
	Disposition string
	// Looked is what was found, and Reason why no incident is needed where that
	// asks for one.
	Looked Looked
	Reason string
	Pack   *policy.Pack
	At     time.Time
}

// Joined is the disposition that is true of a contact with an incident only. Every
// pack has it from the national core.
const Joined = "added-to-incident"

// Finish ends the handler's work. A conversation on the telephone must have been
// hung up; one across the counter ends with the finishing. Where what was found
// asks for an incident and there is none, the handler says why, and somebody else
// looks at it: nobody lets a high risk go alone.
func Finish(s State, who staff.Asker, f Finishing) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	known := dispositions(f.Pack)
	elsewhere := len(s.Incidents) > 0 || s.PassedTo != ""
	switch {
	case s.Stage == Waiting:
		return nil, StillWaiting
	case s.InConversation() && s.Channel == Phone:
		return nil, StillTalking
	case !f.Settled:
		return nil, NotAssessed
	case f.Disposition == "" && !elsewhere:
		return nil, DispositionMissing.With(strings.Join(known, ", ")).About("disposition")
	case f.Disposition != "" && !slices.Contains(known, f.Disposition):
		return nil, DispositionUnknown.With(f.Disposition, strings.Join(known, ", ")).About("disposition")
	case f.Disposition == Joined && len(s.Incidents) == 0:
		return nil, NothingJoined.About("disposition")
	}
	var events []any
	if s.InConversation() {
		events = append(events, ended(s, ByHandler, "finished", f.At))
	}
	events = append(events, Finished{Disposition: f.Disposition, By: who.ID, At: f.At})
	if elsewhere {
		return events, nil
	}
	against := f.Looked.Against(f.Pack)
	why, err := f.why(against)
	if err != nil {
		return nil, err
	}
	if len(against) > 0 {
		events = append(events, FinishedAgainst{
			Against: against, Risk: f.Looked.Risk, Grade: f.Looked.Grade, Reason: why, By: who.ID, At: f.At,
		})
	}
	return events, nil
}

// dispositions are the ways in which a contact can end without an incident.
func dispositions(pack *policy.Pack) []string {
	codes := make([]string, len(pack.Dispositions))
	for i, d := range pack.Dispositions {
		codes[i] = d.Code
	}
	return codes
}
