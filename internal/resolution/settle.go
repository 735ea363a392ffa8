package resolution

import "time"

// Promised is what was promised in resolving an incident. What is zero was not.
type Promised struct {
	CallBack CallBackPromised
	Advice   AdviceWritten
	Enquiry  EnquiryOpened
}

// Settle ends the desk's work because the incident was resolved without deployment.
// It is recorded whether or not the desk had the incident, because a supervisor may
// have to look at it. An investigation from the desk goes on: whoever has the case
// keeps it.
func Settle(s State, e Settled, p Promised) ([]any, error) {
	e.Resolved = true
	events := append([]any{e}, promisedOnResolving(s, p.CallBack, e.By, e.At)...)
	if p.Advice.Text != "" {
		p.Advice.By, p.Advice.At = e.By, e.At
		events = append(events, p.Advice)
	}
	if p.Enquiry.Lines != "" {
		p.Enquiry.Kind, p.Enquiry.Owner, p.Enquiry.By, p.Enquiry.At = Investigation, s.Owner, e.By, e.At
		events = append(events, p.Enquiry)
	}
	return events, nil
}

// Close ends the desk's work because the incident was closed. What never came to
// the desk, or was settled, stays as it is.
func Close(s State, result, by string, at time.Time) ([]any, error) {
	if s.Stage == "" || s.Stage == Done {
		return nil, nil
	}
	return []any{Settled{Outcome: result, By: by, At: at}}, nil
}
