package personapi

import "time"

// MatchingState is the account of how a force's people are matched. Nothing in
// it is about a person.
type MatchingState struct {
	Live        MatchingModel     `json:"live"`
	Classes     []MatchingClass   `json:"classes" doc:"What two descriptions can have to do with each other"`
	Fields      []MatchingField   `json:"fields" doc:"What each agreement is worth, in the order in which an explanation tells it"`
	History     []MatchingModel   `json:"history" doc:"Models and refused candidates, the newest first"`
	People      int               `json:"people" doc:"On file"`
	Records     int               `json:"records" doc:"Descriptions of them"`
	MemoryBytes int64             `json:"memoryBytes" doc:"Memory of the whole program now"`
	Loading     bool              `json:"loading" doc:"People are still being read in after a start"`
	Calibration []MatchingBin     `json:"calibration" doc:"Whether a stated share proved right, by what people decided"`
	Recall      MatchingRecall    `json:"recall"`
	Decisions   MatchingDecisions `json:"decisions"`
	Replay      MatchingReplay    `json:"replay"`
	Learning    MatchingLearning  `json:"learning"`
}

// MatchingModel is a set of weights, or a candidate that was refused.
type MatchingModel struct {
	Number       int               `json:"number"`
	Version      string            `json:"version" doc:"As decisions name it"`
	Origin       string            `json:"origin" enum:"shipped,learned"`
	MadeAt       time.Time         `json:"madeAt"`
	LiveSince    *time.Time        `json:"liveSince" doc:"null when it was refused"`
	Refused      string            `json:"refused" doc:"Why it was not taken over"`
	SetAside     bool              `json:"setAside" doc:"Made for other levels of agreement than this program has; kept for the record"`
	Descriptions int               `json:"descriptions" doc:"Learned from"`
	Decisions    int               `json:"decisions" doc:"Of people, on which it was tried"`
	People       int               `json:"people" doc:"On file then"`
	Measures     []MatchingMeasure `json:"measures" doc:"What the gate compared"`
}

// MatchingMeasure is one comparison of a candidate with what was live.
type MatchingMeasure struct {
	Name   string  `json:"name"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
	Of     int     `json:"of" doc:"Pairs, or calls"`
	Passed bool    `json:"passed"`
}

// MatchingClass is what two descriptions can have to do with each other.
type MatchingClass struct {
	Name    string  `json:"name" example:"someone of the same household"`
	PerCall float64 `json:"perCall" doc:"How many such people on file one caller has, on average"`
	Learned bool    `json:"learned" doc:"Whether this number comes from the force's own calls"`
}

// MatchingField is one part of a description.
type MatchingField struct {
	Name   string          `json:"name" example:"last name"`
	Levels []MatchingLevel `json:"levels"`
}

// MatchingLevel is one way of agreeing, for a value of average rarity.
type MatchingLevel struct {
	Words   string           `json:"words" example:"nearly the same"`
	Factor  float64          `json:"factor" doc:"The odds that it is the same person are multiplied by this, where nothing else is known"`
	Classes []MatchingFactor `json:"classes" doc:"How many times likelier than between strangers"`
}

// MatchingFactor is how many times likelier an agreement is within a class than
// between two strangers.
type MatchingFactor struct {
	Class  string  `json:"class"`
	Factor float64 `json:"factor"`
}

// MatchingBin compares what was stated with what people confirmed.
type MatchingBin struct {
	From      float64 `json:"from"`
	To        float64 `json:"to"`
	Decided   int     `json:"decided"`
	Stated    float64 `json:"stated" doc:"Mean share stated, 0 to 1"`
	Confirmed float64 `json:"confirmed" doc:"Share that people confirmed, 0 to 1"`
}

// MatchingRecall is how many misheard names are brought back, by kind of name.
type MatchingRecall struct {
	Groups     []MatchingNames `json:"groups"`
	Names      int             `json:"names" doc:"Distinct names among which they were looked for"`
	Slips      int             `json:"slips"`
	Says       string          `json:"says" doc:"What these figures are worth"`
	MeasuredAt time.Time       `json:"measuredAt"`
}

// MatchingNames is one kind of name.
type MatchingNames struct {
	Group  string  `json:"group" example:"South Asian"`
	Found  int     `json:"found"`
	Of     int     `json:"of"`
	Recall float64 `json:"recall" doc:"0 to 1"`
}

// MatchingDecisions counts people's words on suggestions.
type MatchingDecisions struct {
	Same      int `json:"same"`
	Different int `json:"different"`
	Unsure    int `json:"unsure"`
}

// MatchingReplay is how many stored scores can be computed again from what is
// stored.
type MatchingReplay struct {
	Of         int `json:"of" doc:"Decisions with stored advice"`
	Reproduced int `json:"reproduced"`
	Differs    int `json:"differs" doc:"Another score comes out"`
	NoModel    int `json:"noModel" doc:"The model is not kept here"`
	NoAdvice   int `json:"noAdvice" doc:"Decisions without a suggestion; not in of"`
}

// MatchingLearning is whether something is being learned, and what came of it.
type MatchingLearning struct {
	Running bool             `json:"running"`
	NextAt  time.Time        `json:"nextAt"`
	Last    *MatchingOutcome `json:"last" doc:"null when nothing was tried since the start"`
	Warning string           `json:"warning" doc:"Why the newest weights are not in use; empty when they are"`
}

// MatchingOutcome is how an attempt to learn ended.
type MatchingOutcome struct {
	At      time.Time `json:"at"`
	Verdict string    `json:"verdict" enum:"taken-over,refused,unchanged,too-few,failed"`
	Says    string    `json:"says"`
}
