package simulate

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
)

const dispatcher = "demo-dispatcher"

// open plans the incident of a call.
func (c *call) open(answered, at time.Time) {
	id := c.incidentID()
	c.w.at(at, func(ctx context.Context, at time.Time) error { return c.opened(ctx, id, answered.UTC(), at) })
	if c.unsettled {
		return
	}
	if c.deploys() {
		c.needs = append(c.needs, need{call: c, incident: id, from: at.Add(c.untilSent())})
		return
	}
	c.w.at(at.Add(90*time.Second), c.log(id, "resolve", func(s incident.State, at time.Time) ([]any, error) {
		return incident.Resolve(s, c.w.pack, c.asker(), c.resolving(id, at))
	}))
	c.close(id, at.Add(4*time.Minute), c.asker())
}

func (c *call) incidentID() string { return "demo-incident-" + c.id[len("demo-contact-"):] }

// untilSent is how long the dispatcher takes: seconds for an emergency, minutes
// for what can wait.
func (c *call) untilSent() time.Duration {
	if c.grade == "emergency" {
		return time.Duration(15+c.dice.IntN(60)) * time.Second
	}
	return time.Duration(60+c.dice.IntN(600)) * time.Second
}

func (c *call) opened(ctx context.Context, id string, answered, at time.Time) error {
	day := incident.Day(at.In(c.w.zone))
	var number int
	err := do(ctx, c.w, c.by, id+"/reference", incident.ReferenceRoom, day, incident.FoldReferences,
		func(s incident.References) ([]any, error) { return incident.TakeReference(s, id, at) })
	if err != nil {
		return err
	}
	taken, _, err := command.Load(ctx, c.w.desk, c.w.pack.Force.Code, incident.ReferenceRoom, day, incident.FoldReferences)
	if err != nil {
		return err
	}
	number, _ = taken.Number(id)
	c.reference = incident.Reference(c.w.pack.Force.Initials, at.In(c.w.zone), number)
	form := c.form()
	proposal := risk.Propose(c.w.pack, form, risk.Facts{})
	grading := incident.Grading{
		Grade: c.grade, Justification: c.rationale, Proposed: proposal.Grade, Assessment: c.id + "-1", Risk: form.Risk, Actions: proposal.Actions,
	}
	for _, r := range proposal.Reasons {
		grading.Reasons = append(grading.Reasons, r.Because)
	}
	err = c.log(id, "open", func(s incident.State, at time.Time) ([]any, error) {
		return incident.Open(s, c.w.pack, incident.Opening{
			Reference: c.reference, Number: number, Contact: c.id, Type: c.kind, Area: "urban", Place: c.place,
			Summary: c.notes, Received: c.at.UTC(), Answered: answered, Settled: true, Grading: grading, By: c.by, At: at.In(c.w.zone),
		})
	})(ctx, at)
	if err != nil {
		return err
	}
	return c.contact("incident", func(s contact.State, at time.Time) ([]any, error) {
		return contact.LinkIncident(s, id, c.reference, at)
	})(ctx, at)
}

// resolving is how the handler resolves without anybody going there: the caller
// agrees, and none of the solvability factors is present.
func (c *call) resolving(id string, at time.Time) incident.Resolving {
	r := incident.Resolving{ResolvedWithoutDeployment: incident.ResolvedWithoutDeployment{
		Reason: c.reason, Outcome: c.outcome, Note: "Explained to the caller.", Agreed: incident.AgreedYes,
		Sampled: risk.Sampled(id, c.w.pack.Resolution.SamplePercent), At: at,
	}}
	switch c.outcome {
	case incident.OutcomeWrittenAdvice:
		r.Advice = "No bank asks for a code. End the call and ring the number on the back of your card. Keep every message and write down the times."
		r.AdviceWay, r.AdviceTo = incident.AdviceByText, c.who.Number
	case incident.OutcomeEnquiries:
		r.Enquiries, r.EnquiriesBy = "Ask the shop for the till records of Monday to Wednesday, and the other shops of the street.", at.Add(48*time.Hour)
	}
	if t, err := c.w.pack.Type(c.kind); err == nil && t.Solvability {
		r.Solvability = map[string]string{}
		for _, f := range c.w.pack.Resolution.Solvability {
			r.Solvability[f.Code] = policy.AnswerNo
		}
	}
	return r
}

