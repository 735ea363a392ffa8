package policyfile_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
)

const northFile = "forces/north.yaml"

// load reads the test pack with texts replaced in the national file, or with
// lines added to the force's file.
func load(t *testing.T, replace [][2]string, forceLines string) (*policy.Pack, error) {
	t.Helper()
	national := content(t, "testdata/national.yaml")
	for _, r := range replace {
		if !strings.Contains(national, r[0]) {
			t.Fatalf("the test pack has no %q", r[0])
		}
		national = strings.Replace(national, r[0], r[1], 1)
	}
	return policyfile.Load(fstest.MapFS{
		policyfile.NationalFile: {Data: []byte(national)},
		northFile:               {Data: []byte(content(t, "testdata/"+northFile) + forceLines)},
	}, policyfile.NationalFile, northFile)
}

func content(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// expect compares the findings, one a line.
func expect(t *testing.T, err error, want ...string) {
	t.Helper()
	var found policyfile.Findings
	if !errors.As(err, &found) {
		t.Fatalf("want findings, got %v", err)
	}
	if diff := cmp.Diff(strings.Join(want, "\n"), found.Error()); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestBadNationalPack(t *testing.T) {
	for name, c := range map[string]struct{ old, broken, want string }{
		"unknown key": {
			`mark: "N", tone`, `colour: red, mark: "N", tone`,
			"national.yaml:3: “colour” is not a key of a grade — use one of: code, label, rank, deployable, mark, tone",
		},
		"missing key": {
			`label: "Soon", `, "",
			"national.yaml:4: a grade has no “label” — add it",
		},
		"wrong kind": {
			"meaning: \"What can be looked into.\"", "meaning: [1]",
			"national.yaml:22: a risk element: “meaning” is a list and not text — write a text; put it in quotes if it looks like something else",
		},
		"list instead of mapping": {
			"when: {question: fight, is: yes}", "when: [fight]",
			"national.yaml:40: the “when” of a question is a list and not a mapping — write its keys, such as “question: …”",
		},
		"empty text": {
			`text: "Is it a fight?"`, `text: " "`,
			"national.yaml:33: a question: “text” is empty — write the text that people will read",
		},
		"not a code": {
			"code: noise", "code: Noise Nuisance",
			"national.yaml:26: an incident type: “code” is not a code: “Noise Nuisance” — use lower-case letters, digits and single dashes",
		},
		"duplicate code": {
			"{code: attended,", "{code: done,",
			"national.yaml:60: the result code “done” is already defined on line 59 — give one of them another code or delete it",
		},
		"duplicate key": {
			"wrap_up_seconds: 10", "wrap_up_seconds: 10\nwrap_up_seconds: 20",
			"national.yaml:72: the key “wrap_up_seconds” is already on line 71 — keep one of them",
		},
		"dangling grade": {
			"default_grade: soon", "default_grade: later",
			"national.yaml:29: there is no grade “later” — define it, or use one of: now, soon, phone",
		},
		"dangling answer": {
			"answer: yes", "answer: perhaps",
			"national.yaml:36: there is no answer to fight of noise “perhaps” — define it, or use one of: no, yes",
		},
		"bad date": {
			"percent: 90}", "percent: 90, from: 1.4.2026}",
			"national.yaml:8: a target: “from” is not a date: “1.4.2026” — write year-month-day, such as 2026-04-01",
		},
		"dates the wrong way round": {
			"percent: 90}", "percent: 90, from: 2026-04-02, to: 2026-04-01}",
			"national.yaml:8: a target ends before it begins — put the later day in “to”",
		},
		"number out of bounds": {
			"minutes: 60", "minutes: soon",
			"national.yaml:8: a target: “minutes” cannot be “soon” — write a whole number from 1 to 44640",
		},
		"unknown word": {
			"area: any", "area: coastal",
			"national.yaml:8: a target: “area” cannot be “coastal” — use one of: urban, rural, any",
		},
		"flag that is not one": {
			"chosen: true", "chosen: maybe",
			"national.yaml:68: a not-ready reason: “chosen” is text and not true or false — write true or false",
		},
		"clashing ranks": {
			"rank: 3", "rank: 2",
			"national.yaml:5: the grade “phone” has the same rank as “soon”: 2 — give each grade a rank of its own; 1 comes first",
		},
		"mark too long": {
			`mark: "P"`, `mark: "PHONE"`,
			"national.yaml:5: a grade: the mark “PHONE” is too long for a board — use at most four characters",
		},
		"question that waits for itself": {
			"{question: fight, is: yes}", "{question: how-bad, is: blows}",
			"national.yaml:40: the question “how-bad” waits for its own answer — name an earlier question",
		},
		"question that waits for a later one": {
			"text: \"What is it?\", kind: text,", "text: \"What is it?\", kind: text, when: {question: how-bad, is: blows},",
			"national.yaml:31: the question “what” waits for a later one, “how-bad” — put “how-bad” first",
		},
		"questions in a circle": {
			"text: \"Is it a fight?\"", "text: \"Is it a fight?\"\n        when: {question: how-bad, is: blows}",
			"national.yaml:34: the questions “fight” and “how-bad” wait for each other — break the circle at one of them",
		},
		"question that waits for an unknown one": {
			"{question: fight, is: yes}", "{question: fire, is: yes}",
			"national.yaml:40: there is no question of noise “fire” — define it, or use one of: what, fight, how-bad",
		},
		"question that waits for a text": {
			"{question: fight, is: yes}", "{question: what, is: yes}",
			"national.yaml:40: the question “how-bad” waits for a text answer, which cannot be compared — make “what” yes-or-no or give it choices",
		},
		"choices without a choice": {
			"kind: yesno", "kind: yesno\n        choices: [{code: a, label: A}]",
			"national.yaml:35: a yesno question has no choices — delete the choices, or make the question’s kind “choice”",
		},
		"worse choice with a calmer grade": {
			"answer: shouting, at_least: soon", "answer: shouting, at_least: now",
			"",
		},
		"choices out of order": {
			"answer: blows, at_least: now", "answer: blows, at_least: phone",
			"national.yaml:43: the choice “blows” of “how-bad” comes after “shouting” but asks for a less urgent grade — move the calmer choice up or raise this one as well",
		},
		"result code that contradicts itself": {
			"needs_deployment: true", "needs_deployment: true, applies_without_deployment: true",
			"national.yaml:60: the result code “attended” both needs a deployment and applies without one — keep one of the two",
		},
		"reason that the software needs": {
			"  - {code: browser-gone, label: \"Gone\"}\n", "",
			"national.yaml:1: there is no not-ready reason “browser-gone” — add it; the software sets or reads it",
		},
		"emergency that is silent": {
			"alerts: true, ", "",
			"national.yaml:77: the emergency status does not alert — add “alerts: true”",
		},
		"no grade for the telephone": {
			`rank: 3, mark`, `rank: 3, deployable: true, mark`,
			"national.yaml:3: no grade is for resolving without deployment — add one with “deployable: false”",
		},
		"alias": {
			`prompts: ["Who?"]`, `prompts: &who ["Who?"], choices: *who`,
			"national.yaml:20: aliases (*who) are not read — write the text out here\n" +
				"national.yaml:20: the element “threat” has the choices of the aspect it covers, and none of its own — delete them; change the words of the choices under risk_aspects",
		},
		"alias of nothing": {
			"skills: [calls]", "skills: *calls",
			"national.yaml:1: not YAML: unknown anchor 'calls' referenced — check indentation, quotes and colons near this line",
		},
		"second document": {
			`label: "Boxing Day"}`, "label: Boxing Day}\n---\nmore: 1",
			"national.yaml:173: a second document starts here — keep one document in a file",
		},
		"broken YAML": {
			"wrap_up_seconds: 10", "wrap_up_seconds: [10",
			"national.yaml:70: not YAML: did not find expected ',' or ']' — check indentation, quotes and colons near this line",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, [][2]string{{c.old, c.broken}}, "")
			if c.want == "" {
				if err != nil {
					t.Fatalf("want no findings, got %v", err)
				}
				return
			}
			expect(t, err, c.want)
		})
	}
}

func TestAllFindingsAtOnce(t *testing.T) {
	_, err := load(t, [][2]string{
		{"rank: 2", "rank: 1"}, {`label: "Threat"`, `label: ""`}, {"service: \"999\"\n", "service: \"998\"\n"},
	}, "colour: blue\n")
	expect(t, err,
		"forces/north.yaml:3: “colour” is not a key of the pack — use one of: version, force, grades, targets, risk_levels, risk_aspects, risk_models, risk_model, incident_types, rules, pathways, actions, result_codes, resolution_reasons, resolution_outcomes, deferral_reasons, contact_dispositions, not_ready_reasons, wrap_up_seconds, skills, queues, unit_statuses, statistics, flags, number_kinds, patterns, retention, reviews, vulnerability, right_care, partner_kinds, lawful_bases, partners, referral, resolution, crime, updates",
		"national.yaml:4: the grade “soon” has the same rank as “now”: 1 — give each grade a rank of its own; 1 comes first",
		"national.yaml:20: a risk element: “label” is empty — write the text that people will read",
		"national.yaml:86: there is no queue “998” — define it, or use one of: 999",
	)
}
