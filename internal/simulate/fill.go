package simulate

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"bluelamp/internal/dispatch"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Options say what is invented.
type Options struct {
	Journal  journal.Journal
	Codec    *journal.Codec
	Pack     *policy.Pack
	Now      time.Time
	Zone     *time.Location // the force's own
	Contacts int            // in the 24 hours before Now
	Seed     uint64
	Hash     func(password string) (string, error)
}

// done is the key of the last thing that Fill writes for a force.
func done(force string) string { return force + "/simulate/done" }

// quiet is how long before now the last random call comes in, so that nobody in
// the history is still on the line.
const quiet = 30 * time.Minute

// recent are the calls that are still being worked on when somebody opens the
// demo: how many minutes before now, and about what.
var recent = []struct {
	minutes int
	kind    string
}{{10, "burglary-in-progress"}, {12, "violence"}, {15, "domestic-abuse"}, {21, "collision"}, {34, "concern-for-safety"}, {48, "stalking-harassment"}}

// Fill invents staff, units and the last 24 hours. It returns false when that
// has been done before. It can be interrupted and called again.
func Fill(ctx context.Context, o Options) (bool, error) {
	if _, used, err := o.Journal.Used(ctx, done(o.Pack.Force.Code)); err != nil || used {
		return false, err
	}
	w := newWorld(o.Journal, o.Codec, o.Pack, o.Zone)
	start := o.Now.Add(-24 * time.Hour)
	w.now = start.AddDate(0, 0, -longAgo)
	if err := w.people(ctx, w.now, o.Hash); err != nil {
		return false, err
	}
	dice := rand.New(rand.NewPCG(o.Seed, 2026))
	d := newDay(w, dice, start)
	for n := range o.Contacts {
		d.call(n, d.pick(), start.Add(time.Duration(dice.Int64N(int64(24*time.Hour-quiet)))))
	}
	for i, r := range recent {
		d.call(o.Contacts+i, d.about(r.kind), o.Now.Add(-time.Duration(r.minutes)*time.Minute))
	}
	d.remember(o.Now)
	d.leave(o.Now)
	d.assignUnits()
	if err := w.play(ctx, o.Now); err != nil {
		return false, err
	}
	w.now = o.Now
	return true, w.finish(ctx)
}

// people opens the accounts and lists the units.
func (w *world) people(ctx context.Context, at time.Time, hash func(string) (string, error)) error {
	hashed, err := hash(Password)
	if err != nil {
		return fmt.Errorf("hash the demo password: %w", err)
	}
	for _, a := range Accounts() {
		joined := staff.Joined{
			SignInName: a.SignInName, Name: a.Name, PasswordHash: hashed, Roles: a.Roles, Skills: a.Skills, By: "simulate", At: at.UTC(),
		}
		err := do(ctx, w, "simulate", "staff/"+a.ID, staff.Room, a.ID, staff.Fold,
			func(s staff.State) ([]any, error) { return staff.Join(s, w.pack, false, joined) })
		if err != nil {
			return fmt.Errorf("open the account of %s: %w", a.Name, err)
		}
	}
	for _, u := range Units() {
		if err := w.list(ctx, u, "unit/"+u.Callsign, at); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) list(ctx context.Context, u Unit, key string, at time.Time) error {
	listed := dispatch.UnitListed{Callsign: u.Callsign, Kind: u.Kind, Base: u.Base, By: "demo-dispatcher", At: at.UTC()}
	err := do(ctx, w, "demo-dispatcher", key, dispatch.Room, u.Callsign, dispatch.Fold,
		func(s dispatch.State) ([]any, error) { return dispatch.List(s, listed) })
	if err != nil {
		return fmt.Errorf("list unit %s: %w", u.Callsign, err)
	}
	return nil
}

// finish lists one more unit: its key says that all before it is there.
func (w *world) finish(ctx context.Context) error {
	return w.list(ctx, Unit{"NS71", "Response car", "Lanternby"}, "done", w.now)
}
