package incident_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/incident"
)

// resolving is a resolution of a burglary that can be: everything was asked.
func resolving() incident.Resolving {
	e := resolved
	e.Solvability = map[string]string{"cctv": "no", "known": "no"}
	return incident.Resolving{ResolvedWithoutDeployment: e}
}

func TestResolve(t *testing.T) {
	r := resolving()
	r.Note = " After six. "
	events, err := incident.Resolve(standing("burglary", "resolution", "medium"), full(), ann, r)
	verdict.Events(t, events, err, resolving().ResolvedWithoutDeployment)
	events, err = incident.Resolve(after(standing("burglary", "resolution", "low"), sent, clear), full(), ann, resolving()) // taken back on the way
	verdict.Events(t, events, err, resolving().ResolvedWithoutDeployment)
	if s := given(opened, graded, resolved, sent); s.Stage != incident.Live {
		t.Errorf("a unit was sent after all, and the incident is %s", s.Stage)
	}
}

func TestResolveRefuses(t *testing.T) {
	calm := standing("burglary", "resolution", "low")
	for name, c := range map[string]struct {
		s      incident.State
		change func(*incident.Resolving)
		want   *fault.Fault
	}{
		"twice":                        {after(calm, resolved), nil, incident.AlreadyResolved},
		"a unit is out":                {after(calm, sent), nil, incident.UnitsStillOut},
		"a unit attended":              {after(calm, sent, atScene, clear), nil, incident.WasAttended},
		"closed":                       {after(calm, closed), nil, incident.AlreadyClosed},
		"unknown reason":               {calm, func(r *incident.Resolving) { r.Reason = "x" }, unknownCode()},
		"unknown outcome":              {calm, func(r *incident.Resolving) { r.Outcome = "x" }, unknownCode()},
		"endless note":                 {calm, func(r *incident.Resolving) { r.Note = strings.Repeat("x", incident.MaxNote+1) }, incident.TextTooLong},
		"a grade that sends somebody":  {standing("burglary", "priority", "low"), nil, incident.GradeDeploys},
		"a risk too grave":             {standing("burglary", "resolution", "high"), nil, incident.RiskTooGrave},
		"a risk that nobody assessed":  {standing("burglary", "resolution", ""), nil, incident.RiskTooGrave},
		"a type that is attended":      {standing("domestic", "resolution", "low"), nil, incident.TypeAttended},
		"a solvability factor":         {calm, func(r *incident.Resolving) { r.Solvability["cctv"] = "yes" }, incident.OfficerAttends},
		"a factor not asked about":     {calm, func(r *incident.Resolving) { delete(r.Solvability, "known") }, incident.SolvabilityUnasked},
		"a factor answered perhaps":    {calm, func(r *incident.Resolving) { r.Solvability["known"] = "perhaps" }, incident.SolvabilityUnasked},
		"an unknown factor":            {calm, func(r *incident.Resolving) { r.Solvability["x"] = "no" }, unknownCode()},
		"no word of the caller's":      {calm, func(r *incident.Resolving) { r.Agreed = "" }, incident.AgreementMissing},
		"against the caller's word":    {calm, func(r *incident.Resolving) { r.Agreed = "no" }, incident.DisagreementNeedsSupervisor},
		"not asked, and no word why":   {calm, func(r *incident.Resolving) { r.Agreed, r.AgreedNote = "not-asked", "no time" }, incident.NotAskedWhy},
		"a call later than the target": {calm, func(r *incident.Resolving) { r.CallBackBy = at(126) }, incident.CallBackTooLate},
		"a call in a month":            {standing("burglary", "untimed", "low"), func(r *incident.Resolving) { r.CallBackBy = r.At.Add(28*24*time.Hour + time.Minute) }, incident.CallBackTooLate},
		"a review that is due":         {after(calm, incident.ReviewFellDue{Number: 1, Reason: "handover", DueAt: at(4), At: at(4)}), nil, incident.ReviewIsDue},
		"a review not yet written":     {standing("burglary", "untimed", "low"), func(r *incident.Resolving) { r.At, r.CallBackBy = at(481), at(500) }, incident.ReviewIsDue},
		"a grade of another pack":      {after(calm, gone), nil, incident.GradeDeploys},
		"a call-back without a time":   {calm, func(r *incident.Resolving) { r.CallBackBy = at(0) }, incident.CallBackTimeMissing},
		"no Right Care decision":       {standing("welfare", "resolution", "low"), func(r *incident.Resolving) { r.Solvability = nil }, incident.RightCareUndecided},
		"asked for by a rule":          {calm, func(r *incident.Resolving) { r.RightCareAsked = true }, incident.RightCareUndecided},
		"below a threshold, undecided": {calm, func(r *incident.Resolving) { r.Reason = "below-rcrp-threshold" }, incident.RightCareUndecided},
		"a threshold that is met":      {calm, func(r *incident.Resolving) { r.RightCare, r.RightCareMeets = true, true }, incident.RightCareComes},
	} {
		t.Run(name, func(t *testing.T) {
			r := resolving()
			if c.change != nil {
				c.change(&r)
			}
			events, err := incident.Resolve(c.s, full(), ann, r)
			verdict.Refused(t, events, err, c.want)
		})
	}
	r := resolving()
	r.Agreed = "no"
	if _, err := incident.Resolve(calm, full(), sue, r); err != nil {
		t.Errorf("a supervisor against the caller's word: %v", err)
	}
	r.Solvability["cctv"] = "yes"
	_, err := incident.Resolve(calm, full(), ann, r)
	if f, _ := fault.As(err); !strings.HasPrefix(f.Sentence, "CCTV:") || f.Field != "solvability.cctv" {
		t.Errorf("the factor is not named: %+v", f)
	}
}
