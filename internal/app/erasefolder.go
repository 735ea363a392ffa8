package app

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/view"
)

// Erasure says who is erased, why and by whom. Ground must not name the person:
// it stays in the record.
type Erasure struct{ Force, Person, Ground, By string }

// Erase erases a person in a data folder that is not in use. Recordings is the
// folder of recordings; empty: the one in the data folder.
func Erase(ctx context.Context, dir, recordings string, e Erasure) (personapi.Erasure, error) {
	s, err := OpenStore(ctx, dir, time.Now, 0, 0)
	if err != nil {
		return personapi.Erasure{}, err
	}
	defer func() { _ = s.Close() }() // all that matters is durable by now
	house, err := view.Open(ctx, view.Options{
		Dir: filepath.Join(dir, "views"), Journal: s.Journal, Codec: s.Codec, Views: Views(), Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		return personapi.Erasure{}, fmt.Errorf("open the views: %w", err)
	}
	following, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- house.Run(following) }()
	if recordings == "" {
		recordings = filepath.Join(dir, "recordings")
	}
	work := eraser{
		desk: command.NewDesk(s.Journal, s.Codec, time.Now), keys: s.Keys, journal: s.Journal, house: house,
		recordings: recordings, imports: filepath.Join(dir, "imports"), now: time.Now,
	}
	done, err := work.erase(ctx, command.Ask{Force: e.Force, Actor: "operator/" + e.By, Cause: "erasure"}, e.Person, e.Ground, e.By)
	stop()
	return done, errors.Join(err, <-ended, house.Close())
}
