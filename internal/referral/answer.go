package referral

import "strings"

// Acknowledge says that the partner has it. By is ByPartner or the staff id of
// whoever was told so, which may be before it could be sent: when the mail is down
// partners are rung. A partner who says it twice changes nothing.
func Acknowledge(s State, e Acknowledged) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Finished():
		return nil, AlreadyOver
	case s.Stage == Taken && e.By == ByPartner:
		return nil, nil
	case s.Stage == Taken:
		return nil, AlreadyAcknowledged
	}
	var err error
	if e.Who, e.Note, err = said(e.Who, e.Note); err != nil {
		return nil, err
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}

// Decline says that the partner cannot take it, and why.
func Decline(s State, e Declined) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Finished():
		return nil, AlreadyOver
	case s.Stage == Refused && e.By == ByPartner:
		return nil, nil
	case s.Stage == Refused:
		return nil, AlreadyDeclined
	}
	var err error
	if e.Who, e.Note, err = said(e.Who, e.Note); err != nil {
		return nil, err
	}
	if e.Note == "" {
		return nil, DeclineReasonMissing.About("note")
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}

func said(who, note string) (string, string, error) {
	who, note = strings.TrimSpace(who), strings.TrimSpace(note)
	if who == "" {
		return "", "", WhoMissing.About("who")
	}
	if err := checkText(who, MaxWho, "who"); err != nil {
		return "", "", err
	}
	return who, note, checkText(note, MaxNote, "note")
}
