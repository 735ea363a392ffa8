package policyfile_test

import (
	"testing"
	"testing/fstest"

	"bluelamp/internal/policy/policyfile"
)

func TestForceThatWeakensTheCore(t *testing.T) {
	for name, c := range map[string]struct{ force, want string }{
		"removes an element": {
			"risk_models:\n  - code: small\n    elements:\n      - {code: threat, remove: true}\n",
			"forces/north.yaml:6: “threat” belongs to the national elements and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"makes an element optional": {
			"risk_models:\n  - code: small\n    elements:\n      - {code: threat, required: false}\n",
			"forces/north.yaml:6: the element “threat” of the risk model “small” covers “threat” and is not required — write “required: true”; an assessment is never discretionary\n" +
				"forces/north.yaml:6: the risk element “threat” is required nationally and may not be made optional — delete this line; an assessment is never discretionary",
		},
		"removes a type": {
			"incident_types:\n  - {code: noise, remove: true}\n",
			"forces/north.yaml:4: “noise” belongs to the national incident types and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"removes what is not there": {
			"result_codes:\n  - {code: gone, remove: true}\n",
			"forces/north.yaml:4: “gone” is not among the national result codes and cannot be removed — delete this entry",
		},
		"removes and says more": {
			"result_codes:\n  - {code: done, label: Done, remove: true}\n",
			"forces/north.yaml:4: an entry that is removed says nothing else — write only its code and “remove: true”",
		},
		"lowers a default grade": {
			"incident_types:\n  - {code: noise, default_grade: phone}\n",
			"forces/north.yaml:4: the default grade of “noise” is less urgent than the national one — use “soon” or a more urgent grade",
		},
		"makes a question optional": {
			"incident_types:\n  - code: noise\n    questions:\n      - {code: what, required: false}\n",
			"forces/north.yaml:6: the question “what” is required nationally and may not be made optional — delete this line",
		},
		"asks less often": {
			"incident_types:\n  - code: noise\n    questions:\n      - {code: how-bad, when: {question: fight, is: no}}\n",
			"forces/north.yaml:6: the national question “how-bad” may not be asked less often — delete the “when”; a force may ask more, not less",
		},
		"takes a raise back": {
			"incident_types:\n  - code: noise\n    questions:\n      - {code: fight, raises: [{answer: yes, at_least: soon}]}\n",
			"forces/north.yaml:6: “yes” to “fight” asks nationally for at least “now” — use “now” or a more urgent grade",
		},
		"changes a rule": {
			"rules:\n  - {code: grave, proposes: {grade: soon}}\n",
			"forces/north.yaml:4: the national rule “grave” may not be changed, except for its reason — add a rule of your own under another code; the graver one counts",
		},
		"changes the rank of a grade": {
			"grades:\n  - {code: phone, rank: 9}\n",
			"forces/north.yaml:4: the rank and deployability of the national grade “phone” may not be changed — change its label, mark or tone only, or add a grade of your own",
		},
		"relaxes a target": {
			"targets:\n  - {grade: now, area: urban, stage: attend, minutes: 16}\n",
			"forces/north.yaml:4: the target “now attend urban” is looser than the national one, which may only be tightened — keep to the national minutes, percent, clock start and dates, or be stricter",
		},
		"relaxes a target from a later day": {
			"targets:\n  - {grade: now, area: urban, stage: attend, minutes: 16, from: 2027-01-01, percent: 90, clock_start: answered}\n",
			"forces/north.yaml:4: the target “now attend urban from 2027-01-01” is looser than the national one, which may only be tightened — keep to the national minutes, percent, clock start and dates, or be stricter",
		},
		"starts the clock later": {
			"targets:\n  - {grade: now, area: urban, stage: attend, clock_start: assigned}\n",
			"forces/north.yaml:4: the target “now attend urban” is looser than the national one, which may only be tightened — keep to the national minutes, percent, clock start and dates, or be stricter",
		},
		"answers later": {
			"queues:\n  - {service: \"999\", answer_within_seconds: 20}\n",
			"forces/north.yaml:4: the answering target of “999” is looser than the national one — keep to the national rank, seconds and percent, or be stricter",
		},
		"unlocks and answers later": {
			"queues:\n  - {service: \"999\", answer_within_seconds: 20, no_looser: false}\n",
			"forces/north.yaml:4: the answering target of “999” is looser than the national one — keep to the national rank, seconds and percent, or be stricter",
		},
		"names an entry twice": {
			"skills:\n  - {code: rural, label: Rural}\n  - {code: rural, label: Farms}\n",
			"forces/north.yaml:5: “rural” is already in this list, on line 4 — keep one of them",
		},
		"removes a needed reason": {
			"not_ready_reasons:\n  - {code: missed-offer, remove: true}\n",
			"forces/north.yaml:1: there is no not-ready reason “missed-offer” — add it; the software sets or reads it",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, c.force)
			expect(t, err, c.want)
		})
	}
}

