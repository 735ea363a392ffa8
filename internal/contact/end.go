package contact

import "time"

// Abandon says that the caller left before anybody answered. When the answer
// reached the record first the caller has nevertheless gone, so the conversation
// ends; when the call is over already nothing is decided. Offered says that the
// contact stood before a handler at that moment; how is "cancel" or "bye".
func Abandon(s State, how string, offered bool, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Stage == Waiting:
		return []any{Abandoned{How: how, WaitedMS: between(s.ReceivedAt, at), Offered: offered, At: at}}, nil
	case s.InConversation():
		return []any{ended(s, ByCaller, how, at)}, nil
	}
	return nil, nil
}

// End says that the call is over: party is caller, handler or system. A call
// that nobody had answered was abandoned when the caller ended it and
// interrupted when anybody else did. When it is over already nothing is decided.
func End(s State, party, cause string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Stage == Waiting && party == ByCaller:
		return Abandon(s, cause, false, at)
	case s.Stage == Waiting:
		return Interrupt(s, cause, at)
	case s.InConversation():
		return []any{ended(s, party, cause, at)}, nil
	}
	return nil, nil
}

func ended(s State, party, cause string, at time.Time) Ended {
	return Ended{Party: party, Cause: cause, TalkMS: between(s.AnsweredAt, at), At: at}
}

// Interrupt says that Bluelamp itself lost the call. Why is one word or a
// sentence for the log. When the call was over already nothing is decided.
func Interrupt(s State, why string, at time.Time) ([]any, error) {
	if !s.Exists() {
		return nil, NotFound
	}
	if !s.Open() {
		return nil, nil
	}
	return []any{Interrupted{Why: why, At: at}}, nil
}
