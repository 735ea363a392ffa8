package contactapi

import (
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/geo"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/place"
	"bluelamp/internal/text"
)

func (e eyes) summary(r contactviews.Row) ContactSummary {
	s := ContactSummary{
		ID: r.ID, Version: r.Version, Service: r.Service, Channel: r.Channel, Trunk: r.Trunk,
		Number: text.OrNull(r.Number), Withheld: r.Withheld, State: r.State,
		ReceivedAt: r.ReceivedAt, AnsweredAt: r.AnsweredAt, EndedAt: r.EndedAt, WaitedMS: r.WaitedMS,
		CallerName: text.OrNull(r.Caller.Name), Place: text.OrNull(r.Place), Type: text.OrNull(r.Type),
		Incidents: make([]IncidentLink, len(r.Incidents)), Assessed: r.Assessed, Imported: r.Import != "",
	}
	if r.HandlerID != "" {
		s.Handler = &StaffName{ID: r.HandlerID, Name: r.HandlerName}
	}
	for i, link := range r.Incidents {
		s.Incidents[i] = IncidentLink(link)
	}
	if e.hidden(r) {
		s.Restricted, s.Number, s.CallerName, s.Place = true, nil, nil, nil
	}
	return s
}

func (e eyes) summaries(rows []contactviews.Row) []ContactSummary {
	all := make([]ContactSummary, len(rows))
	for i, r := range rows {
		all[i] = e.summary(r)
	}
	return all
}

// whole is a contact with everything that was written on it.
type whole struct {
	contactviews.Row
	recordings []contactviews.Recording
	locations  []contactviews.Location
	involved   []contactviews.Involved
	decisions  []contactviews.Decision
	against    *contactviews.Against
}

// contact shows all of it or, where the caller's record is closed to these eyes,
// only that there was such a contact and what the police did.
func (e eyes) contact(w whole) Contact {
	c := Contact{
		ContactSummary: e.summary(w.Row), Digits: w.Digits, TalkMS: w.TalkMS,
		Recordings: make([]Recording, len(w.recordings)), Disposition: text.OrNull(w.Disposition), RecordingFailed: text.OrNull(w.RecordingFailed),
		Locations: []ContactLocation{}, Involved: []InvolvedPerson{}, Decisions: []SuggestionDecision{},
		OldReference: text.OrNull(w.OldReference),
	}
	for i, one := range w.recordings {
		c.Recordings[i] = Recording{ID: one.ID, DurationMS: one.DurationMS, Bytes: one.Bytes, SHA256: one.SHA256, At: one.KeptAt}
	}
	if e.hidden(w.Row) {
		return c
	}
	c.Against, c.RungBack = againstOf(w.against), rungBackOf(w.RungBack)
	c.Notes, c.NotesSavedAt, c.Caller = w.Notes, w.NotesSavedAt, e.caller(w.Row)
	for _, l := range w.locations {
		c.Locations = append(c.Locations, e.location(l))
	}
	for _, p := range w.involved {
		c.Involved = append(c.Involved, e.involved(p))
	}
	for _, d := range w.decisions {
		c.Decisions = append(c.Decisions, SuggestionDecision{Person: d.Person, Verdict: d.Verdict, By: StaffName{ID: d.By, Name: d.ByName}, At: d.At})
	}
	if p := w.Passed; p != nil {
		c.PassedOn = &PassedOn{Force: p.Force, Reason: p.Reason, Told: p.Told, By: StaffName{ID: p.By, Name: p.ByName}, At: p.At}
	}
	return c
}

// caller is nil when nobody was named, when the person was erased, and when the
// record is closed to these eyes.
func (e eyes) caller(r contactviews.Row) *Caller {
	if r.Caller.Name == "" || e.hidden(r) {
		return nil
	}
	return &Caller{
		Person: r.Caller.Person, Name: r.Caller.Name, CallbackNumber: r.Caller.CallbackNumber, Relation: r.Caller.Relation,
		Flags: e.flags(r.Standing.Flags), Details: personapi.PersonDetails(r.Heard),
	}
}

func (e eyes) involved(p contactviews.Involved) InvolvedPerson {
	shown := InvolvedPerson{Person: p.Person, Name: p.Name, Role: p.Role, Flags: e.flags(p.Flags), At: p.At}
	if e.closed(contactviews.Standing{Flags: p.Flags, Closed: p.Closed}) {
		shown.Name, shown.Flags = "", e.flags(nil)
	}
	return shown
}

func (e eyes) location(l contactviews.Location) ContactLocation {
	shown := ContactLocation{
		ID: l.ID, Source: l.Source, Of: l.Of, Text: l.Text, Lat: l.Lat, Lon: l.Lon, RadiusM: l.RadiusM,
		ConfidencePercent: l.Confidence, Method: l.Method, PositionAt: l.PositionAt, UPRN: l.UPRN, Entry: l.Entry,
		Warnings: l.Warnings, At: l.At,
	}
	said := place.Location{
		RadiusM: l.RadiusM, ConfidencePercent: l.Confidence, Source: place.Source(l.Source), Method: place.Method(l.Method),
		HeardAt: l.At, Address: l.Text,
	}
	if l.Lat != nil && l.Lon != nil {
		said.Point = &geo.Point{Lat: *l.Lat, Lon: *l.Lon}
	}
	if l.PositionAt != nil {
		said.At = *l.PositionAt
	}
	if l.By != "" {
		shown.By = &StaffName{ID: l.By, Name: l.ByName}
	}
	shown.Words, shown.Usable = said.Words(e.now), said.Usable()
	return shown
}
