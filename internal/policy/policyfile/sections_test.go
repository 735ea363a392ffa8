package policyfile_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// badSection is a text of the national test pack, what it is broken into, and
// what is found. LINE is where the broken text begins; LINE+1 is the one after it.
type badSection struct{ old, broken, want string }

var placeholder = regexp.MustCompile(`LINE([+-]\d+)?`)

func refuseAll(t *testing.T, all map[string]badSection) {
	t.Helper()
	national := content(t, "testdata/national.yaml")
	for name, c := range all {
		t.Run(name, func(t *testing.T) {
			line := 1 + strings.Count(national[:max(0, strings.Index(national, c.old))], "\n")
			_, err := load(t, [][2]string{{c.old, c.broken}}, "")
			expect(t, err, placeholder.ReplaceAllStringFunc(c.want, func(found string) string {
				offset, _ := strconv.Atoi(strings.TrimPrefix(found, "LINE"))
				return strconv.Itoa(line + offset)
			}))
		})
	}
}

func TestBadReviews(t *testing.T) {
	refuseAll(t, map[string]badSection{
		"no warning": {
			"  warn_percent: 80\n", "",
			"national.yaml:LINE-5: “reviews” has no “warn_percent” — add it",
		},
		"grade without an interval": {
			"    - {grade: phone, risk: any, minutes: 240}\n", "",
			"national.yaml:5: the grade “phone” has no review interval for “any” risk — add {grade: phone, risk: any, minutes: …} to the intervals of “reviews”",
		},
		"graver risk later": {
			"{grade: now, risk: high, minutes: 10}", "{grade: now, risk: low, minutes: 10}",
			"national.yaml:LINE-1: at the grade “now” the risk “high” is looked at every 15 minutes, the calmer “low” every 10 — give the graver risk the shorter interval, or the calmer one the longer",
		},
		"more urgent grade later": {
			"{grade: soon, risk: any, minutes: 60}", "{grade: soon, risk: any, minutes: 250}",
			"national.yaml:LINE: at the risk “low” the grade “soon” is looked at every 250 minutes, the less urgent “phone” every 240 — give the more urgent grade the shorter interval, or the other the longer",
		},
		"same interval twice": {
			"risk: high, minutes: 10", "risk: any, minutes: 15",
			"national.yaml:LINE: the review interval “now any” is already defined on line LINE-1 — give one of them another code or delete it",
		},
		"unknown risk": {
			"risk: high, minutes: 10", "risk: dire, minutes: 10",
			"national.yaml:LINE: there is no risk level “dire” — define it, or use one of: low, high",
		},
		"no handler first": {
			"    - {to: handler, after_minutes: 0}", "    - {to: handler, after_minutes: 5}",
			"national.yaml:LINE: an overdue review does not begin with the handler — let the first step be {to: handler, after_minutes: 0}",
		},
		"nobody above the supervisor": {
			"    - {to: force-lead, after_minutes: 30}\n", "",
			"national.yaml:LINE-2: an overdue review never reaches the force-lead — add {to: force-lead, after_minutes: …}",
		},
		"supervisor and lead at once": {
			"{to: force-lead, after_minutes: 30}", "{to: force-lead, after_minutes: 10}",
			"national.yaml:LINE: the step to “force-lead” does not come after the one to “supervisor” — climb from handler to supervisor to force-lead, each after more minutes than the one before",
		},
		"lead before the supervisor": {
			"{to: supervisor, after_minutes: 10}\n    - {to: force-lead,", "{to: force-lead, after_minutes: 10}\n    - {to: supervisor,",
			"national.yaml:LINE+1: the step to “supervisor” does not come after the one to “force-lead” — climb from handler to supervisor to force-lead, each after more minutes than the one before",
		},
		"climb to anybody": {
			"{to: force-lead,", "{to: mayor,",
			"national.yaml:LINE-2: an overdue review never reaches the force-lead — add {to: force-lead, after_minutes: …}\nnational.yaml:LINE: a step of the climb: “to” cannot be “mayor” — use one of: handler, supervisor, force-lead",
		},
		"unknown closing risk": {
			"closing_from: low", "closing_from: mild",
			"national.yaml:LINE: there is no risk level “mild” — define it, or use one of: low, high",
		},
		"warning after the target": {
			"warn_percent: 80", "warn_percent: 100",
			"national.yaml:LINE: “reviews”: “warn_percent” cannot be “100” — write a whole number from 1 to 99",
		},
	})
}

