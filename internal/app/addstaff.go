package app

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/configuration"
	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffapi"
)

// NewStaff is an account to be opened by whoever runs Bluelamp.
type NewStaff struct {
	SignInName, Name, Password string
	Roles, Skills              []string
}

// AddStaff opens an account in a data folder that is not in use, and returns
// its id. It is how the first administrator comes to be.
func AddStaff(ctx context.Context, config configuration.Config, n NewStaff) (string, error) {
	a := &App{Options: Options{Config: config, Now: time.Now}}
	if err := a.openPolicies(ctx); err != nil {
		return "", err
	}
	s, err := OpenStore(ctx, config.DataDir, time.Now, 0, 0)
	if err != nil {
		return "", err
	}
	defer func() { _ = s.Close() }() // the account is durable by now
	_, force, _ := strings.Cut(n.SignInName, "@")
	pack := a.packs[force]
	if pack == nil {
		return "", fault.New(fault.Invalid, "staff.force-unknown", "“%s” is no force of this Bluelamp. End the sign-in name in @ and one of: %v.").With(force, config.Forces)
	}
	if err := staffapi.CheckPassword(n.Password, n.SignInName, n.Name); err != nil {
		return "", err
	}
	taken, err := s.signInNameTaken(ctx, force, n.SignInName)
	if err != nil {
		return "", err
	}
	hash, err := staffapi.HashPassword(n.Password)
	if err != nil {
		return "", err
	}
	joined := staff.Joined{SignInName: n.SignInName, Name: n.Name, PasswordHash: hash, Skills: n.Skills, By: "operator", At: time.Now().UTC()}
	for _, r := range n.Roles {
		joined.Roles = append(joined.Roles, staff.Role(r))
	}
	id := uuid.Must(uuid.NewV7()).String()
	ask := command.Ask{Force: force, Actor: "operator", Cause: "command line"}
	_, err = command.Do(ctx, command.NewDesk(s.Journal, s.Codec, time.Now), ask, staff.Room, id, staff.Fold,
		func(st staff.State) ([]any, error) { return staff.Join(st, pack, taken, joined) })
	return id, err
}

// signInNameTaken walks the journal: there are no tables while nothing runs.
func (s *Store) signInNameTaken(ctx context.Context, force, name string) (bool, error) {
	for after := journal.Position(0); ; {
		pages, err := s.Journal.Read(ctx, after, 5_000)
		if err != nil || len(pages) == 0 {
			return false, err
		}
		for _, p := range pages {
			after = p.Position
			if p.Type != "staff.joined" || p.Stream.Force() != force {
				continue
			}
			event, err := s.Codec.Decode(ctx, p)
			if err != nil {
				return false, err
			}
			if joined, ok := event.Body.(staff.Joined); ok && joined.SignInName == name {
				return true, nil
			}
		}
	}
}
