package risk

import (
	"fmt"

	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// Missing is one thing that the form still needs. Field is "type", "levels.harm",
// "notes.prevention", "answers.weapon", "risk" or "rationale"; What says what to do.
type Missing struct {
	Field string `json:"field"`
	What  string `json:"what"`
}

// Lacking lists what the form still needs, in the order of the screen; it is
// empty and not nil when nothing is. A question that its condition hides is not
// needed. The facts matter because they can make the rules ask for more than the
// person does, and that takes a longer rationale.
func Lacking(pack *policy.Pack, f Form, facts Facts) []Missing {
	lacking := []Missing{}
	t, err := pack.Type(f.Type)
	if err != nil {
		lacking = append(lacking, Missing{"type", "Choose the type of incident."})
	}
	for _, e := range pack.ModelFor(f.Type).Elements {
		lacking = append(lacking, lackingElement(e, f)...)
	}
	for _, q := range t.Asked(f.Answers) {
		if q.Required && blank(f.Answers[q.Code]) {
			lacking = append(lacking, Missing{"answers." + q.Code, "Ask: " + q.Text})
		}
	}
	if f.Risk == "" {
		lacking = append(lacking, Missing{"risk", "Say how grave the risk is, taken as a whole."})
	}
	return append(lacking, lackingRationale(pack, f, facts)...)
}

// lackingElement is what a required element still needs: words if it is a note,
// else a value.
func lackingElement(e policy.Element, f Form) []Missing {
	switch {
	case !e.Required:
	case e.Kind == policy.ElementNote && text.Weight(f.Notes[e.Code]) == 0:
		return []Missing{{"notes." + e.Code, "Write a few words for " + e.Label + "."}}
	case e.Kind != policy.ElementNote && f.Levels[e.Code] == "":
		return []Missing{{"levels." + e.Code, "Choose a value for " + e.Label + "."}}
	}
	return nil
}

func lackingRationale(pack *policy.Pack, f Form, facts Facts) []Missing {
	said := text.Weight(f.Rationale)
	if said < MinRationale {
		return []Missing{{"rationale", "Say in your own words why you judge the risk as you do."}}
	}
	proposed := Propose(pack, f, facts).Level
	if said < MinDeviation && f.Risk != "" && pack.Graver(proposed, f.Risk) {
		return []Missing{{"rationale", fmt.Sprintf("The rules ask for %s and you judge it calmer. Say in a sentence why.", labelOf(pack, proposed))}}
	}
	return nil
}

func labelOf(pack *policy.Pack, level string) string {
	if l, err := pack.Level(level); err == nil && l.Label != "" {
		return "“" + l.Label + "”"
	}
	return level
}
