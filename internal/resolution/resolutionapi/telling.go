package resolutionapi

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/reaction"
	"bluelamp/internal/resolution"
)

// Telling lets an open incident know what went wrong with what was promised instead
// of somebody coming, and that a supervisor found the resolution not good: whoever is
// in charge looks at the risk again. Where it is closed, what was not good comes back
// to the desk. It begins when it is first switched on: what went wrong long ago is
// not to be looked at now.
func Telling(desk *command.Desk) reaction.Reaction {
	t := telling{reactions{desk: desk}}
	return reaction.Reaction{
		Name: "incident-told-by-resolution-desk", FromNow: true, Do: t.do,
		On: []string{
			"resolution.call-back-fell-due", "resolution.call-back-climbed", "resolution.enquiry-fell-due",
			"resolution.advice-send-failed", "resolution.checked",
		},
	}
}

type telling struct{ reactions }

func (t telling) do(ctx context.Context, page journal.Event, key string) error {
	switch e := page.Body.(type) {
	case resolution.CallBackFellDue:
		return t.ofDesk(ctx, page, key, "The promised call-back was not made in time. A supervisor has it.", e.At)
	case resolution.CallBackClimbed:
		return t.ofDesk(ctx, page, key, climbedSentence(e), e.At)
	case resolution.EnquiryFellDue:
		return t.ofDesk(ctx, page, key, "The enquiries from the desk were not ended in time.", e.At)
	case resolution.AdviceSendFailed:
		if !e.Next.IsZero() {
			return nil // it is tried again
		}
		return t.ofDesk(ctx, page, key, "The advice in writing could not be sent. The caller needs it in another way.", e.At)
	case resolution.Checked:
		return t.checked(ctx, page, key, e)
	}
	return nil
}

// climbedSentence is "" for a promise that climbs because it is late: that it fell
// due says so already.
func climbedSentence(e resolution.CallBackClimbed) string {
	switch e.Why {
	case resolution.ClimbedByTries:
		return fmt.Sprintf("Nobody was reached at the promised call-back, after %d tries. A supervisor decides what is done next.", e.Tries)
	case resolution.ClimbedUnsafe:
		return "At the promised call-back it was not safe to speak. A supervisor decides what is done next."
	}
	return ""
}

func (t telling) ofDesk(ctx context.Context, page journal.Event, key, sentence string, at time.Time) error {
	if sentence == "" {
		return nil
	}
	_, err := t.tell(ctx, page, key, incident.InformationAdded{Text: sentence, Source: incident.FromResolutionDesk, At: at})
	return err
}

// checked brings a resolution that was not good back to somebody: to whoever is in
// charge of the incident, or to the desk where the incident is closed.
func (t telling) checked(ctx context.Context, page journal.Event, key string, e resolution.Checked) error {
	if e.Good {
		return nil
	}
	ended, err := t.tell(ctx, page, key, incident.InformationAdded{
		Text: "A supervisor does not agree with how this was resolved: " + e.Note, Source: incident.FromSupervisor, By: e.By, At: e.At,
	})
	if err != nil || !ended {
		return err
	}
	return t.write(ctx, page, key, func(s resolution.State) ([]any, error) {
		return resolution.LookAgain(s, e.Note, e.By, e.At)
	})
}

// tell adds to an incident what became known, and says whether it has ended and
// takes nothing more.
func (t telling) tell(ctx context.Context, page journal.Event, key string, e incident.InformationAdded) (ended bool, err error) {
	ask := command.Ask{
		Force: page.Stream.Force(), Actor: "system/resolution", Cause: fmt.Sprintf("page/%d", page.Position), Key: key + "/incident",
	}
	s, _, err := command.Load(ctx, t.desk, ask.Force, incident.Room, page.Stream.ID(), incident.Fold)
	if err != nil || !s.Open() {
		return !s.Open(), err
	}
	_, err = command.Do(ctx, t.desk, ask, incident.Room, page.Stream.ID(), incident.Fold, func(s incident.State) ([]any, error) {
		ended = !s.Open()
		if ended {
			return nil, nil
		}
		return incident.AddInformation(s, e)
	})
	return ended, err
}
