package incident_test

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

var (
	sam  = staff.AskerOf("sam", []string{"supervisor"})
	lead = staff.AskerOf("lea", []string{"force-lead"})
)

// full is a pack that looks again: levels, clocks, crime and resolution.
func full() *policy.Pack {
	p := pack()
	p.Levels = []policy.Level{{Code: "low", Label: "Low"}, {Code: "medium", Label: "Medium"}, {Code: "high", Label: "High"}}
	p.Reviews = policy.Reviews{
		Intervals: []policy.ReviewInterval{
			{Grade: "emergency", Risk: policy.AnyRisk, Minutes: 15, AtSceneMinutes: 45}, {Grade: "priority", Risk: policy.AnyRisk, Minutes: 60},
			{Grade: "priority", Risk: "high", Minutes: 30, AtSceneMinutes: 50}, {Grade: "scheduled", Risk: policy.AnyRisk, Minutes: 240},
			{Grade: "scheduled", Risk: "high", Minutes: 60}, {Grade: "resolution", Risk: policy.AnyRisk, Minutes: 240},
			{Grade: "resolution", Risk: "high", Minutes: 120}, {Grade: "untimed", Risk: policy.AnyRisk, Minutes: 480},
			{Grade: "untimed", Risk: "high", Minutes: 240},
		},
		WarnPercent: 75,
		Climb: []policy.ReviewStep{
			{To: "handler"}, {To: "supervisor", AfterMinutes: 10}, {To: "force-lead", AfterMinutes: 30},
		},
		ClosingFrom: "medium", DelayMinutes: 60,
	}
	p.IncidentTypes = []policy.IncidentType{
		{Code: "burglary", Label: "Burglary", Theme: policy.ThemeCrime, Solvability: true},
		{Code: "domestic", Label: "Domestic", Attended: true},
		{Code: "welfare", Label: "Concern for safety", RightCare: true},
		{Code: "noise", Label: "Noise"},
	}
	p.Actions = []policy.Action{
		{Code: "record-crime", Does: policy.ActionCrime}, {Code: "tell", Does: policy.ActionTells},
	}
	p.ResultCodes = append(p.ResultCodes,
		policy.ResultCode{Code: "crime-recorded", Label: "Crime recorded", AppliesWithoutDeployment: true},
		policy.ResultCode{Code: "no-crime", Label: "No crime", AppliesWithoutDeployment: true})
	p.ResolutionReasons = append(p.ResolutionReasons, policy.Entry{Code: "below-rcrp-threshold"})
	p.ResolutionOutcomes = append(p.ResolutionOutcomes, policy.Entry{Code: "answered"})
	p.Resolution = policy.Resolution{
		MaxRisk: "medium", SamplePercent: 10,
		Solvability: []policy.SolvabilityFactor{{Code: "cctv", Label: "CCTV"}, {Code: "known", Label: "Offender known"}},
	}
	p.Crime = policy.Crime{DecideWithinHours: 24, NoCrimeReasons: []policy.Entry{{Code: "verified"}}, SecondedTypes: []string{"domestic"}}
	return p
}

// standing is an incident of a type, grade and risk, opened at noon.
func standing(typ, grade, risk string) incident.State {
	o := opening()
	o.Type, o.Grade, o.Risk, o.Grading.Proposed = typ, grade, risk, grade
	events, err := incident.Open(incident.State{}, full(), o)
	if err != nil {
		panic(err)
	}
	return given(events...)
}

// after is a state after further events.
func after(s incident.State, events ...any) incident.State {
	for _, e := range events {
		s = incident.Fold(s, e)
	}
	return s
}

// gone is a grade that the pack no longer has.
var gone = incident.Graded{Grade: "of-old", At: at(1)}

func look(id, risk string) incident.Look {
	return incident.Look{Assessment: id, Risk: risk, Changed: []string{"levels.harm"}, Victim: "spoken"}
}

const why = "The man has left the country and a neighbour saw him go."

func asking(id string) incident.LoweringWanted {
	return incident.LoweringWanted{ID: id, Grade: "scheduled", Risk: "medium", Look: look("a2", "medium"), Reason: why}
}