// close plans the look at the risk that comes before closing, and the closing.
func (c *call) close(id string, at time.Time, who staff.Asker) {
	c.w.at(at, func(ctx context.Context, at time.Time) error {
		last := risk.Assessing{ID: id + "-closing", Incident: id, Trigger: risk.Closing, Form: c.form(), By: who.ID}
		err := do(ctx, c.w, who.ID, last.ID, risk.Room, c.id, risk.Fold,
			func(s risk.State) ([]any, error) { return risk.Assess(s, c.w.pack, last, at) })
		if err != nil {
			return err
		}
		return c.log(id, "reassess", func(s incident.State, at time.Time) ([]any, error) {
			return incident.Reassess(s, c.w.pack, who, incident.Reassessing{
				Trigger: incident.ForClosing, Justification: "It is over, and nobody is in danger any more.",
				Look: incident.Look{Assessment: last.ID, Risk: last.Form.Risk, Victim: incident.VictimSpoken, VictimNote: "Told of the result."},
			}, at)
		})(ctx, at)
	})
	c.w.at(at.Add(20*time.Second), c.log(id, "close", func(s incident.State, at time.Time) ([]any, error) {
		return incident.Close(s, c.w.pack, who, c.closing(s, at))
	}))
}

// closing brings the crime-recording decision with it where one is owed.
func (c *call) closing(s incident.State, at time.Time) incident.Closing {
	end := incident.Closing{Result: c.result, Note: "Result given to the caller.", At: at}
	switch {
	case c.result == incident.ResultCrime || c.result == "arrest-made" || c.result == "desk-investigation":
		end.CrimeReference = fmt.Sprintf("13/%06d/26", 100000+c.n)
	case s.Crime.Expected:
		end.NoCrimeReason = "not-notifiable"
	}
	return end
}

// log makes an act of a verb of the incident room.
func (c *call) log(id, key string, decide func(incident.State, time.Time) ([]any, error)) func(context.Context, time.Time) error {
	return func(ctx context.Context, at time.Time) error {
		return do(ctx, c.w, c.by, id+"/"+key, incident.Room, id, incident.Fold,
			func(s incident.State) ([]any, error) { return decide(s, at) })
	}
}

// need is an incident that wants a unit from some time on.
type need struct {
	call     *call
	incident string
	from     time.Time
}

// assignUnits gives each incident, in the order in which they want one, the
// unit that is free first.
func (d *day) assignUnits() {
	slices.SortStableFunc(d.needs, func(a, b need) int { return a.from.Compare(b.from) })
	free := map[string]time.Time{}
	for _, n := range d.needs {
		units := Units()
		slices.SortStableFunc(units, func(a, b Unit) int { return free[a.Callsign].Compare(free[b.Callsign]) })
		unit, at := units[0].Callsign, n.from
		if free[unit].After(at) {
			at = free[unit]
		}
		free[unit] = n.attend(unit, at)
	}
}

// attend plans assignment, travel, scene and clearing, and returns when the
// unit is free again.
func (n need) attend(unit string, at time.Time) time.Time {
	c := n.call
	jitter := func(minutes int) time.Duration {
		return time.Duration(float64(minutes) * (0.7 + 0.6*c.dice.Float64()) * float64(time.Minute))
	}
	moved := at.Add(40 * time.Second)
	arrived := moved.Add(jitter(c.travelMinutes))
	cleared := arrived.Add(jitter(c.sceneMinutes))
	n.step(unit, "assign", at, func(s dispatch.State, at time.Time) ([]any, error) {
		return dispatch.Assign(s, n.incident, c.reference, true, dispatcher, at)
	}, func(s incident.State, at time.Time) ([]any, error) { return incident.SendUnit(s, unit, dispatcher, at) })
	for status, t := range map[string]struct {
		at time.Time
		do func(dispatch.State, string, time.Time) ([]any, error)
	}{
		"en-route": {moved, dispatch.EnRoute},
		"at-scene": {arrived, dispatch.AtScene},
		"clear": {cleared, func(s dispatch.State, by string, at time.Time) ([]any, error) {
			return dispatch.Clear(s, "", by, at)
		}},
	} {
		n.step(unit, status, t.at, func(s dispatch.State, at time.Time) ([]any, error) { return t.do(s, dispatcher, at) },
			func(s incident.State, at time.Time) ([]any, error) {
				return incident.MoveUnit(s, unit, status, dispatcher, at)
			})
	}
	c.close(n.incident, cleared.Add(2*time.Minute), staff.Asker{ID: dispatcher, Roles: []staff.Role{staff.Dispatcher}})
	return cleared.Add(time.Minute)
}

// step plans one move of a unit and its line in the incident's log.
func (n need) step(unit, key string, at time.Time, move func(dispatch.State, time.Time) ([]any, error), line func(incident.State, time.Time) ([]any, error)) {
	n.call.w.at(at, func(ctx context.Context, at time.Time) error {
		err := do(ctx, n.call.w, dispatcher, n.incident+"/unit-"+key, dispatch.Room, unit, dispatch.Fold,
			func(s dispatch.State) ([]any, error) { return move(s, at) })
		if err != nil {
			return err
		}
		return n.call.log(n.incident, key, line)(ctx, at)
	})
}
