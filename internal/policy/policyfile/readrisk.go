package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

const kindType = "incident type"

func (r *reader) incidentType(n *yaml.Node) policy.IncidentType {
	f := r.fields(n, "an incident type", "code", "label", "theme", "default_grade", "questions", "advice",
		"risk_model", keyAssessment, "words", "may_be_crime", "right_care", "attended", "solvability")
	t := policy.IncidentType{
		Code: f.code("code"), Label: f.text("label"),
		Theme: oneWord(f, "theme", policy.ThemeTransport, policy.ThemeASB, policy.ThemePublicSafety,
			policy.ThemeCrime, policy.ThemeAdministration),
		DefaultGrade: f.refer("default_grade", "grade"),
	}
	r.define(kindType, t.Code, n)
	if child(n, "risk_model") != nil {
		t.Model = f.refer("risk_model", kindModel)
	}
	f.assessmentRequired("“" + t.Code + "”")
	f.handling(&t)
	for _, entry := range f.list("questions", true) {
		t.Questions = append(t.Questions, r.question(t.Code, entry))
	}
	t.Advice = readAll(f, "advice", (*reader).advice)
	t.Words = f.texts("words", false)
	return t
}

func (r *reader) advice(n *yaml.Node) policy.Advice {
	f := r.fields(n, "advice", "kind", "text")
	return policy.Advice{
		Kind: oneWord(f, "kind", policy.AdviceSafeguarding, policy.AdviceScene, policy.AdvicePrevention),
		Text: f.text("text"),
	}
}

func kindQuestionOf(typeCode string) string { return "question of " + typeCode }

func (r *reader) question(typeCode string, n *yaml.Node) policy.Question {
	f := r.fields(n, "a question", "code", "text", "kind", "choices", "required", "when", "raises", "worse")
	q := policy.Question{
		Code: f.code("code"), Text: f.text("text"), Required: f.flag("required"),
		Kind: oneWord(f, "kind", policy.QuestionText, policy.QuestionYesNo, policy.QuestionChoice, policy.QuestionNumber),
	}
	r.define(kindQuestionOf(typeCode), q.Code, n)
	answers := answersOf(typeCode, q.Code)
	switch choices := child(n, "choices"); {
	case q.Kind == policy.QuestionChoice:
		q.Choices = f.choices(answers)
	case choices != nil:
		r.wrong(choices, "delete the choices, or make the question’s kind “choice”", "a %s question has no choices", q.Kind)
	}
	if q.Kind == policy.QuestionYesNo {
		r.define(answers, policy.AnswerNo, n)
		r.define(answers, policy.AnswerYes, n)
	}
	q.Worse = f.worse(q.Kind)
	q.When = f.when(typeCode)
	q.Raises = f.raises(q, answers)
	return q
}

// worse reads which answer is the worrying one; without it, that is yes, and the
// larger number.
func (f fields) worse(kind policy.QuestionKind) policy.Worse {
	value := child(f.node, "worse")
	switch {
	case value == nil:
		return ""
	case kind == policy.QuestionYesNo:
		return oneWord(f, "worse", policy.WorseYes, policy.WorseNo)
	case kind == policy.QuestionNumber:
		return oneWord(f, "worse", policy.WorseMore, policy.WorseFewer)
	}
	f.wrong(value, "delete this line; choices stand from the least to the most worrying", "a %s question has no “worse”", kind)
	return ""
}

func answersOf(typeCode, question string) string {
	return "answer to " + question + " of " + typeCode
}

func raiseAfter(answers string) string { return "raise after " + answers }

// when reads the condition of a question; checkQuestions looks at its order.
func (f fields) when(typeCode string) *policy.When {
	n := child(f.node, "when")
	if n == nil {
		return nil
	}
	w := f.fields(n, "the “when” of a question", "question", "is")
	when := policy.When{Question: w.refer("question", kindQuestionOf(typeCode))}
	if is := w.need("is"); is != nil {
		when.Is = w.codes(is, "“is”", answersOf(typeCode, when.Question))
	}
	return &when
}

func (f fields) raises(q policy.Question, answers string) []policy.Raise {
	entries := f.list("raises", false)
	if len(entries) > 0 && (q.Kind == policy.QuestionText || q.Kind == policy.QuestionNumber) {
		f.wrong(child(f.node, "raises"), "ask it as yes-or-no or with choices",
			"the answers to a %s question cannot raise a grade", q.Kind)
		return nil
	}
	all := make([]policy.Raise, 0, len(entries))
	for _, n := range entries {
		r := f.fields(n, "a raise", "answer", "at_least", "because")
		raise := policy.Raise{
			Answer: r.refer("answer", answers), AtLeast: r.refer("at_least", "grade"), Because: r.text("because"),
		}
		f.define(raiseAfter(answers), raise.Answer, n)
		all = append(all, raise)
	}
	return all
}
