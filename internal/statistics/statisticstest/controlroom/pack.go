package controlroom

import "bluelamp/internal/policy"

// Pack is a small policy of an invented force.
func Pack() *policy.Pack {
	return &policy.Pack{
		Version: "test", Force: policy.Force{Code: "northshire", Name: "Northshire", Initials: "NS"},
		Grades: []policy.Grade{
			{Code: "emergency", Label: "Emergency", Rank: 1, Deployable: true, Mark: "E"},
			{Code: "priority", Label: "Priority", Rank: 2, Deployable: true, Mark: "P"},
			{Code: "advice", Label: "Advice", Rank: 3, Mark: "A"},
		},
		Targets: []policy.Target{
			{Grade: "emergency", Area: policy.AreaUrban, Stage: policy.StageAttend, Minutes: 15, ClockStart: policy.FromReceived, PercentTarget: 90},
			{Grade: "emergency", Area: policy.AreaRural, Stage: policy.StageAttend, Minutes: 20, ClockStart: policy.FromReceived, PercentTarget: 90},
			{Grade: "priority", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 60, ClockStart: policy.FromAssigned, PercentTarget: 90},
		},
		Levels:       []policy.Level{{Code: "low", Label: "Low"}, {Code: "high", Label: "High"}},
		DefaultModel: "thrive",
		Models: []policy.RiskModel{{
			Code: "thrive", Label: "THRIVE",
			Elements: []policy.Element{
				{Code: "threat", Label: "Threat", Required: true, Kind: policy.ElementLevel},
				{Code: "harm", Label: "Harm", Required: true, Kind: policy.ElementLevel},
			},
		}},
		Reviews: policy.Reviews{
			Intervals:   []policy.ReviewInterval{{Grade: "emergency", Risk: policy.AnyRisk, Minutes: 15}, {Grade: "priority", Risk: policy.AnyRisk, Minutes: 30}, {Grade: "advice", Risk: policy.AnyRisk, Minutes: 60}},
			Climb:       []policy.ReviewStep{{To: "handler"}, {To: "supervisor", AfterMinutes: 10}, {To: "force-lead", AfterMinutes: 30}},
			WarnPercent: 75, DelayMinutes: 60,
		},
		RightCare:  policy.RightCare{Thresholds: []policy.Threshold{{Code: "life", Label: "Risk to life", Meets: true}, {Code: "none", Label: "None"}}, SamplePercent: 100},
		Resolution: policy.Resolution{MaxRisk: "high"},
		IncidentTypes: []policy.IncidentType{
			{Code: "burglary", Label: "Burglary", DefaultGrade: "priority", Questions: []policy.Question{{
				Code: "inside", Text: "Is anybody inside?", Kind: policy.QuestionYesNo, Required: true,
				Raises: []policy.Raise{{Answer: "yes", AtLeast: "emergency", Because: "Somebody is inside."}},
			}}},
			{Code: "lost", Label: "Lost property", DefaultGrade: "advice"},
		},
		ResultCodes: []policy.ResultCode{
			{Code: "arrest", Label: "Arrest", NeedsDeployment: true},
			{Code: "advice", Label: "Advice given", AppliesWithoutDeployment: true},
		},
		ResolutionReasons:  []policy.Entry{{Code: "no-need", Label: "Nobody needs to attend"}},
		ResolutionOutcomes: []policy.Entry{{Code: "advice", Label: "Advice"}},
		DeferralReasons:    []policy.Entry{{Code: "caller-in-danger", Label: "Caller in danger"}, {Code: "other", Label: "Other"}},
		Dispositions:       []policy.Entry{{Code: "advised", Label: "Advised"}},
		NotReadyReasons:    []policy.NotReadyReason{{Code: "break", Label: "Break", Chosen: true}, {Code: policy.NotReadyMissedOffer, Label: "Missed offer"}, {Code: policy.NotReadyBrowserGone, Label: "Browser gone"}},
		Queues: []policy.Queue{
			{Service: "999", Label: "999", Rank: 1, AnswerWithinSeconds: 10, AnswerPercent: 90, NeverOverSeconds: 120, ShortAbandonSeconds: 5, OfferSeconds: 3600},
			{Service: "101", Label: "101", Rank: 2, AnswerWithinSeconds: 60, AnswerPercent: 80, NeverOverSeconds: 600, ShortAbandonSeconds: 5, OfferSeconds: 3600},
		},
		Statistics: policy.Statistics{
			AnsweredWithinSeconds: 10, AnsweredOverSeconds: 120,
			Abandonment: policy.Abandonment{
				Service: "101", Variant: policy.OfAnsweredAndAbandoned,
				Definition: "Abandoned of answered and abandoned.", Exclusions: []string{"Callers gone within 5 seconds."},
			},
		},
	}
}
