package contactapi

import (
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

func summaryOf(r contactviews.Row) ContactSummary {
	s := ContactSummary{
		ID: r.ID, Version: r.Version, Service: r.Service, Channel: r.Channel, Trunk: r.Trunk,
		Number: text.OrNull(r.Number), Withheld: r.Withheld, State: r.State,
		ReceivedAt: r.ReceivedAt, AnsweredAt: r.AnsweredAt, EndedAt: r.EndedAt, WaitedMS: r.WaitedMS,
		CallerName: text.OrNull(r.Caller.Name), Place: text.OrNull(r.Place), Type: text.OrNull(r.Type),
		Incidents: make([]IncidentLink, len(r.Incidents)), Assessed: r.Assessed,
	}
	if r.HandlerID != "" {
		s.Handler = &StaffName{ID: r.HandlerID, Name: r.HandlerName}
	}
	for i, link := range r.Incidents {
		s.Incidents[i] = IncidentLink(link)
	}
	return s
}

func summariesOf(rows []contactviews.Row) []ContactSummary {
	all := make([]ContactSummary, len(rows))
	for i, r := range rows {
		all[i] = summaryOf(r)
	}
	return all
}

func contactOf(r contactviews.Row, recordings []contactviews.Recording) Contact {
	c := Contact{
		ContactSummary: summaryOf(r), Notes: r.Notes, NotesSavedAt: r.NotesSavedAt, Caller: callerOf(r.Caller),
		Digits: r.Digits, TalkMS: r.TalkMS, Recordings: make([]Recording, len(recordings)), Disposition: text.OrNull(r.Disposition), RecordingFailed: text.OrNull(r.RecordingFailed),
	}
	for i, one := range recordings {
		c.Recordings[i] = Recording{ID: one.ID, DurationMS: one.DurationMS, Bytes: one.Bytes, SHA256: one.SHA256, At: one.KeptAt}
	}
	return c
}

// callerOf is nil when nobody was named, and when the person was erased.
func callerOf(c contactviews.Caller) *Caller {
	if c.Name == "" {
		return nil
	}
	shown := Caller(c)
	return &shown
}

func knownOf(k contactviews.Known, pack *policy.Pack) Known {
	known := Known{
		Number: text.OrNull(k.Number), Contacts: summariesOf(k.Contacts), ContactCount: k.ContactCount,
		Incidents: make([]KnownIncident, len(k.Incidents)), OpenIncidents: k.OpenIncidents,
		People: make([]KnownPerson, len(k.People)),
	}
	for i, one := range k.Incidents {
		grade, _ := pack.Grade(one.Grade) // a grade that the pack no longer has is shown without a rank
		known.Incidents[i] = KnownIncident{
			ID: one.ID, Version: one.Version, Reference: one.Reference, Number: one.Number, Contact: one.Contact,
			Type: one.Type, ClosingType: text.OrNull(one.ClosingType), Grade: one.Grade, GradeRank: grade.Rank, State: one.State,
			Place: one.Place, Summary: one.Summary, OpenedAt: one.OpenedAt, ClosedAt: one.ClosedAt, Result: text.OrNull(one.Result),
		}
	}
	for i, one := range k.People {
		known.People[i] = KnownPerson(one)
	}
	return known
}
