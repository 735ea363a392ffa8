package resolution

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
)

// How an attempt to ring somebody went.
const (
	Spoken      = "spoken"
	NoAnswer    = "no-answer"
	MessageLeft = "message-left"
	WrongNumber = "wrong-number"
	Unsafe      = "unsafe" // it was not safe to speak, or to ring at all
)

// TryResults lists them, as screens show them.
func TryResults() []string { return []string{Spoken, NoAnswer, MessageLeft, WrongNumber, Unsafe} }

// Why a promise is shown to a supervisor.
const (
	ClimbedByTries = "tries"
	ClimbedUnsafe  = "unsafe"
	ClimbedLate    = "late"
)

// Try records an attempt to ring somebody. Speaking keeps the promise. One that was
// not safe is shown to a supervisor at once, others after as many attempts as the
// pack says; each promise once.
func Try(s State, pack *policy.Pack, e CallBackTried) ([]any, error) {
	if !s.CallBack.Open && !s.OnDesk() {
		return nil, NothingPromised
	}
	if !slices.Contains(TryResults(), e.Result) {
		return nil, ResultUnknown.With(e.Result, strings.Join(TryResults(), ", ")).About("result")
	}
	e.Note = strings.TrimSpace(e.Note)
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	if e.Result == Unsafe && e.Note == "" {
		return nil, UnsafeNeedsNote.About("note")
	}
	events := []any{e}
	after := foldCallBack(s.CallBack, e)
	if why := climbs(after, pack, e.Result); why != "" {
		events = append(events, CallBackClimbed{Why: why, Tries: after.Tries, At: e.At})
	}
	return events, nil
}

func climbs(c CallBack, pack *policy.Pack, result string) string {
	most := pack.Resolution.CallBackTries
	switch {
	case !c.Open || c.Climbed:
		return ""
	case result == Unsafe:
		return ClimbedUnsafe
	case most > 0 && c.Tries >= most:
		return ClimbedByTries
	}
	return ""
}
