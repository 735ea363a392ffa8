package policyfile

import (
	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

const (
	kindLevel   = "risk level"
	kindElement = "risk element"
	kindType    = "incident type"
)

func (f fields) riskModel() policy.RiskModel {
	n := f.need("risk_model")
	if n == nil {
		return policy.RiskModel{}
	}
	m := f.fields(n, "the risk model", "code", "label", "levels", "elements")
	return policy.RiskModel{
		Code: m.code("code"), Label: m.text("label"),
		Levels:   readAll(m, "levels", (*reader).level),
		Elements: readAll(m, "elements", (*reader).element),
	}
}

func (r *reader) level(n *yaml.Node) policy.Level {
	f := r.fields(n, "a risk level", "code", "label", "meaning", "mark", "tone")
	l := policy.Level{
		Code: f.code("code"), Label: f.text("label"), Meaning: f.text("meaning"), Mark: f.mark(), Tone: f.tone(),
	}
	r.define(kindLevel, l.Code, n)
	return l
}

func (r *reader) element(n *yaml.Node) policy.Element {
	f := r.fields(n, "a risk element", "code", "label", "meaning", "prompts", "required", "kind", "choices")
	e := policy.Element{
		Code: f.code("code"), Label: f.text("label"), Meaning: f.text("meaning"),
		Prompts: f.texts("prompts", true), Required: f.flag("required"),
		Kind: oneWord(f, "kind", policy.ElementLevel, policy.ElementChoice),
	}
	r.define(kindElement, e.Code, n)
	switch choices := child(n, "choices"); {
	case e.Kind == policy.ElementChoice:
		e.Choices = f.choices(kindChoiceOf(e.Code))
	case choices != nil:
		r.wrong(choices, "delete the choices, or make the element’s kind “choice”", "a level element has no choices of its own")
	}
	return e
}

func kindChoiceOf(owner string) string { return "choice of " + owner }

// choices reads the choices of an element or a question, defining each under kind.
func (f fields) choices(kind string) []policy.Choice {
	return readAll(f, "choices", func(r *reader, n *yaml.Node) policy.Choice {
		c := r.fields(n, "a choice", "code", "label")
		choice := policy.Choice{Code: c.code("code"), Label: c.text("label")}
		r.define(kind, choice.Code, n)
		return choice
	})
}

func (r *reader) incidentType(n *yaml.Node) policy.IncidentType {
	f := r.fields(n, "an incident type", "code", "label", "theme", "default_grade", "questions", "advice")
	t := policy.IncidentType{
		Code: f.code("code"), Label: f.text("label"),
		Theme: oneWord(f, "theme", policy.ThemeTransport, policy.ThemeASB, policy.ThemePublicSafety,
			policy.ThemeCrime, policy.ThemeAdministration),
		DefaultGrade: f.refer("default_grade", "grade"),
	}
	r.define(kindType, t.Code, n)
	for _, entry := range f.list("questions", true) {
		t.Questions = append(t.Questions, r.question(t.Code, entry))
	}
	t.Advice = readAll(f, "advice", (*reader).advice)
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
	f := r.fields(n, "a question", "code", "text", "kind", "choices", "required", "when", "raises")
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
	q.When = f.when(typeCode)
	q.Raises = f.raises(q, answers)
	return q
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
