package app

import (
	"context"
	"fmt"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/recording"
)

// reconcile brings the record in line with what a restart has done. Views and
// reactions must be running.
func (a *App) reconcile(ctx context.Context) error {
	for _, force := range a.Config.Forces {
		open, err := a.openCalls(ctx, force)
		if err != nil {
			return err
		}
		if len(open) > 0 {
			a.Say("calls that the last stop cut off and that are recorded as interrupted: %d", len(open))
		}
		if err := a.line.Reconcile(ctx, force, open); err != nil {
			return fmt.Errorf("reconcile calls of %s: %w", force, err)
		}
	}
	return a.fileRecordings(ctx)
}

func (a *App) openCalls(ctx context.Context, force string) ([]string, error) {
	db, err := a.house.Reader(force, contactviews.Name)
	if err != nil {
		return nil, err
	}
	open, err := contactviews.OpenCalls(ctx, db)
	if err != nil {
		return nil, fmt.Errorf("look for open calls of %s: %w", force, err)
	}
	return open, nil
}

// fileRecordings keeps what an earlier process had recorded and not filed. A
// file that cannot be kept stays where it is and is reported.
func (a *App) fileRecordings(ctx context.Context) error {
	found, err := recording.Recover(a.recordings())
	if err != nil {
		return err
	}
	for _, r := range found {
		if r.Err == nil {
			r.Err = a.line.File(ctx, telephony.CallID(r.Call), telephony.Recording{
				File: r.File, SHA256: r.SHA256, Bytes: r.Bytes, Duration: r.Duration,
			})
		}
		if r.Err != nil {
			a.Log.Error("recording of an earlier process not filed", "call", r.Call, "err", r.Err)
		}
	}
	return nil
}
