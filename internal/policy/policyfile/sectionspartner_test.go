package policyfile_test

import "testing"

func TestBadPartners(t *testing.T) {
	refuseAll(t, map[string]badSection{
		"kind that is not there": {
			"kind: care\n    email: desk", "kind: cure\n    email: desk",
			"national.yaml:LINE: there is no partner kind “cure” — define it, or use one of: care",
		},
		"no address": {
			"email: desk@listeners.example", "email: listeners",
			"national.yaml:LINE: a partner: “email” is not an e-mail address: “listeners” — write it as desk@council.example, without a name",
		},
		"address with a name": {
			"email: desk@listeners.example", "email: \"Desk <desk@listeners.example>\"",
			"national.yaml:LINE: a partner: “email” is not an e-mail address: “Desk <desk@listeners.example>” — write it as desk@council.example, without a name",
		},
		"number in words": {
			"01632 960200", "ring us",
			"national.yaml:LINE: a partner: “phone” cannot be dialled: “ring us” — write digits with spaces between, and a plus in front if need be",
		},
		"day in full": {
			"days: [mon, fri]", "days: [monday, fri]",
			"national.yaml:LINE: an entry of “hours”: “monday” is not a day of the week — use mon, tue, wed, thu, fri, sat or sun",
		},
		"no days": {
			"days: [mon, fri]", "days: []",
			"national.yaml:LINE: an entry of “hours”: “days” is empty — add at least one entry",
		},
		"opens at midnight's end": {
			"from: \"07:00\"", "from: \"24:00\"",
			"national.yaml:LINE: an entry of “hours”: “from” is not a time of day: “24:00” — write hours and minutes in quotes, such as “07:30”",
		},
		"closes at an odd hour": {
			"to: \"17:00\"", "to: \"5pm\"",
			"national.yaml:LINE: an entry of “hours”: “to” is not a time of day: “5pm” — write hours and minutes in quotes, such as “07:30”",
		},
		"closes as it opens": {
			"to: \"17:00\"", "to: \"07:00\"",
			"national.yaml:LINE: an entry of “hours” ends when it begins — write from “00:00” to “24:00” for a whole day",
		},
		"hours without any": {
			"hours: [{days: [mon, fri], from: \"07:00\", to: \"17:00\"}]", "hours: []",
			"national.yaml:LINE: a partner has “hours” without any — delete the line if somebody is always there, or say under “closed” why nobody is",
		},
		"nothing said of outside": {
			"    outside: \"Nobody is there.\"\n", "",
			"national.yaml:LINE-1: a partner has hours and does not say what happens outside them — add “outside” with what happens then",
		},
		"closed without a reason": {
			"email: night@council.example", "email: night@council.example\n    closed: true",
			"national.yaml:LINE+1: a partner is closed and does not say why — write the reason, or delete the line",
		},
		"basis that is not there": {
			"bases: [consent]", "bases: [curiosity]",
			"national.yaml:LINE: there is no lawful basis “curiosity” — define it, or use one of: consent, life",
		},
		"no bases": {
			"bases: [consent]", "bases: []",
			"national.yaml:LINE: “bases” is empty — add at least one entry",
		},
		"empty form": {
			"form: [{code: worry, label: \"What worries them\", kind: text, required: true}]", "form: []",
			"national.yaml:LINE: a partner: “form” is empty — add at least one entry",
		},
		"field of no kind": {
			"label: \"What worries them\", kind: text", "label: \"What worries them\", kind: essay",
			"national.yaml:LINE: a field of a referral form: “kind” cannot be “essay” — use one of: text, yesno, choice, number",
		},
		"choices of a text": {
			"kind: text, required: true}]", "kind: text, choices: [{code: a, label: A}]}]",
			"national.yaml:LINE: a text field has no choices — delete the choices, or make the field’s kind “choice”",
		},
		"choice without choices": {
			"kind: choice, choices: [{code: bed, label: \"No bed\"}]", "kind: choice",
			"national.yaml:LINE: a field of a referral form has no “choices” — add it",
		},
		"same field twice": {
			"kind: text, required: true}]", "kind: text}, {code: worry, label: Worry, kind: text}]",
			"national.yaml:LINE: the field of the form for listeners “worry” is already defined on line LINE — give one of them another code or delete it",
		},
		"never answers": {
			"acknowledge_minutes: 30", "acknowledge_minutes: 0",
			"national.yaml:LINE: a partner: “acknowledge_minutes” cannot be “0” — write a whole number from 1 to 20160",
		},
		"outside to nobody": {
			"outside: \"Nobody is there.\"", "outside: \"Nobody is there.\"\n    outside_to: ghosts",
			"national.yaml:LINE+1: there is no partner “ghosts” — define it, or use one of: listeners, night",
		},
		"outside to itself": {
			"outside: \"Nobody is there.\"", "outside: \"Nobody is there.\"\n    outside_to: listeners",
			"national.yaml:LINE+1: “listeners” hands over in a circle — let the last of them hand over to nobody",
		},
		"always there and outside": {
			"email: night@council.example", "email: night@council.example\n    outside_to: listeners",
			"national.yaml:LINE+1: “night” is always there and names who steps in outside its hours — add “hours”, or delete the line",
		},
		"chased every minute": {
			"chase_every_minutes: 240", "chase_every_minutes: 1",
			"national.yaml:LINE: “referral”: “chase_every_minutes” cannot be “1” — write a whole number from 5 to 10080",
		},
		"never shown to anybody": {
			"  climb_after: 2\n", "",
			"national.yaml:LINE-2: “referral” has no “climb_after” — add it",
		},
		"looked at again after nothing": {
			"look_again: [helped]", "look_again: [lost]",
			"national.yaml:LINE: there is no referral outcome “lost” — define it, or use one of: helped",
		},
		"referrals that never end": {
			"outcomes: [{code: helped, label: \"Helped\"}]", "outcomes: []",
			"national.yaml:LINE: “referral”: “outcomes” is empty — add at least one entry",
		},
		"no lawful bases": {
			"lawful_bases:\n  - {code: consent, label: \"Agreed\"}\n  - {code: life, label: \"To save a life\"}\n", "",
			"national.yaml:1: the pack has no “lawful_bases” — add it",
		},
		"no consent": {
			"{code: consent, label: \"Agreed\"}", "{code: agreed, label: \"Agreed\"}",
			"national.yaml:LINE: there is no lawful basis “consent” — add it; the software asks who agreed and to what\n" +
				"national.yaml:LINE+11: there is no lawful basis “consent” — define it, or use one of: agreed, life\n" +
				"national.yaml:LINE+20: there is no lawful basis “consent” — define it, or use one of: agreed, life",
		},
		"unknown key of a partner": {
			"calls_back: true", "call_back: true",
			"national.yaml:LINE: “call_back” is not a key of a partner — use one of: code, label, kind, email, phone, hours, closed, outside, outside_to, threshold, bases, form, acknowledge_minutes, calls_back",
		},
	})
}

