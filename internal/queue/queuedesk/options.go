package queuedesk

import (
	"errors"
	"log/slog"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
)

// Options are what a desk is made of. Force, Journal and Codec are required.
type Options struct {
	Force   string
	Journal journal.Journal
	Codec   *journal.Codec
	Rules   queue.Rules
	Now     func() time.Time // nil = time.Now
	// AfterFunc runs a function once, after a duration, on a goroutine of its
	// own; nil = time.AfterFunc. Stop has the meaning of time.Timer.Stop.
	AfterFunc func(d time.Duration, f func()) (stop func() bool)
	Log       *slog.Logger // nil = slog.Default
}

func (o Options) filled() (Options, error) {
	if o.Force == "" || o.Journal == nil || o.Codec == nil {
		return o, errors.New("force, journal and codec are required")
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.AfterFunc == nil {
		o.AfterFunc = func(d time.Duration, f func()) func() bool { return time.AfterFunc(d, f).Stop }
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return o, nil
}
