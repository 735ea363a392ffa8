package policy

// RiskModel is the structured assessment that every contact ends with: ordered
// elements and the ordered levels that some of them are given. THRIVE is the one
// that the national pack ships; a model is data, so a force's variant is too.
type RiskModel struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	// Levels run from the calmest to the gravest.
	Levels   []Level   `json:"levels"`
	Elements []Element `json:"elements"`
}

// Level is one step of a level element.
type Level struct {
	Code    string `json:"code"`
	Label   string `json:"label"`
	Meaning string `json:"meaning"`
	Mark    string `json:"mark"`
	Tone    Tone   `json:"tone"`
}

// ElementKind says what value an element takes beside its free text.
type ElementKind string

// The element kinds: a level of the model, or one of the element's own choices.
const (
	ElementLevel  ElementKind = "level"
	ElementChoice ElementKind = "choice"
)

// Element is one part of the assessment. Every element also takes free text;
// Prompts help the handler to find the words, they are not a form.
type Element struct {
	Code     string      `json:"code"`
	Label    string      `json:"label"`
	Meaning  string      `json:"meaning"`
	Prompts  []string    `json:"prompts"`
	Required bool        `json:"required"`
	Kind     ElementKind `json:"kind"`
	// Choices of a choice element run from the least to the most pressing.
	Choices []Choice `json:"choices,omitempty"`
}

// Choice is one answer that can be picked.
type Choice struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

// Element returns the element with this code, or a fault that lists the known ones.
func (p *Pack) Element(code string) (Element, error) {
	return find(p.Risk.Elements, code, "risk element", func(e Element) string { return e.Code })
}

// Level returns the risk level with this code, or a fault that lists the known ones.
func (p *Pack) Level(code string) (Level, error) {
	return find(p.Risk.Levels, code, "risk level", func(l Level) string { return l.Code })
}

// CheckLevel refuses an element that the model does not have and a value that
// the element does not take.
func (p *Pack) CheckLevel(element, value string) error {
	e, err := p.Element(element)
	if err != nil {
		return err
	}
	if scale := p.scale(e); position(scale, value) < 0 {
		return unknownCode.With(e.Label+" value", value, listed(scale)).About("elements." + element)
	}
	return nil
}

// scale lists the values of an element from the least to the most pressing.
func (p *Pack) scale(e Element) []string {
	if e.Kind == ElementChoice {
		return codesOf(e.Choices, func(c Choice) string { return c.Code })
	}
	return codesOf(p.Risk.Levels, func(l Level) string { return l.Code })
}