func TestPartnersWhoHandOverInVain(t *testing.T) {
	const other = "bases: [consent], threshold: T, acknowledge_minutes: 9, form: [{code: a, label: A, kind: text}], kind: care"
	hours := "hours: [{days: [mon], from: \"07:00\", to: \"17:00\"}], outside: O"
	for name, c := range map[string]struct{ partners, want string }{
		"a circle": {
			"  - {code: a, label: A, email: a@a.example, " + other + ", " + hours + ", outside_to: b}\n" +
				"  - {code: b, label: B, email: b@b.example, " + other + ", " + hours + ", outside_to: a}\n",
			"forces/north.yaml:4: “a” hands over in a circle — let the last of them hand over to nobody\nforces/north.yaml:5: “b” hands over in a circle — let the last of them hand over to nobody",
		},
		"one that leads into a circle": {
			"  - {code: a, label: A, email: a@a.example, " + other + ", " + hours + ", outside_to: b}\n" +
				"  - {code: b, label: B, email: b@b.example, " + other + ", " + hours + ", outside_to: b}\n",
			"forces/north.yaml:5: “b” hands over in a circle — let the last of them hand over to nobody",
		},
		"a closed one": {
			"  - {code: a, label: A, email: a@a.example, " + other + ", " + hours + ", outside_to: b}\n" +
				"  - {code: b, label: B, email: b@b.example, " + other + ", closed: \"It ended.\"}\n",
			"forces/north.yaml:4: “a” hands over to “b”, which is closed — name one that is open, or delete the line",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, "partners:\n"+c.partners)
			expect(t, err, c.want)
		})
	}
}
