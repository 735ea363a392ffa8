package incidentapi

import (
	"context"
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk/riskapi"
)

// summary is a row of the board as it stands at this moment.
func (d door) summary(ctx context.Context, c *httpserver.Call, r incidentviews.Row) (IncidentSummary, error) {
	now, s := c.Now(), stateOf(r)
	sum := summaryOf(r, c.Policy())
	sum.Risk, sum.Owner = r.Watch.Risk, r.Watch.Owner
	sum.Review, sum.Crime = reviewOf(r, s, c.Policy()), crimeOf(r, now)
	sum.Lowering, sum.Delay, sum.DelayUntil = r.Watch.Lowering, r.Watch.Delay, r.Watch.DelayUntil
	sum.NoCrime = r.Watch.NoCrime
	sum.Late = s.Late(now)
	if !s.Unjustified(true, now) { // whoever it may be: only few rows need to know
		return sum, nil
	}
	joined, err := incidentviews.JoinedTo(ctx, c.View(incidentviews.Name), r.ID)
	if err != nil {
		return sum, err
	}
	contacts := []string{r.Contact}
	for _, j := range joined {
		contacts = append(contacts, j.Contact)
	}
	sum.Unjustified, err = d.vulnerable(ctx, c, contacts)
	return sum, err
}

func (d door) summaries(ctx context.Context, c *httpserver.Call, rows []incidentviews.Row) ([]IncidentSummary, error) {
	all := make([]IncidentSummary, len(rows))
	for i, r := range rows {
		var err error
		if all[i], err = d.summary(ctx, c, r); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// stateOf is as much of the room's state as its clocks look at, so that the board
// says the same as the room.
func stateOf(r incidentviews.Row) incident.State {
	s := incident.State{
		Stage: incident.Stage(r.State), Type: r.Type, Import: r.Import,
		Grade: incident.Graded{
			Grade: r.Grade, DueAt: timeOf(r.DueAt), TargetStage: r.TargetStage, TargetMinutes: r.TargetMinutes,
			ClockStart: r.ClockStart, At: timeOf(r.GradedAt), SendBy: timeOf(r.SendBy), SendMinutes: r.SendMinutes,
		},
		Assigned: timeOf(r.FirstAssignedAt), Sent: r.FirstAssignedAt != nil, Attended: r.FirstAtScene != nil, Going: r.Going, Came: r.Came,
		Left: timeOf(r.LeftAt),
		Area: r.TargetArea, Received: timeOf(r.ReceivedAt), Answered: timeOf(r.AnsweredAt),
		Risk: incident.RiskStood{Risk: r.Watch.Risk, Assessment: r.Watch.RiskAssessment},
		Review: incident.Review{
			Number: r.Watch.Number, Due: r.Watch.DueAt != nil, Reason: r.Watch.Reason, DueAt: timeOf(r.Watch.DueAt),
			With: r.Watch.InHandsOf, LookedAt: timeOf(r.Watch.LookedAt), ChangedAt: timeOf(r.Watch.ChangedAt),
		},
	}
	for _, u := range r.Units {
		s.Units = append(s.Units, incident.Unit(u))
	}
	if r.Watch.DelayUntil != nil {
		s.Delays = []incident.Delay{{DelayAsked: incident.DelayAsked{Until: *r.Watch.DelayUntil}, Answer: incident.Approved}}
	}
	return s
}

func reviewOf(r incidentviews.Row, s incident.State, pack *policy.Pack) IncidentReview {
	out := IncidentReview{
		State: "none", Number: r.Watch.Number, Reason: r.Watch.Reason, DueAt: r.Watch.DueAt, With: r.Watch.InHandsOf, LookAt: r.Watch.LookedAt,
	}
	if next, runs := s.NextReview(pack); runs {
		out.State, out.NextAt = "waiting", &next
	}
	switch {
	case !s.Open() || !s.Review.Due:
	case s.Review.With == incident.WithHandler:
		out.State = "due"
	default:
		out.State = "overdue"
	}
	return out
}

func crimeOf(r incidentviews.Row, now time.Time) *IncidentCrime {
	w := r.Watch
	if w.CrimeDueAt == nil && w.CrimeDecided == nil {
		return nil
	}
	return &IncidentCrime{
		DueAt: w.CrimeDueAt, Because: w.CrimeBecause, Decided: w.CrimeDecided != nil,
		Overdue: w.CrimeDecided == nil && !now.Before(*w.CrimeDueAt),
	}
}

func requestOf(q incidentviews.Request) IncidentRequest {
	out := IncidentRequest{
		ID: q.ID, Kind: q.Kind, State: q.State, Grade: q.Grade, Risk: q.Risk, Reason: q.Reason, Safety: q.Safety, NoCrime: q.NoCrime, Until: q.Until,
		Before: q.Before, Assessment: q.Assessment, By: contactapi.StaffName{ID: q.By, Name: q.ByName}, At: q.At,
		DecidedAt: q.DecidedAt, DecisionReason: q.DecisionReason,
	}
	if q.DecidedBy != "" {
		out.DecidedBy = &contactapi.StaffName{ID: q.DecidedBy, Name: q.DecidedByName}
	}
	return out
}

// addLooks adds what later looks and second persons came to.
func addLooks(ctx context.Context, c *httpserver.Call, id string, shown *Incident) error {
	db := c.View(incidentviews.Name)
	requests, err := incidentviews.Requests(ctx, db, id)
	if err != nil {
		return err
	}
	ladder := map[string]*riskapi.Assessment{}
	for _, from := range shown.Contacts {
		if len(requests) == 0 {
			break
		}
		all, err := riskapi.Ladder(ctx, c, from.Contact)
		if err != nil {
			return err
		}
		for i := range all {
			ladder[all[i].ID] = &all[i]
		}
	}
	for _, q := range requests {
		r := requestOf(q)
		r.AssessmentBefore, r.AssessmentAfter = ladder[q.Before], ladder[q.Assessment]
		shown.Requests = append(shown.Requests, r)
	}
	looks, err := incidentviews.Reassessments(ctx, db, id)
	if err != nil {
		return err
	}
	for _, l := range looks {
		shown.Reassessments = append(shown.Reassessments, IncidentReassessment{
			Number: l.Number, Assessment: l.Assessment, Trigger: l.Trigger, Victim: l.Victim, VictimNote: l.VictimNote,
			Changed: l.Changed, By: contactapi.StaffName{ID: l.By, Name: l.ByName}, At: l.At,
		})
	}
	below, err := incidentviews.BelowOf(ctx, db, id)
	if err != nil {
		return err
	}
	if below != nil {
		shown.Below = belowOf(*below)
	}
	return addCrime(ctx, c, id, shown)
}

func addCrime(ctx context.Context, c *httpserver.Call, id string, shown *Incident) error {
	decisions, err := incidentviews.CrimeDecisions(ctx, c.View(incidentviews.Name), id)
	for _, e := range decisions {
		shown.CrimeDecisions = append(shown.CrimeDecisions, CrimeDecision{
			Crime: e.Crime, Reference: e.Reference, Reason: e.Reason, Note: e.Note, Late: e.Late,
			By: contactapi.StaffName{ID: e.By, Name: e.ByName}, At: e.At,
		})
	}
	return err
}
