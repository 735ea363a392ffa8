package policyfile

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

const (
	kindLevel  = "risk level"
	kindAspect = "risk aspect"
	kindModel  = "risk model"
)

func kindElementOf(model string) string { return "element of " + model }

func (r *reader) level(n *yaml.Node) policy.Level {
	f := r.fields(n, "a risk level", "code", "label", "meaning", "mark", "tone")
	l := policy.Level{
		Code: f.code("code"), Label: f.text("label"), Meaning: f.text("meaning"), Mark: f.mark(), Tone: f.tone(),
	}
	r.define(kindLevel, l.Code, n)
	return l
}

func (r *reader) aspect(n *yaml.Node) policy.Aspect {
	f := r.fields(n, "a risk aspect", "code", "label", "kind", "choices")
	a := policy.Aspect{
		Code: f.code("code"), Label: f.text("label"),
		Kind: oneWord(f, "kind", policy.ElementLevel, policy.ElementChoice),
	}
	r.define(kindAspect, a.Code, n)
	switch choices := child(n, "choices"); {
	case a.Kind == policy.ElementChoice:
		a.Choices = f.choices(kindChoiceOf(kindAspect + " " + a.Code))
	case choices != nil:
		r.wrong(choices, "delete the choices, or make the aspect’s kind “choice”", "a level aspect has no choices of its own")
	}
	return a
}

// model returns the reader of one risk model; aspects are those of the pack.
func model(aspects []policy.Aspect) func(*reader, *yaml.Node) policy.RiskModel {
	return func(r *reader, n *yaml.Node) policy.RiskModel {
		f := r.fields(n, "a risk model", "code", "label", "elements", keyAssessment)
		m := policy.RiskModel{Code: f.code("code"), Label: f.text("label")}
		r.define(kindModel, m.Code, n)
		f.assessmentRequired("the risk model “" + m.Code + "”")
		for _, entry := range f.list("elements", true) {
			m.Elements = append(m.Elements, r.element(m.Code, aspects, entry))
		}
		return m
	}
}

func (r *reader) element(model string, aspects []policy.Aspect, n *yaml.Node) policy.Element {
	f := r.fields(n, "a risk element", "code", "label", "meaning", "prompts", "required", "kind", "choices", "covers")
	e := policy.Element{
		Code: f.code("code"), Label: f.text("label"), Meaning: f.text("meaning"),
		Prompts: f.texts("prompts", true), Required: f.flag("required"),
	}
	r.define(kindElementOf(model), e.Code, n)
	if covers := child(n, "covers"); covers != nil {
		e.Covers = r.codes(covers, "“covers”", kindAspect)
		f.covering(&e, aspects)
		return e
	}
	e.Kind = oneWord(f, "kind", policy.ElementLevel, policy.ElementChoice, policy.ElementNote)
	switch choices := child(n, "choices"); {
	case e.Kind == policy.ElementChoice:
		e.Choices = f.choices(kindChoiceOf(kindElementOf(model) + " " + e.Code))
	case choices != nil:
		r.wrong(choices, "delete the choices, or make the element’s kind “choice”", "a %s element has no choices of its own", e.Kind)
	}
	return e
}

// covering gives an element that covers aspects their kind and choices, so that
// rules can read every model alike.
func (f fields) covering(e *policy.Element, aspects []policy.Aspect) {
	first := ""
	for _, a := range aspects {
		if !slices.Contains(e.Covers, a.Code) {
			continue
		}
		if first == "" {
			first, e.Kind, e.Choices = a.Code, a.Kind, a.Choices
			continue
		}
		if e.Kind != a.Kind || !slices.Equal(e.Choices, a.Choices) {
			f.wrong(child(f.node, "covers"), "make two elements of it",
				"the element “%s” covers “%s” and “%s”, which are not measured on the same scale", e.Code, first, a.Code)
		}
	}
	if choices := child(f.node, "choices"); choices != nil {
		f.wrong(choices, "delete them; change the words of the choices under risk_aspects",
			"the element “%s” has the choices of the aspect it covers, and none of its own", e.Code)
	}
	if kind := child(f.node, "kind"); kind != nil && first != "" && kind.Value != string(e.Kind) {
		f.wrong(kind, "delete this line, or the “covers”", "the element “%s” covers “%s” and so takes a %s", e.Code, first, e.Kind)
	}
}

func kindChoiceOf(owner string) string { return "choice of " + owner }

// choices reads the choices of an aspect, an element or a question, defining each under kind.
func (f fields) choices(kind string) []policy.Choice {
	return readAll(f, "choices", func(r *reader, n *yaml.Node) policy.Choice {
		c := r.fields(n, "a choice", "code", "label")
		choice := policy.Choice{Code: c.code("code"), Label: c.text("label")}
		r.define(kind, choice.Code, n)
		return choice
	})
}

const keyAssessment = "assessment"

// assessmentRequired reads the key that would say whether an assessment has to be
// made. It is known so that whoever tries to leave it to discretion is told why
// that cannot be, and not only that there is no such key.
func (f fields) assessmentRequired(of string) {
	value := child(f.node, keyAssessment)
	if value == nil || value.Value == "required" {
		return
	}
	f.wrong(value, "delete this line, or write “required”",
		"the assessment of %s cannot be “%s”: inspectors criticised forces that left it to discretion, to the load or to some types only", of, strings.TrimSpace(value.Value))
}
