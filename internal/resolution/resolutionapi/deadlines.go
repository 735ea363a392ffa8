package resolutionapi

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/resolution"
)

// Deadlines is the clock of the call-backs that were promised.
func Deadlines(desk *command.Desk) deadline.Room {
	return deadline.Room{
		Name: resolution.Room,
		Next: func(ctx context.Context, force, id string) (time.Time, error) {
			s, _, err := command.Load(ctx, desk, force, resolution.Room, id, resolution.Fold)
			return resolution.Next(s), err
		},
		Fire: func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
			_, err := command.Do(ctx, desk, ask, resolution.Room, id, resolution.Fold, func(s resolution.State) ([]any, error) {
				return resolution.FallDue(s, now)
			})
			return err
		},
	}
}