func TestBadCare(t *testing.T) {
	refuseAll(t, map[string]badSection{
		"no section": {
			"right_care:\n  thresholds:\n    - {code: life, label: \"Risk to life\", meets: true}\n    - {code: none, label: \"None of these\"}\n  sample_percent: 10\n", "",
			"national.yaml:1: the pack has no “right_care” — add it",
		},
		"flag that is not there": {
			"flag: violence, desk", "flag: brave, desk",
			"national.yaml:LINE: there is no flag “brave” — define it, or use one of: violence, officer",
		},
		"same factor twice": {
			"    - {code: alone, label: \"Alone\", flag: violence, desk: true}", "    - {code: alone, label: \"Alone\"}\n    - {code: alone, label: \"Alone\"}",
			"national.yaml:LINE+1: the vulnerability factor “alone” is already defined on line LINE — give one of them another code or delete it",
		},
		"no factors": {
			"factors:\n    - {code: alone, label: \"Alone\", flag: violence, desk: true}", "factors: []",
			"national.yaml:LINE: “vulnerability”: “factors” is empty — add at least one entry",
		},
		"nothing sampled": {
			"sample_percent: 5", "sample_percent: 0",
			"national.yaml:LINE: “vulnerability”: “sample_percent” cannot be “0” — write a whole number from 1 to 100",
		},
		"action without a label": {
			"{code: plan, label: \"Plan\"}", "{code: plan}",
			"national.yaml:LINE: a safeguarding action has no “label” — add it",
		},
		"no threshold that is met": {
			", meets: true", "",
			"national.yaml:LINE: 2 thresholds let the police stay away — keep exactly one threshold without “meets: true”, such as “none”\nnational.yaml:LINE: no threshold brings the police — add “meets: true” to those on which the police come",
		},
		"two ways of staying away": {
			"    - {code: none, label: \"None of these\"}", "    - {code: none, label: \"None of these\"}\n    - {code: busy, label: \"Busy\"}",
			"national.yaml:LINE-1: 2 thresholds let the police stay away — keep exactly one threshold without “meets: true”, such as “none”",
		},
		"no way of staying away": {
			"{code: none, label: \"None of these\"}", "{code: none, label: \"None of these\", meets: true}",
			"national.yaml:LINE-1: 0 thresholds let the police stay away — keep exactly one threshold without “meets: true”, such as “none”",
		},
	})
}

func TestBadResolutionCrimeAndUpdates(t *testing.T) {
	refuseAll(t, map[string]badSection{
		"nobody at the gravest risk": {
			"max_risk: low", "max_risk: high",
			"national.yaml:LINE: at the gravest risk, “high”, nobody would have to come — use a calmer risk",
		},
		"risk that is not there": {
			"max_risk: low", "max_risk: mild",
			"national.yaml:LINE: there is no risk level “mild” — define it, or use one of: low, high",
		},
		"no guidance": {
			"guidance: [\"Assess first.\"]", "guidance: []",
			"national.yaml:LINE: “resolution”: “guidance” is empty — add at least one entry",
		},
		"factor without a question": {
			", question: \"Is there a camera?\"", "",
			"national.yaml:LINE: a solvability factor has no “question” — add it",
		},
		"rung for ever": {
			"call_back_tries: 3", "call_back_tries: 99",
			"national.yaml:LINE: “resolution”: “call_back_tries” cannot be “99” — write a whole number from 1 to 10",
		},
		"no crime for no reason": {
			"no_crime_reasons: [{code: nothing, label: \"Nothing happened\"}]", "no_crime_reasons: []",
			"national.yaml:LINE: “crime”: “no_crime_reasons” is empty — add at least one entry",
		},
		"decided a day late": {
			"decide_within_hours: 24", "decide_within_hours: 25",
			"national.yaml:LINE: “crime”: “decide_within_hours” cannot be “25” — write a whole number from 1 to 24",
		},
		"enhanced and later": {
			"enhanced_days: 1", "enhanced_days: 6",
			"national.yaml:LINE: after “arrest” those with enhanced rights would wait longer than others — make it at most “days”",
		},
		"next of nothing": {
			"next: arrest", "next: birthday",
			"national.yaml:LINE: there is no key event for updates “birthday” — define it, or use one of: arrest",
		},
		"enhanced on nothing known": {
			"factors: [alone]", "factors: [tall]",
			"national.yaml:LINE: there is no vulnerability factor “tall” — define it, or use one of: alone",
		},
		"told the same day": {
			"days: 5, enhanced", "days: 0, enhanced",
			"national.yaml:LINE: a key event for updates: “days” cannot be “0” — write a whole number from 1 to 60",
		},
		"holiday that is no date": {
			"on: 2026-12-25", "on: 25.12.2026",
			"national.yaml:LINE: a holiday: “on” is not a date: “25.12.2026” — write year-month-day, such as 2026-04-01",
		},
		"day that does not exist": {
			"on: 2026-12-25", "on: 2026-02-30",
			"national.yaml:LINE: a holiday: “on” is not a date: “2026-02-30” — write year-month-day, such as 2026-04-01",
		},
		"holiday without a day": {
			"{on: 2026-12-25, label", "{label",
			"national.yaml:LINE: a holiday has no “on” — add it",
		},
		"same holiday twice": {
			"on: 2026-12-28", "on: 2026-12-25",
			"national.yaml:LINE: the holiday “2026-12-25” is already defined on line LINE-1 — give one of them another code or delete it",
		},
		"crime that may not be one": {
			"theme: asb", "theme: crime\n    may_be_crime: false",
			"national.yaml:LINE+1: “noise” belongs to the theme crime, so it may always be one — delete this line",
		},
		"attended and nobody comes": {
			"default_grade: soon", "default_grade: phone\n    attended: true",
			"national.yaml:LINE-3: “noise” is always attended and starts at “phone”, at which nobody comes — use a grade at which somebody comes, or delete “attended: true”",
		},
		"key of a type that is no yes": {
			"default_grade: soon", "default_grade: soon\n    right_care: maybe",
			"national.yaml:LINE+1: an incident type: “right_care” is text and not true or false — write true or false",
		},
	})
}
