package riskapi

import "time"

// AssessmentFigures say, of a period of whole days, how risk was assessed. They
// hold no personal data.
type AssessmentFigures struct {
	From       string    `json:"from" example:"2026-11-01"`
	To         string    `json:"to" example:"2026-11-21" doc:"Included"`
	MeasuredAt time.Time `json:"measuredAt"`

	// Contacts are those that somebody answered and that ended in the period, by
	// channel and service, with all of them together first under empty names.
	Contacts []AssessedContacts `json:"contacts" doc:"Answered contacts that ended in the period: all together first, then by channel and service"`
	Reasons  []AssessmentReason `json:"reasons" doc:"Why contacts were left without an assessment, the most frequent first"`
	Triggers []AssessmentCount  `json:"triggers" doc:"Assessments made in the period by why risk was looked at, the most frequent first"`
	Judged   AssessmentJudged   `json:"judged" doc:"Assessments made in the period against the rules' advice"`

	Advice []AssessmentAdviceFigure `json:"advice" doc:"Lines of advice that the assessments of the period had for the caller, by kind; of the rest nobody said whether they were given"`
}

// AssessedContacts counts contacts that ended with an assessment, with a reason
// why there is none, and with neither.
type AssessedContacts struct {
	Channel    string          `json:"channel" doc:"Empty for all together"`
	Service    string          `json:"service" doc:"Empty for all together"`
	Ended      int             `json:"ended"`
	Assessed   AssessmentShare `json:"assessed"`
	Deferred   AssessmentShare `json:"deferred" doc:"With a reason why there is no assessment"`
	Neither    AssessmentShare `json:"neither"`
	Unfinished int             `json:"unfinished" doc:"Of those with neither, how many the handler is still working on"`
}

// AssessmentShare is a figure with its denominator.
type AssessmentShare struct {
	Count   int      `json:"count"`
	Of      int      `json:"of"`
	Percent *float64 `json:"percent" doc:"Null of nothing"`
}

// AssessmentReason counts contacts whose last word was this deferral reason.
type AssessmentReason struct {
	Reason string          `json:"reason" doc:"A deferral reason of the pack"`
	Share  AssessmentShare `json:"share" doc:"Of the contacts that ended"`
}

// AssessmentCount counts assessments by trigger.
type AssessmentCount struct {
	Trigger string `json:"trigger"`
	Count   int    `json:"count"`
}

// AssessmentJudged compares people's judgement with the level that the rules
// proposed, where they proposed one.
type AssessmentJudged struct {
	Calmer AssessmentShare `json:"calmer" doc:"Judged calmer than proposed"`
	Graver AssessmentShare `json:"graver" doc:"Judged graver than proposed"`
	Same   AssessmentShare `json:"same"`
}

// AssessmentAdviceFigure counts the lines of advice of one kind: keeping people
// safe, keeping evidence, keeping it from happening again.
type AssessmentAdviceFigure struct {
	Kind     string          `json:"kind" example:"safeguarding"`
	Given    AssessmentShare `json:"given"`
	NotGiven AssessmentShare `json:"notGiven" doc:"Could not be given"`
}
