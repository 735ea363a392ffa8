package resolutionapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/text"
)

func caseOf(r resolutionviews.Case, promised *DeskCallBack, pack *policy.Pack, now time.Time) DeskCase {
	grade, _ := pack.Grade(r.Grade) // one that the pack no longer has is shown without a rank
	c := DeskCase{
		Incident: r.Incident, Reference: r.Reference, Type: r.Type, Grade: r.Grade, GradeRank: grade.Rank,
		Place: r.Place, Summary: r.Summary, Contact: text.OrNull(r.Contact), OpenedAt: r.OpenedAt, IncidentState: r.State,
		Version: r.Version, Stage: r.Stage, QueuedAt: r.QueuedAt, Why: r.Why, Owner: somebody(r.Owner), TakenAt: r.TakenAt,
		CallBack: promised, Outcome: text.OrNull(r.Outcome), SettledAt: r.SettledAt, SettledBy: somebody(r.Settled), Sampled: r.Sampled,
	}
	if r.ReturnedAt != nil {
		c.Returned = &DeskReturn{Why: r.ReturnWhy, By: contactapi.StaffName(r.Returned), At: *r.ReturnedAt}
	}
	if r.CheckedAt != nil {
		c.Check = &DeskCheck{Good: r.Good, Qualities: r.Qualities, Note: r.CheckNote, By: contactapi.StaffName(r.Checked), At: *r.CheckedAt}
	}
	c.Enquiry = enquiryOf(r.Enquiry, now)
	return c
}

func enquiryOf(e resolutionviews.Enquiry, now time.Time) *DeskEnquiry {
	if e.Kind == "" {
		return nil
	}
	return &DeskEnquiry{
		Kind: e.Kind, Lines: e.Lines, By: contactapi.StaffName(e.By), At: e.At, EndBy: e.EndBy,
		Overdue: e.EndedAt == nil && e.EndBy != nil && now.After(*e.EndBy),
		Note:    e.Note, EndedBy: somebody(e.Ended), EndedAt: e.EndedAt,
	}
}

func adviceOf(rows []resolutionviews.Advice) []DeskAdvice {
	all := make([]DeskAdvice, len(rows))
	for i, r := range rows {
		all[i] = DeskAdvice{
			Incident: r.Incident, Reference: r.Reference, Type: r.Type, State: adviceState(r), Text: r.Text, Way: r.Way, To: r.To,
			By: contactapi.StaffName(r.By), At: r.At, SentAt: r.SentAt, Why: r.Why, Note: r.GivenNote, GivenBy: somebody(r.Given), GivenAt: r.GivenAt,
		}
	}
	return all
}

func adviceState(r resolutionviews.Advice) string {
	switch {
	case r.GivenAt != nil:
		return "given"
	case r.SentAt != nil:
		return "sent"
	case r.Failed:
		return "failed"
	case r.Way == resolution.ByEmail:
		return "waiting"
	}
	return "noted"
}

func somebody(w resolutionviews.Who) *contactapi.StaffName {
	if w.ID == "" {
		return nil
	}
	name := contactapi.StaffName(w)
	return &name
}

func callBacksOf(rows []resolutionviews.CallBack, now time.Time) []DeskCallBack {
	all := make([]DeskCallBack, len(rows))
	for i, r := range rows {
		all[i] = DeskCallBack{
			Incident: r.Incident, Reference: r.Reference, Type: r.Type, State: stateOf(r, now), DueAt: r.DueAt,
			Number: r.Number, SafeWay: r.SafeWay, By: contactapi.StaffName(r.By), At: r.At,
			Tries: r.Tries, Climbed: r.Climbed, KeptAt: r.KeptAt, CancelledAt: r.CancelledAt, Reason: r.Reason,
		}
	}
	return all
}

// stateOf goes by the clock and not by the page that says that a promise fell due,
// so that a screen never shows an hour as still to come that has passed.
func stateOf(r resolutionviews.CallBack, now time.Time) string {
	switch {
	case r.CancelledAt != nil:
		return "cancelled"
	case r.KeptAt != nil && r.KeptAt.After(r.DueAt):
		return "kept-late"
	case r.KeptAt != nil:
		return "kept"
	case now.After(r.DueAt):
		return "overdue"
	}
	return "due"
}

func triesOf(rows []resolutionviews.Try) []DeskTry {
	all := make([]DeskTry, len(rows))
	for i, r := range rows {
		all[i] = DeskTry{Result: r.Result, Note: r.Note, By: contactapi.StaffName(r.By), At: r.At}
	}
	return all
}
