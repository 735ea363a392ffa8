package policyfile_test

import (
	"testing"

	"bluelamp/internal/policy"
)

func TestBadFlagsNumbersPatternsAndRetention(t *testing.T) {
	for name, c := range map[string]struct{ old, broken, want string }{
		"mark too long": {
			`mark: "PO"`, `mark: "POLC"`,
			"national.yaml:92: the mark “POLC” of the flag “officer” is too long to stand beside a name — use at most three characters",
		},
		"closed without a reason": {
			"reason_required: true, restricts", "restricts",
			"national.yaml:92: the flag “officer” closes a record and asks for no reason to open it — add “reason_required: true”",
		},
		"flag of no kind": {
			"kind: risk", "kind: danger",
			"national.yaml:91: a flag: “kind” cannot be “danger” — use one of: risk, need, contact, protection",
		},
		"evidence that is none of the three": {
			"evidence: none", "evidence: strong",
			"national.yaml:94: a number kind: “evidence” cannot be “strong” — use one of: none, weak, normal",
		},
		"pattern that lowers": {
			"tone: warning, when", "tone: calm, when",
			"national.yaml:98: a pattern: “tone” cannot be “calm” — use one of: danger, warning, notice\n" +
				"national.yaml:98: the pattern “often” would hide a louder one, “repeat” — take “repeat” out, or make this one as loud",
		},
		"pattern that always holds": {
			"within_days: 90, contacts_at_least: 2", "within_days: 90, numbers_at_least: 2",
			"national.yaml:97: the pattern “repeat” counts nothing — add contacts_at_least, incidents_at_least, low_graded_at_least or abandoned_at_least",
		},
		"rise without enough contacts": {
			"contacts_at_least: 2", "contacts_at_least: 2, escalating: true",
			"national.yaml:97: the pattern “repeat” sees a rise in fewer than three contacts — add “contacts_at_least: 3” or more",
		},
		"suspects at large": {
			"of: person, within_days: 90", "of: suspect, within_days: 90",
			"national.yaml:97: the pattern “repeat” looks at suspects and not at one suspect — add “same_suspect: true”",
		},
		"word that is not known": {
			"{nth}", "{count}",
			"national.yaml:97: the pattern “repeat” has no word “count” — use one of: n, nth, days, numbers, role, name, incidents, low, abandoned, victims",
		},
		"name of nobody": {
			"{nth} contact", "{nth} contact about {name}",
			"national.yaml:97: the pattern “repeat” names a suspect and does not look for one — add “same_suspect: true”, or leave the name out",
		},
		"role of any": {
			"{nth} contact", "{nth} contact as {role}",
			"national.yaml:97: the pattern “repeat” says a role and looks at any — add a role, or leave the word out",
		},
		"days out of bounds": {
			"within_days: 90", "within_days: 0",
			"national.yaml:97: the “when” of a pattern: “within_days” cannot be “0” — write a whole number from 1 to 3650",
		},
		"type that is not there": {
			"within_days: 90", "within_days: 90, types: [arson]",
			"national.yaml:97: there is no incident type “arson” — define it, or use one of: noise",
		},
		"covers nothing": {
			"covers: [repeat]", "covers: [seldom]",
			"national.yaml:98: there is no pattern “seldom” — define it, or use one of: repeat, often",
		},
		"covers itself": {
			"covers: [repeat]", "covers: [often]",
			"national.yaml:98: the pattern “often” covers one that does not come before it, “often” — put “often” first",
		},
		"person that is closed": {
			"applies_to: contact", "applies_to: person",
			"national.yaml:100: the retention rule “all” counts from the closing of a person — use “last-contact”",
		},
		"retention without a source": {
			`, source: "Guidance."`, "",
			"national.yaml:100: a retention rule has no “source” — add it",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, [][2]string{{c.old, c.broken}}, "")
			expect(t, err, c.want)
		})
	}
}

