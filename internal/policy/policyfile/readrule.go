package policyfile

import (
	"cmp"
	"slices"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

const (
	kindRule    = "rule"
	kindPathway = "pathway"
	kindAction  = "action"
)

// rule reads a rule. What its condition may name is checked by checkRules, when
// everything that it could name has been read.
func (r *reader) rule(n *yaml.Node) policy.Rule {
	f := r.fields(n, "a rule", "code", "types", "when", "proposes", "because")
	rule := policy.Rule{Code: f.code("code"), When: f.text("when"), Because: f.text("because")}
	r.define(kindRule, rule.Code, n)
	if types := child(n, "types"); types != nil {
		rule.Types = r.codes(types, "“types”", kindType)
	}
	if proposes := f.need("proposes"); proposes != nil {
		r.fields(proposes, "what a rule proposes", "level", "grade", "pathway", "actions").proposes(&rule)
	}
	return rule
}

func (f fields) proposes(rule *policy.Rule) {
	if child(f.node, "level") != nil {
		rule.Level = f.refer("level", kindLevel)
	}
	if child(f.node, "grade") != nil {
		rule.Grade = f.refer("grade", "grade")
	}
	if child(f.node, "pathway") != nil {
		rule.Pathway = f.refer("pathway", kindPathway)
	}
	if actions := child(f.node, "actions"); actions != nil {
		rule.Actions = f.codes(actions, "“actions”", kindAction)
	}
	if f.node.Kind == yaml.MappingNode && len(f.node.Content) == 0 {
		f.wrong(f.node, "add a level, grade, pathway or actions", "the rule “%s” proposes nothing", rule.Code)
	}
}

// pathwayKinds from the lightest to the heaviest.
var pathwayKinds = []policy.PathwayKind{policy.PathwayCall, policy.PathwayDesk, policy.PathwayPartner, policy.PathwayDeploy}

// pathways reads the ways to deal with a contact, the lightest kind first, so that
// what a force adds at the end is not heavier than sending somebody.
func (f fields) pathways() []policy.Pathway {
	all := readAll(f, "pathways", (*reader).pathway)
	slices.SortStableFunc(all, func(a, b policy.Pathway) int {
		return cmp.Compare(slices.Index(pathwayKinds, a.Kind), slices.Index(pathwayKinds, b.Kind))
	})
	return all
}

func (r *reader) pathway(n *yaml.Node) policy.Pathway {
	f := r.fields(n, "a pathway", "code", "label", "kind")
	w := policy.Pathway{
		Code: f.code("code"), Label: f.text("label"),
		Kind: oneWord(f, "kind", pathwayKinds...),
	}
	r.define(kindPathway, w.Code, n)
	return w
}

func (r *reader) action(n *yaml.Node) policy.Action {
	f := r.fields(n, "an action", "code", "label", "does")
	a := policy.Action{
		Code: f.code("code"), Label: f.text("label"),
		Does: oneWord(f, "does", policy.ActionTells, policy.ActionDesk, policy.ActionRightCare, policy.ActionCrime, policy.ActionReferral),
	}
	r.define(kindAction, a.Code, n)
	return a
}
