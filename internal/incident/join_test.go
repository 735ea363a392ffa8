package incident_test

import (
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

// second is a second call about the incident, taken by ann.
func second() incident.Joining {
	return incident.Joining{
		ContactJoined: incident.ContactJoined{Contact: "c2", Text: " He is breaking the door. ", Service: "999", Received: at(8), At: at(9)},
		Handler:       "ann",
	}
}

var joined = incident.ContactJoined{Contact: "c2", Text: "He is breaking the door.", Service: "999", Received: at(8), By: "ann", At: at(9)}

func TestASecondCallCallsForALook(t *testing.T) {
	events, err := incident.Join(standing("noise", "priority", "medium"), full(), ann, second())
	verdict.Events(t, events, err, joined, incident.ReviewFellDue{Number: 1, Reason: "information", DueAt: at(9), At: at(9)})
	s := after(standing("noise", "priority", "medium"), events...)
	if len(s.Joined) != 1 || s.Joined[0] != "c2" {
		t.Errorf("joined: %v", s.Joined)
	}
	j := second()
	events, err = incident.Join(s, full(), ann, j)
	verdict.Refused(t, events, err, incident.AlreadyJoined)
	j.Contact = "c3"
	events, err = incident.Join(s, full(), ann, j)
	if err != nil || len(events) != 1 {
		t.Errorf("a third call while the look is due: %+v, %v", events, err)
	}
}

// What was found with the second call counts at once: a graver risk stands, what may
// be a crime has to be decided, and a request that did not know of it falls.
func TestWhatASecondCallFoundCounts(t *testing.T) {
	s := standing("noise", "priority", "medium")
	wanted := asking("r1")
	wanted.Risk = ""
	asked, err := incident.AskLowering(s, full(), ann, wanted, at(5))
	if err != nil {
		t.Fatal(err)
	}
	j := second()
	j.Assessment, j.AssessedAs, j.Risk, j.Grade = "b1", "burglary", "high", "emergency"
	events, err := incident.Join(after(s, asked...), full(), ann, j)
	found := joined
	found.Assessment = "b1"
	verdict.Events(t, events, err, found,
		incident.LoweringWithdrawn{ID: "r1", Reason: "Something new became known.", By: "ann", At: at(9)},
		incident.RiskStood{Risk: "high", Assessment: "b1", By: "ann", At: at(9)},
		incident.ReviewFellDue{Number: 1, Reason: "information", DueAt: at(9), At: at(9)},
		incident.CrimeExpected{Because: "type/burglary", DueAt: at(24*60 - 3), By: "ann", At: at(9)})
}

// A neighbour who is not worried does not make calm what nobody has assessed yet.
func TestACalmSecondCallCalmsNothing(t *testing.T) {
	for name, s := range map[string]incident.State{
		"graver": standing("noise", "priority", "high"), "not assessed": standing("noise", "priority", ""),
	} {
		t.Run(name, func(t *testing.T) {
			j := second()
			j.Assessment, j.Risk, j.Grade = "b1", "low", "resolution"
			events, err := incident.Join(s, full(), ann, j)
			found := joined
			found.Assessment = "b1"
			verdict.Events(t, events, err, found, incident.ReviewFellDue{Number: 1, Reason: "information", DueAt: at(9), At: at(9)})
		})
	}
}

func TestJoinRefuses(t *testing.T) {
	open := standing("noise", "priority", "medium")
	for name, c := range map[string]struct {
		s      incident.State
		who    staff.Asker
		change func(*incident.Joining)
		want   *fault.Fault
	}{
		"no incident":           {given(), ann, nil, incident.NotFound},
		"a closed one":          {after(open, closed), ann, nil, incident.AlreadyClosed},
		"its own contact":       {open, ann, func(j *incident.Joining) { j.Contact = "c1" }, incident.AlreadyJoined},
		"somebody else's call":  {open, ann, func(j *incident.Joining) { j.Handler = "bob" }, incident.JoiningNotYours},
		"a dispatcher":          {open, dan, func(j *incident.Joining) { j.Handler = "" }, incident.JoiningNotYours},
		"a contact of the past": {open, sue, func(j *incident.Joining) { j.Past = true }, incident.JoiningPast},
		"no words":              {open, ann, func(j *incident.Joining) { j.Text = " . " }, incident.JoiningSaysNothing},
		"words unreadable":      {open, ann, func(j *incident.Joining) { j.Text = "a\x00b" }, incident.TextUnreadable},
	} {
		t.Run(name, func(t *testing.T) {
			j := second()
			if c.change != nil {
				c.change(&j)
			}
			events, err := incident.Join(c.s, full(), c.who, j)
			verdict.Refused(t, events, err, c.want)
		})
	}
	for name, who := range map[string]staff.Asker{"a supervisor": sue, "any handler, of a call that nobody took": ann} {
		j := second()
		if j.Handler = "bob"; who.ID == ann.ID {
			j.Handler = ""
		}
		if _, err := incident.Join(open, full(), who, j); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
