package referralapi

import (
	"maps"
	"slices"
	"strings"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
)

func stepOf(s referralviews.Step, taken bool, pack *policy.Pack) ReferralStep {
	step := ReferralStep{Version: s.Version, At: s.At, Kind: s.Kind, Text: words(s, taken, pack)}
	if s.By != "" && s.By != referral.ByPartner {
		step.By = &contactapi.StaffName{ID: s.By, Name: s.ByName}
	}
	return step
}

// words says a step as a person would read it aloud. taken says that the partner had
// it already.
func words(s referralviews.Step, taken bool, pack *policy.Pack) string {
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
		if taken {
			return "Nobody has said what came of it. A supervisor has to look at it."
		}
		if s.Detail != "" {
			return "Not answered in time. A supervisor has to look at it."
		}
		return "Not answered in time."
	case "acknowledged":
		return join("They have it"+from(s.Detail), s.Text)
	case "declined":
		return join("They cannot take it"+from(s.Detail), s.Text)
	case "ended":
		return join("Ended: "+labelOf(pack.Referral.Outcomes, s.Subject), s.Text)
	case "withdrawn":
		return join("Taken back", s.Text)
	}
	return s.Text
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
