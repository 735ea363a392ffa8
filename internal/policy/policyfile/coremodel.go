package policyfile

import (
	"slices"

	"bluelamp/internal/policy"
)

// holdModels refuses a force's pack whose assessment asks for less than the
// national core. What is removed outright never gets here: overlay refuses it.
func (r *reader) holdModels(core, merged *policy.Pack) {
	for i, national := range core.Aspects {
		own := merged.Aspects[i] // overlay keeps the national order
		if own.Kind != national.Kind {
			r.wrong(child(r.defined[kindAspect][own.Code], "kind"), "delete this line, or add an aspect of your own",
				"the kind of the national risk aspect “%s” may not be changed", own.Code)
		}
	}
	for _, national := range core.Models {
		own, err := merged.Model(national.Code)
		if err != nil {
			continue
		}
		for _, e := range national.Elements {
			if mine, err := own.Element(e.Code); err == nil {
				r.holdElement(own.Code, e, mine)
			}
		}
	}
}

func (r *reader) holdElement(model string, national, own policy.Element) {
	at := r.defined[kindElementOf(model)][own.Code]
	if national.Required && !own.Required {
		r.wrong(child(at, "required"), "delete this line; an assessment is never discretionary",
			"the risk element “%s” is required nationally and may not be made optional", own.Code)
	}
	if own.Kind != national.Kind {
		r.wrong(either(child(at, "kind"), child(at, "covers")), "delete this line, or add an element of your own",
			"the kind of the national risk element “%s” may not be changed", own.Code)
	}
	if !containsAll(own.Covers, national.Covers) {
		r.wrong(child(at, "covers"), "delete this line, or name “"+national.Covers[0]+"” as well",
			"the national risk element “%s” may not cover less", own.Code)
	}
}

// holdRules refuses a change of what the national rules are and what comes of them.
func (r *reader) holdRules(core, merged *policy.Pack) {
	for _, national := range core.Rules {
		i := slices.IndexFunc(merged.Rules, func(own policy.Rule) bool { return own.Code == national.Code })
		if i >= 0 && !sameRule(national, merged.Rules[i]) {
			r.wrong(r.defined[kindRule][national.Code], "add a rule of your own under another code; the graver one counts",
				"the national rule “%s” may not be changed, except for its reason", national.Code)
		}
	}
	for _, national := range core.Pathways {
		if own, err := merged.Pathway(national.Code); err == nil && own.Kind != national.Kind {
			r.wrong(child(r.defined[kindPathway][own.Code], "kind"), "delete this line, or add a pathway of your own",
				"the kind of the national pathway “%s” may not be changed", own.Code)
		}
	}
	for _, national := range core.Actions {
		if own, err := merged.Action(national.Code); err == nil && own.Does != national.Does {
			r.wrong(child(r.defined[kindAction][own.Code], "does"), "delete this line, or add an action of your own",
				"what the national action “%s” does may not be changed", own.Code)
		}
	}
}

func sameRule(a, b policy.Rule) bool {
	return a.When == b.When && a.Level == b.Level && a.Grade == b.Grade && a.Pathway == b.Pathway &&
		slices.Equal(a.Types, b.Types) && slices.Equal(a.Actions, b.Actions)
}
