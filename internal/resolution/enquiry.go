package resolution

import "time"

// Kinds of enquiries.
const (
	Investigation = "investigation" // an outcome of resolving
	Again         = "again"         // a supervisor found that it was not good
)

// AgainWithin is how long the desk has to look again at what a supervisor found not
// good, before that is overdue: a day, so that every shift has it once.
const AgainWithin = 24 * time.Hour

// LookAgain brings a resolution to the desk that a supervisor found not good when the
// incident was closed already. What the desk has before it stays as it is.
func LookAgain(s State, note, by string, at time.Time) ([]any, error) {
	if s.OnDesk() {
		return nil, nil
	}
	return []any{EnquiryOpened{Kind: Again, Lines: note, EndBy: at.Add(AgainWithin).UTC().Truncate(time.Millisecond), By: by, At: at}}, nil
}

// EndEnquiry says what came of it. Whoever has the case ends it.
func EndEnquiry(s State, note, by string, at time.Time) ([]any, error) {
	switch {
	case !s.Enquiry.Open:
		return nil, NoEnquiry
	case s.Owner != by:
		return nil, NotYoursToEnd
	}
	if err := reasonIn(&note, "note"); err != nil {
		return nil, err
	}
	return []any{EnquiryEnded{Note: note, By: by, At: at}}, nil
}

// Enquiry is what the desk still finds out. The zero value is nothing.
type Enquiry struct {
	Open    bool
	Kind    string
	EndBy   time.Time
	FellDue bool
}

func (s State) enquired(event any) State {
	switch e := event.(type) {
	case EnquiryOpened:
		s.Stage, s.QueuedAt, s.Owner = Waiting, e.At, e.Owner
		if e.Owner != "" {
			s.Stage = InHand
		}
		s.Enquiry = Enquiry{Open: true, Kind: e.Kind, EndBy: e.EndBy}
	case EnquiryFellDue:
		s.Enquiry.FellDue = true
	case EnquiryEnded:
		s.Stage, s.Owner, s.Enquiry.Open = Done, "", false
	}
	return s
}
