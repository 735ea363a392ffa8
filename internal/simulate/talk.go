package simulate

import (
	"context"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
)

// talk plans the conversation from the answer to the end of the wrap-up.
func (c *call) talk(answered time.Time) {
	long := time.Duration(c.talkMinutes)*time.Minute + time.Duration(c.dice.IntN(120))*time.Second
	part := func(share float64) time.Time { return answered.Add(time.Duration(share * float64(long))) }
	c.w.at(part(0.08), c.named)
	if c.place != "" {
		c.w.at(part(0.1), c.contact("place", func(s contact.State, at time.Time) ([]any, error) {
			return contact.GivePlace(s, c.asker(), c.place, at)
		}))
	}
	c.w.at(part(0.15), c.contact("type", func(s contact.State, at time.Time) ([]any, error) {
		return contact.ChooseType(s, c.asker(), c.w.pack, c.kind, at)
	}))
	c.w.at(part(0.25), c.contact("notes", func(s contact.State, at time.Time) ([]any, error) {
		return contact.WriteNotes(s, c.asker(), c.notes, at)
	}))
	c.w.at(part(0.3), c.assessed)
	if c.incident() {
		c.open(answered, part(0.33))
	}
	c.w.at(part(1), c.contact("end", func(s contact.State, at time.Time) ([]any, error) {
		return contact.End(s, contact.ByCaller, "bye", at)
	}))
	c.w.at(part(1).Add(25*time.Second), c.contact("finish", func(s contact.State, at time.Time) ([]any, error) {
		return contact.Finish(s, c.asker(), contact.Finishing{
			Settled: true, Disposition: c.disposition, Looked: contact.Looked{Later: c.later()}, Pack: c.w.pack, At: at,
		})
	}))
}

// assessed makes the assessment; one in twenty is left for later with a reason.
func (c *call) assessed(ctx context.Context, at time.Time) error {
	if c.later() {
		later := risk.Deferred{Reason: "line-lost", Note: "The line broke up; rung back without an answer.", By: c.by, At: at}
		return do(ctx, c.w, c.by, c.id+"/risk", risk.Room, c.id, risk.Fold,
			func(s risk.State) ([]any, error) { return risk.Defer(s, c.w.pack, later) })
	}
	first := risk.Assessing{ID: c.id + "-1", Trigger: risk.Initial, Form: c.form(), By: c.by}
	return do(ctx, c.w, c.by, c.id+"/risk", risk.Room, c.id, risk.Fold,
		func(s risk.State) ([]any, error) { return risk.Assess(s, c.w.pack, first, at) })
}

// later says that this one is not assessed.
func (c *call) later() bool { return c.n%20 == 7 && !c.incident() }

// form fills the assessment as a handler would have: the story's levels, the
// calmest choice of the other elements, and an answer to each required question.
func (c *call) form() risk.Form {
	f := risk.Form{
		Type: c.kind, Levels: map[string]string{}, Notes: map[string]string{}, Answers: map[string]string{}, Risk: c.risk(), Rationale: c.rationale,
	}
	for i, code := range []string{"threat", "harm", "risk", "vulnerability"} {
		f.Levels[code] = c.levels[i]
	}
	for _, e := range c.w.pack.ModelFor(c.kind).Elements {
		if f.Levels[e.Code] == "" && len(e.Choices) > 0 {
			f.Levels[e.Code] = e.Choices[0].Code
		}
	}
	t, _ := c.w.pack.Type(c.kind) // an unknown type is refused by the room
	for range t.Questions {       // an answer may open a further question
		for _, q := range t.Asked(f.Answers) {
			if q.Required && f.Answers[q.Code] == "" {
				f.Answers[q.Code] = c.answer(q)
			}
		}
	}
	f.Advice = c.advice(t)
	return f
}

// advice is what the caller was told: every line of the type, but now and then the
// line went dead before the last.
func (c *call) advice(t policy.IncidentType) map[string]string {
	said := map[string]string{}
	for i, line := range t.Advice {
		said[line.Text] = risk.AdviceGiven
		if i > 0 && i == len(t.Advice)-1 && c.n%9 == 4 {
			said[line.Text] = risk.AdviceNotGiven
		}
	}
	return said
}

// risk is the whole as the handler judges it: the gravest of the levels, but of what
// is resolved without deployment no more than that allows.
func (c *call) risk() string {
	gravest := c.levels[0]
	for _, level := range c.levels {
		if c.w.pack.Graver(level, gravest) {
			gravest = level
		}
	}
	if most := c.w.pack.Resolution.MaxRisk; !c.deploys() && c.w.pack.Graver(gravest, most) {
		return most
	}
	return gravest
}

func (c *call) answer(q policy.Question) string {
	switch q.Kind {
	case policy.QuestionYesNo:
		return policy.AnswerNo
	case policy.QuestionChoice:
		return q.Choices[0].Code
	case policy.QuestionNumber:
		return "1"
	}
	return c.notes
}
