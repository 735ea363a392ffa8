package referralapi

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
)

func stepOf(s referralviews.Step, stood string, pack *policy.Pack) ReferralStep {
	step := ReferralStep{Version: s.Version, At: s.At, Kind: s.Kind, Text: words(s, stood, pack)}
	if s.By != "" && s.By != referral.ByPartner {
		step.By = &contactapi.StaffName{ID: s.By, Name: s.ByName}
	}
	return step
}

// words says a step as a person would read it aloud. stood is the partner's answer or
// the withdrawal that came before it, "" for neither.
func words(s referralviews.Step, stood string, pack *policy.Pack) string {
	switch s.Kind {
	case "made":
		return "Referred to " + partnerLabel(pack, s.Subject) + "."
	case "sent":
		return "Sent by e-mail."
	case "reminded":
		return "Reminder sent by e-mail."
	case "failed":
		return join("The "+s.Subject+" could not be sent", s.Text)
	case "silent":
		return silence(s, stood)
	case "acknowledged":
		return join("They have it"+from(s.Detail), s.Text)
	case "declined":
		return join("They cannot take it"+from(s.Detail), s.Text)
	case "ended":
		return join("Ended: "+labelOf(pack.Referral.Outcomes, s.Subject), s.Text)
	case "withdrawn":
		return join("Taken back", s.Text)
	case "told-back":
		return "They were told by e-mail that it is taken back."
	case "partner-told":
		return cmp.Or(s.Detail, "The partner") + " was told by telephone that it is taken back."
	}
	return s.Text
}

func silence(s referralviews.Step, stood string) string {
	switch {
	case stood == "acknowledged":
		return "Nobody has said what came of it. A supervisor has to look at it."
	case stood == "withdrawn":
		return "They could not be told that it is taken back. A supervisor has to look at it."
	case s.Detail != "":
		return "Not answered in time. A supervisor has to look at it."
	}
	return "Not answered in time."
}

func from(who string) string {
	if who == "" {
		return ""
	}
	return ", says " + who
}

// join puts a full stop behind each thing that there is to say.
func join(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p = strings.TrimRight(strings.TrimSpace(p), "."); p != "" {
			said = append(said, p+".")
		}
	}
	return strings.Join(said, " ")
}

// unknownTo lists what a form says that the partner no longer asks for.
func unknownTo(form map[string]string, partner policy.Partner) []string {
	left := maps.Clone(form)
	for _, f := range partner.Form {
		delete(left, f.Code)
	}
	return slices.Sorted(maps.Keys(left))
}
