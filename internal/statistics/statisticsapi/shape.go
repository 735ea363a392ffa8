package statisticsapi

import (
	"time"

	"bluelamp/internal/queue/queueapi"
)

// Supervisor is the live screen.
type Supervisor struct {
	Waiting  []queueapi.Waiting        `json:"waiting"`
	Handlers []queueapi.HandlerOnBoard `json:"handlers" doc:"An analyst sees no ids and names"`
	Today    Performance               `json:"today"`
}

// Performance is what a period looks like by the force's definitions.
type Performance struct {
	From       string            `json:"from" format:"date" doc:"First day"`
	To         string            `json:"to" format:"date" doc:"Last day, included"`
	MeasuredAt time.Time         `json:"measuredAt" doc:"What is waiting or running is as it stood then"`
	Services   []ServiceFigures  `json:"services"`
	Contacts   ContactFigures    `json:"contacts"`
	Incidents  []ResponseFigures `json:"incidents" doc:"By the grade that the incident had last"`
}

// ServiceFigures is how the calls of one service were answered. Offered is the
// sum of answered, abandoned, shortAbandoned, waiting and interrupted.
type ServiceFigures struct {
	Service        string         `json:"service" example:"999"`
	Offered        int            `json:"offered"`
	Answered       int            `json:"answered"`
	Abandoned      int            `json:"abandoned" doc:"Without short abandons"`
	ShortAbandoned int            `json:"shortAbandoned" doc:"Gone sooner than the queue's shortAbandonSeconds"`
	Waiting        int            `json:"waiting" doc:"Nobody has answered yet"`
	Interrupted    int            `json:"interrupted" doc:"Lost by Bluelamp before anybody answered"`
	AnsweredWithin AnsweredWithin `json:"answeredWithin"`
	Over           AnsweredOver   `json:"over"`
	MeanAnswerMS   *int64         `json:"meanAnswerMs"`
	MedianAnswerMS *int64         `json:"medianAnswerMs"`
	LongestMS      *int64         `json:"longestMs" doc:"Longest wait of a call that was answered or abandoned"`
	Abandonment    Abandonment    `json:"abandonment"`
	Target         AnswerTarget   `json:"target"`
}

// AnsweredWithin is the share of answered calls that waited less than so many seconds.
type AnsweredWithin struct {
	Seconds     int      `json:"seconds" example:"10"`
	Count       int      `json:"count"`
	Denominator int      `json:"denominator" doc:"Calls answered"`
	Percent     *float64 `json:"percent"`
}

// AnsweredOver counts answered calls that waited more than so many seconds.
type AnsweredOver struct {
	Seconds int `json:"seconds" example:"120"`
	Count   int `json:"count"`
}

// Share is a part of a whole, with what it is a part of.
type Share struct {
	Numerator   int      `json:"numerator"`
	Denominator int      `json:"denominator"`
	Percent     *float64 `json:"percent" doc:"Two decimals; null when there is nothing to have a share of"`
	Definition  string   `json:"definition"`
}

// Abandonment is the rate by the pack's definition, with the other common one
// beside it.
type Abandonment struct {
	Share
	Exclusions string `json:"exclusions"`
	Other      Share  `json:"other"`
}

// AnswerTarget is the queue's target. It is met on whole numbers, never by rounding.
type AnswerTarget struct {
	Seconds int   `json:"seconds"`
	Percent int   `json:"percent"`
	Met     *bool `json:"met" doc:"Null when nothing was answered"`
}

// ContactFigures counts contacts that somebody answered.
type ContactFigures struct {
	Total      int `json:"total"`
	Assessed   int `json:"assessed"`
	Deferred   int `json:"deferred"`
	Unassessed int `json:"unassessed"`
}

// ResponseFigures is how incidents of one grade were attended.
type ResponseFigures struct {
	Grade                     string       `json:"grade"`
	Label                     string       `json:"label"`
	Opened                    int          `json:"opened"`
	ResolvedWithoutDeployment int          `json:"resolvedWithoutDeployment"`
	Attended                  int          `json:"attended" doc:"A unit was at the scene"`
	WithinTarget              WithinTarget `json:"withinTarget"`
	MedianAttendMS            *int64       `json:"medianAttendMs" doc:"From the beginning of the contact to the first unit at the scene"`
}

// WithinTarget is the share of responses that met their target among those of
// which it is known. A missing arrival counts as missed once the deadline has
// passed, and not at all before.
type WithinTarget struct {
	Count       int      `json:"count"`
	Denominator int      `json:"denominator"`
	Percent     *float64 `json:"percent"`
}
