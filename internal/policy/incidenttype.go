package policy

import (
	"slices"
	"strconv"
)

// Theme is the chapter of incident recording that a type belongs to: the four of
// the National Standard for Incident Recording 2011 (2.1 to 2.4), and crime.
type Theme string

// The themes.
const (
	ThemeTransport      Theme = "transport"
	ThemeASB            Theme = "asb"
	ThemePublicSafety   Theme = "public-safety"
	ThemeCrime          Theme = "crime"
	ThemeAdministration Theme = "administration"
)

// IncidentType is a kind of incident with what the handler asks and advises.
// DefaultGrade is where the proposal starts; answers and levels only raise it.
type IncidentType struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	// Words are what callers say for it, by which a handler finds the type: "stabbing".
	Words        []string   `json:"words,omitempty"`
	Theme        Theme      `json:"theme"`
	DefaultGrade string     `json:"defaultGrade"`
	Questions    []Question `json:"questions"`
	Advice       []Advice   `json:"advice"`
	// Model is the risk model for this type; "" for the force's own.
	Model string `json:"riskModel,omitempty"`
	// MayBeCrime starts the clock of the crime-recording decision. Types of the
	// theme crime always have it.
	MayBeCrime bool `json:"mayBeCrime"`
	// RightCare calls for a Right Care, Right Person decision before the police
	// stay away.
	RightCare bool `json:"rightCare"`
	// Attended says that an incident of this type is never resolved without deployment.
	Attended bool `json:"attended"`
	// Solvability says that the solvability factors are asked before it is.
	Solvability bool `json:"solvability"`
}

// QuestionKind says how a question is answered.
type QuestionKind string

// The question kinds.
const (
	QuestionText   QuestionKind = "text"
	QuestionYesNo  QuestionKind = "yesno"
	QuestionChoice QuestionKind = "choice"
	QuestionNumber QuestionKind = "number"
)

// The answers to a yes-or-no question.
const (
	AnswerYes = "yes"
	AnswerNo  = "no"
)

// Question is one thing to ask, worded so that it can be said aloud.
type Question struct {
	Code string       `json:"code"`
	Text string       `json:"text"`
	Kind QuestionKind `json:"kind"`
	// Choices run from the least to the most worrying answer; policyfile refuses
	// a pack in which a later choice weighs less than an earlier.
	Choices  []Choice `json:"choices,omitempty"`
	Required bool     `json:"required"`
	// When, if set, is the earlier answer after which this question is asked.
	When *When `json:"when,omitempty"`
	// Raises says which answers call for at least which grade.
	Raises []Raise `json:"raises,omitempty"`
	// Worse says which answer is the worrying one, where it is not yes or the
	// larger number. Rules are held against it: a worse answer never leads to less.
	Worse Worse `json:"worse,omitempty"`
}

// Worse is the direction in which the answers to a question become worrying.
type Worse string

// The directions, of yes-or-no questions and of numbers. Empty is the first of each.
const (
	WorseYes   Worse = "yes"
	WorseNo    Worse = "no"
	WorseMore  Worse = "more"
	WorseFewer Worse = "fewer"
)

// When names an earlier question of the same type and the answers that open this one.
type When struct {
	Question string   `json:"question"`
	Is       []string `json:"is"`
}

// Raise makes a grade the least urgent one that may be proposed after an answer.
type Raise struct {
	Answer  string `json:"answer"`
	AtLeast string `json:"atLeast"`
	Because string `json:"because"`
}

// AdviceKind says what a piece of advice is for.
type AdviceKind string

// The advice kinds: keeping people safe, keeping evidence, keeping it from
// happening again. Inspectors look for the last two (inspection framework, item 4).
const (
	AdviceSafeguarding AdviceKind = "safeguarding"
	AdviceScene        AdviceKind = "scene"
	AdvicePrevention   AdviceKind = "prevention"
)

// Advice is a sentence that the handler can say to the caller.
type Advice struct {
	Kind AdviceKind `json:"kind"`
	Text string     `json:"text"`
}

// Type returns the incident type with this code, or a fault that lists the known ones.
func (p *Pack) Type(code string) (IncidentType, error) {
	return find(p.IncidentTypes, code, "incident type", func(t IncidentType) string { return t.Code })
}

// Question returns the question with this code, or a fault that lists the known ones.
func (t IncidentType) Question(code string) (Question, error) {
	return find(t.Questions, code, "question for "+t.Label, func(q Question) string { return q.Code })
}

// Asked returns, in order, the questions that are to be asked given the answers
// so far (question code to answer): those without a condition and those whose
// condition is met by a question that is itself asked.
func (t IncidentType) Asked(answers map[string]string) []Question {
	asked := make([]Question, 0, len(t.Questions))
	open := make(map[string]bool, len(t.Questions))
	for _, q := range t.Questions {
		if q.When == nil || open[q.When.Question] && slices.Contains(q.When.Is, answers[q.When.Question]) {
			open[q.Code] = true
			asked = append(asked, q)
		}
	}
	return asked
}

// CheckAnswer refuses an answer that the question does not take. An empty answer
// is no answer and passes; whether one is required is the asker's matter.
func (q Question) CheckAnswer(answer string) error {
	if answer == "" {
		return nil
	}
	switch q.Kind {
	case QuestionYesNo, QuestionChoice:
		if known := q.answers(); position(known, answer) < 0 {
			return unknownCode.With("answer to “"+q.Text+"”", answer, listed(known)).About("answers." + q.Code)
		}
	case QuestionNumber:
		if n, err := strconv.Atoi(answer); err != nil || n < 0 {
			return notANumber.With(answer, q.Text).About("answers." + q.Code)
		}
	case QuestionText:
	}
	return nil
}

// answers lists what can be picked, the least worrying first where that is known.
func (q Question) answers() []string {
	if q.Kind == QuestionYesNo {
		return []string{AnswerNo, AnswerYes}
	}
	return codesOf(q.Choices, func(c Choice) string { return c.Code })
}