func TestForceThatProtectsPersonsLess(t *testing.T) {
	const pattern = "forces/north.yaml:4: the pattern “repeat” would notice less than the national one — keep to the national numbers, days, role and types, or notice sooner; else add a pattern of your own"
	for name, c := range map[string]struct{ force, want string }{
		"asks for no reason": {
			"flags:\n  - {code: violence, reason_required: false}\n",
			"forces/north.yaml:4: the flag “violence” needs a reason nationally before the record is opened — delete this line",
		},
		"opens a closed record": {
			"flags:\n  - {code: officer, restricts: false}\n",
			"forces/north.yaml:4: the flag “officer” closes the record nationally — delete this line",
		},
		"makes a flag quieter": {
			"flags:\n  - {code: violence, tone: notice}\n",
			"forces/north.yaml:4: the flag “violence” is quieter than the national one — use “danger” or a louder tone",
		},
		"makes a flag something else": {
			"flags:\n  - {code: violence, kind: need}\n",
			"forces/north.yaml:4: the kind of the national flag “violence” may not be changed — delete this line, or add a flag of your own",
		},
		"removes a flag": {
			"flags:\n  - {code: violence, remove: true}\n",
			"forces/north.yaml:4: “violence” belongs to the national flags and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"believes a refuge": {
			"number_kinds:\n  - {code: refuge, evidence: weak}\n",
			"forces/north.yaml:4: the number kind “refuge” would prove more than it does nationally — use “none” or a weaker one",
		},
		"wants more contacts": {"patterns:\n  - {code: repeat, when: {contacts_at_least: 3}}\n", pattern},
		"looks back less":     {"patterns:\n  - {code: repeat, when: {within_days: 89}}\n", pattern},
		"looks at one role":   {"patterns:\n  - {code: repeat, when: {role: victim}}\n", pattern},
		"looks at one type":   {"patterns:\n  - {code: repeat, when: {types: [noise]}}\n", pattern},
		"looks at the place":  {"patterns:\n  - {code: repeat, when: {of: place}}\n", pattern},
		"makes a pattern quieter": {
			"patterns:\n  - {code: often, tone: notice}\n",
			"forces/north.yaml:4: the pattern “often” is quieter than the national one — use “warning” or a louder tone",
		},
		"reviews later": {
			"retention:\n  - {code: all, years: 7}\n",
			"forces/north.yaml:4: the retention rule “all” looks at records later than the national one — keep to the national years or fewer: a review may come sooner, not later",
		},
		"reviews something else": {
			"retention:\n  - {code: all, applies_to: incident}\n",
			"forces/north.yaml:4: what the national retention rule “all” is about may not be changed — change its years, label or source only, or add a rule of your own",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, c.force)
			expect(t, err, c.want)
		})
	}
}

func TestForceMayProtectAndNoticeMore(t *testing.T) {
	pack, err := load(t, nil, `flags:
  - {code: violence, label: "Violent", restricts: true}
  - {code: own, label: "Own", mark: "O", tone: calm, kind: need}
number_kinds:
  - {code: school, evidence: none}
patterns:
  - {code: repeat, tone: warning, when: {within_days: 120}}
  - {code: noisy, label: "Noisy", tone: notice, when: {of: place, within_days: 30, types: [noise], incidents_at_least: 2}, says: "{incidents} incidents."}
retention:
  - {code: all, years: 5}
`)
	if err != nil {
		t.Fatal(err)
	}
	violence, _ := pack.Flag("violence")
	school, _ := pack.NumberKind("school")
	switch {
	case violence.Label != "Violent" || !violence.Restricts || !violence.ReasonRequired || len(pack.Flags) != 3:
		t.Errorf("flags: %+v", pack.Flags)
	case school.Evidence != policy.EvidenceNone || school.Says != "Many ring.":
		t.Errorf("number kind: %+v", school)
	case pack.Patterns[0].When.WithinDays != 120 || pack.Patterns[0].When.ContactsAtLeast != 2 || len(pack.Patterns) != 3:
		t.Errorf("patterns: %+v", pack.Patterns)
	case pack.Retention[0].Years != 5 || pack.Retention[0].Source != "Guidance.":
		t.Errorf("retention: %+v", pack.Retention)
	}
}
