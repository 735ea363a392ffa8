package policyfile

import (
	"net/mail"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"bluelamp/internal/policy"
)

// basisConsent is the lawful basis on which somebody agreed (UK GDPR, Article 6(1)(a)).
const basisConsent = "consent"

func (f fields) referral() policy.Referral {
	all := policy.Referral{
		Kinds: f.entries("partner_kinds", "partner kind"),
		Bases: f.entries("lawful_bases", kindBasis),
	}
	if at := child(f.node, "lawful_bases"); at != nil && f.defined[kindBasis][basisConsent] == nil && !f.partial {
		f.wrong(at, "add it; the software asks who agreed and to what", "there is no lawful basis “%s”", basisConsent)
	}
	if s := f.section("referral", "outcomes", "look_again", "chase_every_minutes", "climb_after"); s != nil {
		all.Outcomes = s.entries("outcomes", kindOutcome)
		all.LookAgain = s.codesIf("look_again", kindOutcome)
		all.ChaseEveryMinutes = s.number("chase_every_minutes", 5, 60*24*7)
		all.ClimbAfter = s.number("climb_after", 1, 10)
	}
	return all
}

func (r *reader) partner(n *yaml.Node) policy.Partner {
	f := r.fields(n, "a partner", "code", "label", "kind", "email", "phone", "hours", "closed", "outside", "outside_to",
		"threshold", "bases", "form", "acknowledge_minutes", "calls_back")
	a := policy.Partner{
		Code: f.code("code"), Label: f.text("label"), Kind: f.refer("kind", "partner kind"),
		Email: f.email("email"), Phone: f.phone("phone"),
		Hours: f.hours(), Closed: f.closed(),
		Outside: f.textIf("outside"), OutsideTo: f.referIf("outside_to", kindPartner),
		Threshold:          f.text("threshold"),
		AcknowledgeMinutes: f.number("acknowledge_minutes", 1, 60*24*14),
		CallsBack:          f.flag("calls_back"),
	}
	r.define(kindPartner, a.Code, n)
	if bases := f.need("bases"); bases != nil {
		a.Bases = r.codes(bases, "“bases”", kindBasis)
	}
	for _, entry := range f.list("form", true) {
		a.Form = append(a.Form, r.formField(a.Code, entry))
	}
	return a
}

func (r *reader) formField(partner string, n *yaml.Node) policy.FormField {
	f := r.fields(n, "a field of a referral form", "code", "label", "kind", "choices", "required")
	field := policy.FormField{
		Code: f.code("code"), Label: f.text("label"), Required: f.flag("required"),
		Kind: oneWord(f, "kind", policy.QuestionText, policy.QuestionYesNo, policy.QuestionChoice, policy.QuestionNumber),
	}
	r.define(kindFieldOf(partner), field.Code, n)
	switch choices := child(n, "choices"); {
	case field.Kind == policy.QuestionChoice:
		field.Choices = f.choices("choice of " + field.Code + " for " + partner)
	case choices != nil:
		r.wrong(choices, "delete the choices, or make the field’s kind “choice”", "a %s field has no choices", field.Kind)
	}
	return field
}

func kindFieldOf(partner string) string { return "field of the form for " + partner }

// email reads an address that a mail server takes, without a name beside it (RFC 5322, 3.4.1).
func (f fields) email(key string) string {
	address := f.text(key)
	if address == "" {
		return ""
	}
	if parsed, err := mail.ParseAddress(address); err != nil || parsed.Address != address {
		f.wrong(child(f.node, key), "write it as desk@council.example, without a name", "%s: “%s” is not an e-mail address: “%s”", f.what, key, address)
		return ""
	}
	return address
}

var dialled = regexp.MustCompile(`^\+?[0-9]( ?[0-9]){2,17}$`)

func (f fields) phone(key string) string {
	number := f.textIf(key)
	if number != "" && !dialled.MatchString(number) {
		f.wrong(child(f.node, key), "write digits with spaces between, and a plus in front if need be", "%s: “%s” cannot be dialled: “%s”", f.what, key, number)
		return ""
	}
	return number
}

// closed reads why nothing can be referred any more. Whoever wanted to refer
// somebody reads the sentence, so “true” is not enough.
func (f fields) closed() string {
	n := child(f.node, "closed")
	if n == nil {
		return ""
	}
	if n.Kind == yaml.ScalarNode && (n.ShortTag() == "!!bool" || strings.TrimSpace(n.Value) == "") {
		f.wrong(n, "write the reason, or delete the line", "%s is closed and does not say why", f.what)
		return ""
	}
	return f.text("closed")
}
