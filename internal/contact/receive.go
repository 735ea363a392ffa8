package contact

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Bounds of what is kept of the calling party, in characters. E.164 has 15
// digits; what comes "as received" may be a whole SIP user part.
const (
	MaxNumber  = 64
	MaxDisplay = 200
)

// Receive opens the contact of a call at the edge. Whatever a trunk sends is
// kept as far as it fits: a call must never be lost for an unreadable number.
// The same call again decides nothing.
func Receive(s State, e Received) ([]any, error) {
	if s.Exists() {
		if e.Call != "" && s.Call == e.Call {
			return nil, nil
		}
		return nil, AlreadyReceived
	}
	e.Channel = Phone
	e.Number, e.Display = printable(e.Number, MaxNumber), printable(e.Display, MaxDisplay)
	return []any{e}, nil
}

// Log opens a contact by hand, for example at the front counter: the handler in
// e.By has the person before them, so it is answered in the same moment.
func Log(s State, e Received) ([]any, error) {
	switch {
	case s.Exists():
		return nil, AlreadyReceived
	case e.Channel != Counter && e.Channel != Other:
		return nil, ChannelUnknown.With(string(e.Channel)).About("channel")
	case e.Number != printable(e.Number, MaxNumber):
		return nil, NumberUnfit.With(MaxNumber).About("number")
	}
	e.Service = string(e.Channel)
	return []any{e, Answered{Handler: e.By, At: e.At}}, nil
}

// Answer says that a handler took the call at this time of the edge's clock.
func Answer(s State, handler string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Stage == CallerLeft || s.Stage == CutOff:
		return nil, CallerGone
	case s.Stage == Waiting:
		return []any{Answered{Handler: handler, WaitedMS: between(s.ReceivedAt, at), At: at}}, nil
	case s.Handler != handler:
		return nil, AnsweredByOther
	case s.InConversation():
		return nil, nil
	}
	return nil, Over
}

// TakeOver gives the conversation to another handler, to whom the queue has
// offered it because the first one's browser was lost.
func TakeOver(s State, handler string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case !s.InConversation():
		return nil, CallerGone
	case s.Handler == handler && s.Stage == Talking:
		return nil, nil
	}
	return []any{TakenOver{Handler: handler, From: s.Handler, At: at}}, nil
}

// between is a duration in whole milliseconds, never negative: clocks of two
// machines may disagree by more than a short wait.
func between(from, to time.Time) int64 { return max(0, to.Sub(from).Milliseconds()) }

// printable drops what cannot be shown on one line and cuts to a length.
func printable(text string, longest int) string {
	clean := strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) {
			return -1
		}
		return r
	}, text)
	if runes := []rune(clean); len(runes) > longest {
		return string(runes[:longest])
	}
	return clean
}
