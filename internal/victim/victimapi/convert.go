package victimapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/text"
	"bluelamp/internal/victim"
	"bluelamp/internal/victim/victimviews"
)

func recordOf(r victimviews.Record, rows []victimviews.Update, now time.Time) VictimUpdates {
	shown := VictimUpdates{
		Incident: r.Incident, Reference: r.Reference, Version: r.Version, Owed: r.Owed(), Updates: updatesOf(rows, now),
	}
	if r.NobodyAt != nil {
		shown.Nobody = &VictimNobody{Reason: r.Nobody, By: contactapi.StaffName(r.NobodyBy), At: *r.NobodyAt}
	}
	return shown
}

func updatesOf(rows []victimviews.Update, now time.Time) []VictimUpdate {
	all := make([]VictimUpdate, len(rows))
	for i, r := range rows {
		all[i] = VictimUpdate{
			ID: r.ID, Incident: r.Incident, Reference: r.Reference, Type: r.Type, Version: r.Version, State: stateOf(r, now),
			Person: text.OrNull(r.Person), Name: r.Name, Event: r.Event, Enhanced: r.Enhanced, Method: r.Method, SafeWay: r.SafeWay,
			WorkingDays: r.WorkingDays, DueAt: r.DueAt, By: contactapi.StaffName(r.By), At: r.At,
		}
		all[i].Climbed = all[i].State == "overdue" && now.After(r.DueAt.Add(victim.ClimbAfter))
		if r.NothingAt != nil {
			all[i].Nothing = &VictimNothing{Reason: r.Nothing, By: contactapi.StaffName(r.NothingBy), At: *r.NothingAt}
		}
		if r.GivenAt != nil {
			all[i].Given = &VictimTold{Method: r.GivenMethod, Note: r.Note, By: contactapi.StaffName(r.GivenBy), At: *r.GivenAt}
		}
		if r.CancelledAt != nil {
			all[i].Cancelled = &VictimCancelled{Reason: r.Reason, By: contactapi.StaffName(r.CancelledBy), At: *r.CancelledAt}
		}
	}
	return all
}

// stateOf goes by the clock and not by the page that says that a promise fell due,
// so that a screen never shows a day as still to come that has passed.
func stateOf(r victimviews.Update, now time.Time) string {
	switch {
	case r.CancelledAt != nil:
		return "cancelled"
	case r.GivenAt != nil && r.GivenAt.After(r.DueAt):
		return "given-late"
	case r.GivenAt != nil:
		return "given"
	case now.After(r.DueAt):
		return "overdue"
	}
	return "due"
}

func owedOf(rows []victimviews.Record) []VictimOwed {
	all := make([]VictimOwed, len(rows))
	for i, r := range rows {
		all[i] = VictimOwed{
			Incident: r.Incident, Reference: r.Reference, Type: r.Type, Contact: text.OrNull(r.Contact), State: r.State, DecidedAt: *r.CrimeAt,
		}
	}
	return all
}