func TestForceMayAddAndTighten(t *testing.T) {
	pack, err := load(t, nil, `grades:
  - {code: soon, label: "Prompt"}
targets:
  - {grade: now, area: urban, stage: attend, minutes: 12}
incident_types:
  - code: noise
    default_grade: now
    questions:
      - {code: what, text: "What do you hear?"}
      - {code: where, text: "Where?", kind: text}
    advice:
      - {kind: prevention, text: "Ask the council."}
result_codes:
  - {code: done, remove: true}
`)
	if err != nil {
		t.Fatal(err)
	}
	noise, _ := pack.Type("noise")
	soon, _ := pack.Grade("soon")
	switch {
	case pack.Version != "1/north-7" || pack.Force.Name != "North":
		t.Errorf("version %q, force %q", pack.Version, pack.Force.Name)
	case soon.Label != "Prompt" || soon.Mark != "S" || soon.Rank != 2:
		t.Errorf("the label alone should change: %+v", soon)
	case pack.Targets[0].Minutes != 12 || pack.Targets[0].PercentTarget != 90:
		t.Errorf("the minutes alone should change: %+v", pack.Targets[0])
	case noise.DefaultGrade != "now" || len(noise.Questions) != 4 || len(noise.Advice) != 2:
		t.Errorf("type: %+v", noise)
	case noise.Questions[0].Text != "What do you hear?" || !noise.Questions[0].Required:
		t.Errorf("the text alone should change: %+v", noise.Questions[0])
	case len(pack.ResultCodes) != 1:
		t.Errorf("one result code should be gone: %+v", pack.ResultCodes)
	}
}

func TestForceFileMustSayWhoseItIs(t *testing.T) {
	fsys := fstest.MapFS{
		policyfile.NationalFile: {Data: []byte(content(t, "testdata/national.yaml"))},
		"forces/south.yaml":     {Data: []byte("wrap_up_seconds: 5\n")},
		"forces/west.yaml":      {Data: []byte("version: \"1\"\nforce: {code: east, name: East, initials: E}\n")},
	}
	_, err := policyfile.LoadAll(fsys)
	expect(t, err,
		"forces/south.yaml:1: the force's file has no version — add one, and raise it with every change",
		"forces/south.yaml:1: the pack has no “force” — add it",
		"forces/west.yaml: the force in this file is “east” — name the file east.yaml",
	)
}

func TestFilesThatCannotBeRead(t *testing.T) {
	_, err := policyfile.Load(fstest.MapFS{northFile: {Data: nil}}, policyfile.NationalFile, northFile)
	expect(t, err,
		"forces/north.yaml:1: the file is empty — start from the shipped policies/national.yaml",
		"national.yaml: cannot be read: there is no such file — check the policy folder and its permissions",
	)
	_, err = policyfile.LoadAll(fstest.MapFS{})
	expect(t, err, "forces: there is no force's file here — copy policies/forces/northshire.yaml, change its code and name, and start from that")
}
