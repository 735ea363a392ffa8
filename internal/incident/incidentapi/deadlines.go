package incidentapi

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
)

// Deadlines is the room's clocks for the keeper: reviews, delays and the
// crime-recording decision of every incident.
func Deadlines(desk *command.Desk, policyOf func(force string) *policy.Pack) deadline.Room {
	pack := func(force string) (*policy.Pack, error) {
		if p := policyOf(force); p != nil {
			return p, nil
		}
		return nil, fmt.Errorf("clocks of incidents: there is no policy for force %q", force)
	}
	return deadline.Room{
		Name: incident.Room,
		Next: func(ctx context.Context, force, id string) (time.Time, error) {
			p, err := pack(force)
			if err != nil {
				return time.Time{}, err
			}
			s, _, err := command.Load(ctx, desk, force, incident.Room, id, incident.Fold)
			if err != nil {
				return time.Time{}, err
			}
			next, _ := s.NextDue(p)
			return next, nil
		},
		Fire: func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
			p, err := pack(ask.Force)
			if err != nil {
				return err
			}
			_, err = command.Do(ctx, desk, ask, incident.Room, id, incident.Fold, func(s incident.State) ([]any, error) {
				return incident.FallDue(s, p, now)
			})
			return err
		},
	}
}
