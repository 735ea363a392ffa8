package policyfile

import (
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

const (
	kindFlag       = "flag"
	kindNumberKind = "number kind"
	kindPattern    = "pattern"
	kindRetention  = "retention rule"
)

func (r *reader) flagEntry(n *yaml.Node) policy.Flag {
	f := r.fields(n, "a flag", "code", "label", "mark", "tone", "kind", "reason_required", "restricts")
	flag := policy.Flag{
		Code: f.code("code"), Label: f.text("label"), Mark: f.text("mark"), Tone: f.tone(),
		Kind:           oneWord(f, "kind", policy.FlagRisk, policy.FlagNeed, policy.FlagContact, policy.FlagProtection),
		ReasonRequired: f.flag("reason_required"), Restricts: f.flag("restricts"),
	}
	if len([]rune(flag.Mark)) > 3 {
		r.wrong(child(n, "mark"), "use at most three characters", "the mark “%s” of the flag “%s” is too long to stand beside a name", flag.Mark, flag.Code)
	}
	if flag.Restricts && !flag.ReasonRequired {
		r.wrong(n, "add “reason_required: true”", "the flag “%s” closes a record and asks for no reason to open it", flag.Code)
	}
	r.define(kindFlag, flag.Code, n)
	return flag
}

func (r *reader) numberKind(n *yaml.Node) policy.NumberKind {
	f := r.fields(n, "a number kind", "code", "label", "evidence", "says")
	kind := policy.NumberKind{
		Code: f.code("code"), Label: f.text("label"), Says: f.text("says"),
		Evidence: oneWord(f, "evidence", policy.EvidenceNone, policy.EvidenceWeak, policy.EvidenceNormal),
	}
	r.define(kindNumberKind, kind.Code, n)
	return kind
}

func (r *reader) pattern(n *yaml.Node) policy.PatternRule {
	f := r.fields(n, "a pattern", "code", "label", "says", "when", "tone", "covers")
	rule := policy.PatternRule{
		Code: f.code("code"), Label: f.text("label"), Says: f.text("says"),
		Tone: oneWord(f, "tone", policy.ToneDanger, policy.ToneWarning, policy.ToneNotice),
	}
	if covers := child(n, "covers"); covers != nil {
		rule.Covers = r.codes(covers, "“covers”", kindPattern)
	}
	r.define(kindPattern, rule.Code, n)
	if when := f.need("when"); when != nil {
		rule.When = r.patternWhen(when)
		r.checkPattern(n, rule)
	}
	return rule
}

// patternDays bounds the time that a pattern looks back, in days: ten years.
const patternDays = 3650

func (r *reader) patternWhen(n *yaml.Node) policy.PatternWhen {
	f := r.fields(n, "the “when” of a pattern", "of", "within_days", "role", "types", "contacts_at_least", "numbers_at_least",
		"incidents_at_least", "low_graded_at_least", "abandoned_at_least", "victims_at_least", "same_suspect", "escalating")
	w := policy.PatternWhen{
		Of:         oneWord(f, "of", policy.OfPerson, policy.OfPlace, policy.OfNumber, policy.OfHousehold, policy.OfSuspect),
		WithinDays: f.number("within_days", 1, patternDays), Role: policy.RoleAny,
		ContactsAtLeast: f.threshold("contacts_at_least"), NumbersAtLeast: f.threshold("numbers_at_least"),
		IncidentsAtLeast: f.threshold("incidents_at_least"), LowGradedAtLeast: f.threshold("low_graded_at_least"),
		AbandonedAtLeast: f.threshold("abandoned_at_least"), VictimsAtLeast: f.threshold("victims_at_least"),
		SameSuspect: f.flag("same_suspect"), Escalating: f.flag("escalating"),
	}
	if child(n, "role") != nil {
		w.Role = oneWord(f, "role", policy.RoleAny, policy.RoleVictim, policy.RoleSuspect, policy.RoleCaller)
	}
	if types := child(n, "types"); types != nil {
		w.Types = r.codes(types, "“types”", kindType)
	}
	return w
}

// threshold reads a number that a history must reach; 0 when it is not asked for.
func (f fields) threshold(key string) int {
	if child(f.node, key) == nil {
		return 0
	}
	return f.number(key, 1, 1000)
}

var braces = regexp.MustCompile(`\{([^}]*)\}`)

// checkPattern refuses a rule that would always hold, and a sentence with a
// word in braces that is not filled in, or not by this rule.
func (r *reader) checkPattern(n *yaml.Node, rule policy.PatternRule) {
	w, when := rule.When, child(n, "when")
	if w.ContactsAtLeast+w.IncidentsAtLeast+w.LowGradedAtLeast+w.AbandonedAtLeast == 0 {
		r.wrong(when, "add contacts_at_least, incidents_at_least, low_graded_at_least or abandoned_at_least",
			"the pattern “%s” counts nothing", rule.Code)
	}
	if w.Escalating && w.ContactsAtLeast < 3 {
		r.wrong(when, "add “contacts_at_least: 3” or more", "the pattern “%s” sees a rise in fewer than three contacts", rule.Code)
	}
	if w.Of == policy.OfSuspect && !w.SameSuspect {
		r.wrong(when, "add “same_suspect: true”", "the pattern “%s” looks at suspects and not at one suspect", rule.Code)
	}
	says := child(n, "says")
	for _, found := range braces.FindAllStringSubmatch(rule.Says, -1) {
		word := found[1]
		switch {
		case !slices.Contains(policy.PatternWords(), word):
			r.wrong(says, "use one of: "+strings.Join(policy.PatternWords(), ", "), "the pattern “%s” has no word “%s”", rule.Code, word)
		case word == "name" && !w.SameSuspect:
			r.wrong(says, "add “same_suspect: true”, or leave the name out", "the pattern “%s” names a suspect and does not look for one", rule.Code)
		case word == "role" && w.Role == policy.RoleAny:
			r.wrong(says, "add a role, or leave the word out", "the pattern “%s” says a role and looks at any", rule.Code)
		}
	}
}

// checkCovers refuses that a line stands in for a louder one, and that two stand
// in for each other: what is covered comes first in the list.
func (r *reader) checkCovers(p policy.Pack) {
	for i, rule := range p.Patterns {
		at := child(r.defined[kindPattern][rule.Code], "covers")
		for _, code := range rule.Covers {
			j := slices.IndexFunc(p.Patterns, func(other policy.PatternRule) bool { return other.Code == code })
			switch {
			case j < 0: // reported by resolve
			case j >= i:
				r.wrong(at, "put “"+code+"” first", "the pattern “%s” covers one that does not come before it, “%s”", rule.Code, code)
			case slices.Index(tones, rule.Tone) < slices.Index(tones, p.Patterns[j].Tone):
				r.wrong(at, "take “"+code+"” out, or make this one as loud", "the pattern “%s” would hide a louder one, “%s”", rule.Code, code)
			}
		}
	}
}

func (r *reader) retention(n *yaml.Node) policy.Retention {
	f := r.fields(n, "a retention rule", "code", "label", "applies_to", "types", "years", "from", "source")
	rule := policy.Retention{
		Code: f.code("code"), Label: f.text("label"),
		AppliesTo: oneWord(f, "applies_to", policy.KeptPerson, policy.KeptContact, policy.KeptIncident),
		Years:     f.number("years", 1, 100), From: oneWord(f, "from", policy.FromLastContact, policy.FromClosed),
		Source: f.text("source"),
	}
	if types := child(n, "types"); types != nil {
		rule.Types = r.codes(types, "“types”", kindType)
	}
	if rule.AppliesTo == policy.KeptPerson && rule.From == policy.FromClosed {
		r.wrong(child(n, "from"), "use “last-contact”", "the retention rule “%s” counts from the closing of a person", rule.Code)
	}
	r.define(kindRetention, rule.Code, n)
	return rule
}
