package simulate

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/victim"
)

// left is a call of the last hours whose incident nobody has settled yet: what
// the desks and the supervisor find on their tables when the demonstration begins.
type left struct {
	minutes int
	kind    string
	number  string
	then    func(c *call, id string, at time.Time)
}

func onTheDesks() []left {
	return []left{
		{95, "fraud-cyber", "0113 496 0777", (*call).waitsForACall},
		{70, "suspicious-person", "07700 900412", (*call).seemsOver},
		{50, "stalking-harassment", "07700 900555", (*call).needsAnExpert},
		{24, "shoplifting", "0113 496 0142", (*call).waitsForACall},
	}
}

// leave plans these calls. Their incidents are opened and then left open.
func (d *day) leave(now time.Time) {
	for i, l := range onTheDesks() {
		at := now.Add(-time.Duration(l.minutes) * time.Minute)
		who := callerWith(l.number)
		s := d.about(l.kind)
		if s.home {
			s.place = d.w.home(who).Text()
		}
		c := call{
			day: d, story: s, n: 9100 + i, id: fmt.Sprintf("demo-contact-left-%d", i+1), by: Accounts()[i%2].ID, at: at,
			who: who, person: personOf(who), details: d.w.details(who), wait: 20 * time.Second, unsettled: true,
		}
		c.plan()
		id := c.incidentID()
		opened := at.Add(time.Duration(s.talkMinutes+2) * time.Minute) // after the call, so after the incident was opened
		l.then(&c, id, opened)
	}
}

func callerWith(number string) Caller {
	for _, c := range Callers() {
		if c.Number == number {
			return c
		}
	}
	return Caller{Number: number}
}

// waitsForACall is an incident at the resolution desk, with a call-back promised.
func (c *call) waitsForACall(id string, at time.Time) {
	c.w.at(at, func(ctx context.Context, at time.Time) error {
		return do(ctx, c.w, c.by, id+"/desk", resolution.Room, id, resolution.Fold, func(s resolution.State) ([]any, error) {
			return resolution.Queue(s, resolution.Queued{Contact: c.id, Type: c.kind, Grade: c.grade, By: c.by, At: at})
		})
	})
	c.w.at(at.Add(time.Minute), func(ctx context.Context, at time.Time) error {
		return do(ctx, c.w, c.by, id+"/call-back", resolution.Room, id, resolution.Fold, func(s resolution.State) ([]any, error) {
			return resolution.PromiseCallBack(s, c.w.pack, resolution.Promise{
				CallBackPromised: resolution.CallBackPromised{
					DueAt: at.Add(2 * time.Hour), Number: c.who.Number, SafeWay: "Any time before eight in the evening.", By: c.by, At: at.In(c.w.zone),
				}, Grade: c.grade, Area: "urban",
			})
		})
	})
}

// seemsOver is an incident for which a handler asks to lower the grade. A second
// person has to decide.
func (c *call) seemsOver(id string, at time.Time) {
	c.w.at(at, func(ctx context.Context, at time.Time) error {
		again := risk.Assessing{ID: id + "-lowering", Incident: id, Trigger: risk.Lowering, Form: c.form(), By: c.by}
		again.Form.Rationale = "He walked on when a neighbour called out and has not been seen for half an hour. No car was opened. The night patrol knows what he looks like."
		again.Form.Levels["risk"] = "low"
		again.Form.Notes["risk"] = "Gone for half an hour, nobody followed him"
		err := do(ctx, c.w, c.by, again.ID, risk.Room, c.id, risk.Fold,
			func(s risk.State) ([]any, error) { return risk.Assess(s, c.w.pack, again, at) })
		if err != nil {
			return err
		}
		return c.log(id, "lowering", func(s incident.State, at time.Time) ([]any, error) {
			return incident.AskLowering(s, c.w.pack, c.asker(), incident.LoweringWanted{
				ID: id + "-asked", Grade: "scheduled", Reason: "He has gone and nothing was taken; the street is on the patrol's way tonight and in the morning.",
				Look: incident.Look{Assessment: again.ID, Risk: again.Form.Risk, Victim: incident.VictimSpoken, VictimNote: "The caller is at home with the door locked, and calm."},
			}, at)
		})(ctx, at)
	})
}

// needsAnExpert is an incident with somebody vulnerable in it, which a handler has
// brought to the vulnerability desk, and whose victim was promised an update.
func (c *call) needsAnExpert(id string, at time.Time) {
	c.w.at(at, func(ctx context.Context, at time.Time) error {
		return do(ctx, c.w, c.by, id+"/vulnerable", safeguarding.Room, c.id, safeguarding.Fold, func(s safeguarding.State) ([]any, error) {
			recorded, err := safeguarding.Record(s, c.w.pack, safeguarding.VulnerabilityRecorded{
				ID: id + "-vulnerable", Contact: c.id, Incident: id, Person: c.person, Who: c.who.Name, Relation: "caller",
				Factors: []string{"isolation", "fear-of-reprisal"}, Since: "Since she moved here in the summer",
				Interaction: "She lives alone on the ground floor, and he has photographed her door.", By: c.by, At: at,
			})
			if err != nil {
				return nil, err
			}
			for _, e := range recorded {
				s = safeguarding.Fold(s, e)
			}
			asked, err := safeguarding.Ask(s, safeguarding.DeskAsked{
				Source: safeguarding.ByHandler, Why: "Is this the man from the spring? What can she do tonight?", Incident: id, By: c.by, At: at,
			})
			return append(recorded, asked...), err
		})
	})
	c.w.at(at.Add(2*time.Minute), func(ctx context.Context, at time.Time) error {
		return do(ctx, c.w, c.by, id+"/update", victim.Room, id, victim.Fold, func(s victim.State) ([]any, error) {
			return victim.Promise(s, c.w.pack, victim.UpdatePromised{
				ID: id + "-update", Person: c.person, Name: c.who.Name, Event: "reported", Enhanced: "", Method: "telephone",
				SafeWay: "Ring after six, never leave a message.", By: c.by,
			}, at.In(c.w.zone))
		})
	})
}
