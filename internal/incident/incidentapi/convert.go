package incidentapi

import (
	"fmt"
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

func summaryOf(r incidentviews.Row, pack *policy.Pack) IncidentSummary {
	grade, _ := pack.Grade(r.Grade) // one that the pack no longer has is shown without a rank
	s := IncidentSummary{
		ID: r.ID, Version: r.Version, Reference: r.Reference, Number: r.Number,
		Type: r.Type, ClosingType: text.OrNull(r.ClosingType), Grade: r.Grade, GradeRank: grade.Rank, State: r.State,
		Place: r.Place, Summary: r.Summary, OpenedAt: r.OpenedAt, DueAt: r.DueAt,
		TargetStage: r.TargetStage, TargetText: targetText(r),
		FirstAssignedAt: r.FirstAssignedAt, FirstAtSceneAt: r.FirstAtScene, Units: make([]UnitOut, len(r.Units)),
		Contact: text.OrNull(r.Contact), Result: text.OrNull(r.Result), ClosedAt: r.ClosedAt,
		OpenedBy: contactapi.StaffName{ID: r.OpenedBy, Name: r.OpenedByName},
	}
	s.Location, s.Imported = locationOf(r.Location), r.Import != ""
	if r.GradedAt != nil {
		s.GradedAt = *r.GradedAt
	}
	for i, u := range r.Units {
		s.Units[i] = UnitOut(u)
	}
	return s
}

func locationOf(l *incidentviews.Location) *IncidentLocation {
	if l == nil {
		return nil
	}
	return &IncidentLocation{
		Text: l.Text, Lat: l.Lat, Lon: l.Lon, RadiusM: l.RadiusM, UPRN: l.UPRN, Entry: l.Entry, Source: l.Source,
		Beat: l.Beat, Area: l.Area, Force: l.Ground, At: l.At,
	}
}

// targetText says the response target of the latest grading.
func targetText(r incidentviews.Row) string {
	var what, from string
	switch policy.Stage(r.TargetStage) {
	case policy.StageDeploy:
		what = "Send a unit"
	case policy.StageAttend:
		what = "Attend"
	case policy.StageCallback:
		what = "Call back"
	default:
		return ""
	}
	switch policy.ClockStart(r.ClockStart) {
	case policy.FromReceived:
		from = "the call"
	case policy.FromAnswered:
		from = "the answer"
	case policy.FromGraded:
		from = "grading"
	case policy.FromAssigned:
		from = "the first unit being sent"
	default:
		from = "the call"
	}
	return fmt.Sprintf("%s within %s of %s", what, span(r.TargetMinutes), from)
}

// span says minutes as people say them.
func span(minutes int) string {
	one := func(n int, unit string) string {
		if n == 1 {
			return "1 " + unit
		}
		return fmt.Sprintf("%d %ss", n, unit)
	}
	if minutes >= 120 && minutes%60 == 0 {
		return one(minutes/60, "hour")
	}
	return one(minutes, "minute")
}

func gradingsOf(rows []incidentviews.Grading) []Grading {
	all := make([]Grading, len(rows))
	for i, g := range rows {
		all[i] = Grading{
			Grade: g.Grade, Proposed: g.Proposed, Reasons: g.Reasons, Justification: g.Justification,
			By: contactapi.StaffName{ID: g.By, Name: g.ByName}, At: g.At,
		}
	}
	return all
}

func resolutionOf(r *incidentviews.Resolution) *Resolution {
	if r == nil {
		return nil
	}
	return &Resolution{
		Reason: r.Reason, Outcome: r.Outcome, Note: r.Note, Agreed: r.Agreed, AgreedNote: r.AgreedNote,
		Solvability: r.Solvability, CallBackBy: r.CallBackBy, Sampled: r.Sampled,
		By: contactapi.StaffName{ID: r.By, Name: r.ByName}, At: r.At,
	}
}

// timeOf is the time behind a pointer, zero when there is none.
func timeOf(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}
