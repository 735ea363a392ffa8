package victimapi

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/victim"
)

// Deadlines is the clock of the updates that were promised.
func Deadlines(desk *command.Desk) deadline.Room {
	return deadline.Room{
		Name: victim.Room,
		Next: func(ctx context.Context, force, id string) (time.Time, error) {
			s, _, err := command.Load(ctx, desk, force, victim.Room, id, victim.Fold)
			return victim.Next(s), err
		},
		Fire: func(ctx context.Context, ask command.Ask, id string, now time.Time) error {
			_, err := command.Do(ctx, desk, ask, victim.Room, id, victim.Fold, func(s victim.State) ([]any, error) {
				return victim.FallDue(s, now)
			})
			return err
		},
	}
}
