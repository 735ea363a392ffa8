package sip

import (
	"context"
	"log/slog"
)

// quietHandler passes on only sipgo's warnings and errors, without the whole
// messages that it attaches to them: they carry callers' numbers and places.
type quietHandler struct{ to slog.Handler }

func (q quietHandler) Enabled(ctx context.Context, l slog.Level) bool {
	return l >= slog.LevelWarn && q.to.Enabled(ctx, l)
}

func (q quietHandler) Handle(ctx context.Context, r slog.Record) error {
	short := slog.NewRecord(r.Time, r.Level, "sipgo: "+r.Message, r.PC)
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "error" || a.Key == "tx" {
			short.AddAttrs(a)
		}
		return true
	})
	return q.to.Handle(ctx, short)
}

func (q quietHandler) WithAttrs([]slog.Attr) slog.Handler { return q }
func (q quietHandler) WithGroup(string) slog.Handler      { return q }
