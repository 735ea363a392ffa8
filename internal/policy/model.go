package policy

import "slices"

// RiskModel is a structured assessment: an ordered list of elements. THRIVE and
// its relatives are data, and so is a force's own variant. Every model has to
// look at each Aspect of the core through a required element, whatever it calls it.
type RiskModel struct {
	Code     string    `json:"code"`
	Label    string    `json:"label"`
	Elements []Element `json:"elements"`
}

// Aspect is one thing that no assessment may leave out (threat, harm, risk, …),
// with the scale on which rules compare it. Models name their elements as they
// like and say which aspects each covers, so that one set of rules reads them all.
type Aspect struct {
	Code  string      `json:"code"`
	Label string      `json:"label"`
	Kind  ElementKind `json:"kind"` // level or choice
	// Choices of a choice aspect run from the least to the most pressing.
	Choices []Choice `json:"choices,omitempty"`
}

// Level is one step of a level element, and of the risk as a whole.
type Level struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	Meaning string `json:"meaning"`
	Mark    string `json:"mark"`
	Tone    Tone   `json:"tone"`
}

// ElementKind says what value an element takes beside its free text.
type ElementKind string

// The element kinds: a level, one of the element's own choices, words alone.
const (
	ElementLevel  ElementKind = "level"
	ElementChoice ElementKind = "choice"
	ElementNote   ElementKind = "note"
)

// Element is one part of an assessment. Every element also takes free text;
// Prompts help the handler to find the words, they are not a form. Of a note
// element the words are the value, and required means that there are some.
type Element struct {
	Code     string      `json:"code"`
	Label    string      `json:"label"`
	Meaning  string      `json:"meaning"`
	Prompts  []string    `json:"prompts"`
	Required bool        `json:"required"`
	Kind     ElementKind `json:"kind"`
	// Choices of a choice element run from the least to the most pressing.
	Choices []Choice `json:"choices,omitempty"`
	// Covers are the aspects that this element looks at. It has their kind and
	// choices then.
	Covers []string `json:"covers,omitempty"`
}

// Choice is one answer that can be picked.
type Choice struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

// ModelFor returns the model by which an incident of this type is assessed: the
// type's own, else the force's. Of an unknown type it is the force's.
func (p *Pack) ModelFor(typeCode string) RiskModel {
	code := p.DefaultModel
	for _, t := range p.IncidentTypes {
		if t.Code == typeCode && t.Model != "" {
			code = t.Model
		}
	}
	for _, m := range p.Models {
		if m.Code == code {
			return m
		}
	}
	return RiskModel{}
}

// Model returns the model with this code, or a fault that lists the known ones.
func (p *Pack) Model(code string) (RiskModel, error) {
	return find(p.Models, code, "risk model", func(m RiskModel) string { return m.Code })
}

// Element returns the element with this code, or a fault that lists the known ones.
func (m RiskModel) Element(code string) (Element, error) {
	return find(m.Elements, code, "element of "+m.Label, func(e Element) string { return e.Code })
}

// Level returns the risk level with this code, or a fault that lists the known ones.
func (p *Pack) Level(code string) (Level, error) {
	return find(p.Levels, code, "risk level", func(l Level) string { return l.Code })
}

// Graver says whether level a is graver than level b. A code that the pack does
// not have is calmer than every level.
func (p *Pack) Graver(a, b string) bool { return p.gravity(a) > p.gravity(b) }

// Graver of two levels.
func (p *Pack) graver(a, b string) string {
	if p.Graver(b, a) {
		return b
	}
	return a
}

func (p *Pack) gravity(level string) int {
	return slices.IndexFunc(p.Levels, func(l Level) bool { return l.Code == level })
}

func (p *Pack) levelScale() []string {
	return codesOf(p.Levels, func(l Level) string { return l.Code })
}

// CheckLevel refuses an element that the type's model does not have and a value
// that the element does not take. A note element takes none.
func (p *Pack) CheckLevel(typeCode, element, value string) error {
	e, err := p.ModelFor(typeCode).Element(element)
	if err != nil {
		return err
	}
	if scale := p.Scale(e); position(scale, value) < 0 {
		return unknownCode.With(e.Label+" value", value, listed(scale)).About("elements." + element)
	}
	return nil
}

// Scale lists the values of an element from the least to the most pressing; it is
// empty for a note.
func (p *Pack) Scale(e Element) []string {
	switch e.Kind {
	case ElementChoice:
		return codesOf(e.Choices, func(c Choice) string { return c.Code })
	case ElementLevel:
		return p.levelScale()
	case ElementNote:
	}
	return nil
}

// AspectScale lists the values of an aspect from the least to the most pressing.
func (p *Pack) AspectScale(a Aspect) []string {
	return p.Scale(Element{Kind: a.Kind, Choices: a.Choices})
}

// AspectValue is the most pressing value that the elements which cover an aspect
// were given, as a position on the aspect's scale; -1 when none was.
func (p *Pack) AspectValue(m RiskModel, aspect string, levels map[string]string) int {
	most := -1
	for _, e := range m.Elements {
		for _, covered := range e.Covers {
			if covered == aspect {
				most = max(most, position(p.Scale(e), levels[e.Code]))
			}
		}
	}
	return most
}
