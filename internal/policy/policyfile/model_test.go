package policyfile_test

import "testing"

func TestBadRiskModel(t *testing.T) {
	for name, c := range map[string]struct{ old, broken, want string }{
		"leaves an aspect out": {
			"covers: [leads], ", "kind: level, ",
			"national.yaml:17: the risk model “small” does not look at “leads”, which no assessment may leave out — add a required element with “covers: [leads]”",
		},
		"covers an aspect by an element that is not required": {
			`label: "Leads", required: true, `, `label: "Leads", `,
			"national.yaml:21: the element “leads” of the risk model “small” covers “leads” and is not required — write “required: true”; an assessment is never discretionary",
		},
		"covers what is not there": {
			"covers: [leads]", "covers: [leads, luck]",
			"national.yaml:21: there is no risk aspect “luck” — define it, or use one of: threat, leads",
		},
		"covers two scales at once": {
			"covers: [leads]", "covers: [leads, threat]",
			"national.yaml:21: the element “leads” covers “threat” and “leads”, which are not measured on the same scale — make two elements of it",
		},
		"takes another value than its aspect": {
			"covers: [leads]", "kind: note, covers: [leads]",
			"national.yaml:21: the element “leads” covers “leads” and so takes a choice — delete this line, or the “covers”",
		},
		"choices of a level aspect": {
			`label: "Danger", kind: level`, `label: "Danger", kind: level, choices: [{code: a, label: A}]`,
			"national.yaml:13: a level aspect has no choices of its own — delete the choices, or make the aspect’s kind “choice”",
		},
		"choices of a note": {
			"kind: choice, prompts", "kind: note, prompts",
			"national.yaml:24: a note element has no choices of its own — delete the choices, or make the element’s kind “choice”",
		},
		"is discretionary": {
			`label: "Small"`, `label: "Small"` + "\n    assessment: discretionary",
			"national.yaml:19: the assessment of the risk model “small” cannot be “discretionary”: inspectors criticised forces that left it to discretion, to the load or to some types only — delete this line, or write “required”",
		},
		"is required, as ever": {`label: "Small"`, `label: "Small"` + "\n    assessment: required", ""},
		"default that is not there": {
			"risk_model: small", "risk_model: large",
			"national.yaml:15: there is no risk model “large” — define it, or use one of: small",
		},
		"deferred because of the queue": {
			"{code: line-lost, label: \"Line lost\"}", "{code: line-lost, label: \"Line lost\"}, {code: queue-long, label: \"Later\"}",
			"national.yaml:65: the deferral reason “queue-long” makes demand or staffing a reason for an assessment left for later: response by risk, not by resources — take it out; say what about the person or the event is the reason",
		},
		"deferred because of calls waiting, in words": {
			"label: \"Line lost\"", "label: \"Too many calls waiting\"",
			"national.yaml:65: the deferral reason “line-lost” makes demand or staffing a reason for an assessment left for later: response by risk, not by resources — take it out; say what about the person or the event is the reason",
		},
		"nobody sent because of no units": {
			"label: \"No risk\"", "label: \"No units free\"",
			"national.yaml:62: the resolution reason “no-risk” makes demand or staffing a reason for nobody coming: response by risk, not by resources — take it out; say what about the person or the event is the reason",
		},
		"nobody sent because all are elsewhere, in the code": {
			"{code: no-risk, ", "{code: engaged-elsewhere, ",
			"national.yaml:62: the resolution reason “engaged-elsewhere” makes demand or staffing a reason for nobody coming: response by risk, not by resources — take it out; say what about the person or the event is the reason",
		},
		"no crime because of no officer": {
			"label: \"Nothing happened\"", "label: \"No officer could look\"",
			"national.yaml:164: the reason for no crime “nothing” makes demand or staffing a reason for recording no crime: response by risk, not by resources — take it out; say what about the person or the event is the reason",
		},
		"contact ended because nobody is free": {
			"contact_dispositions: [{code: answered, label: \"Answered\"}]", "contact_dispositions: [{code: answered, label: \"Nobody free\"}]",
			"national.yaml:66: the contact disposition “answered” makes demand or staffing a reason for a contact without an incident: response by risk, not by resources — take it out; say what about the person or the event is the reason",
		},
		"waiting for an interpreter is another matter": {"label: \"Line lost\"", "label: \"Waiting for an interpreter\"", ""},
		"mark against the raises": {
			"kind: yesno", "kind: yesno\n        worse: no",
			"national.yaml:35: “no” is marked as the worse answer to “fight”, but “yes” asks for a more urgent grade — delete this line, or let “no” raise as well",
		},
		"mark at a text": {
			"kind: text, required", "kind: text, worse: yes, required",
			"national.yaml:31: a text question has no “worse” — delete this line; choices stand from the least to the most worrying",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, [][2]string{{c.old, c.broken}}, "")
			if c.want == "" && err == nil {
				return
			}
			expect(t, err, c.want)
		})
	}
}

func TestForceThatAssessesLess(t *testing.T) {
	for name, c := range map[string]struct{ force, want string }{
		"for one type only at discretion": {
			"incident_types:\n  - {code: noise, assessment: discretionary}\n",
			"forces/north.yaml:4: the assessment of “noise” cannot be “discretionary”: inspectors criticised forces that left it to discretion, to the load or to some types only — delete this line, or write “required”",
		},
		"by its own model that leaves something out": {
			"risk_models:\n  - code: own\n    label: Own\n    elements:\n      - {code: threat, label: T, meaning: M, required: true, covers: [threat], prompts: [P]}\n",
			"forces/north.yaml:4: the risk model “own” does not look at “leads”, which no assessment may leave out — add a required element with “covers: [leads]”",
		},
		"covers less": {
			"risk_models:\n  - code: small\n    elements:\n      - {code: threat, covers: [leads]}\n",
			"forces/north.yaml:4: the risk model “small” does not look at “threat”, which no assessment may leave out — add a required element with “covers: [threat]”\n" +
				"forces/north.yaml:6: the kind of the national risk element “threat” may not be changed — delete this line, or add an element of your own\n" +
				"forces/north.yaml:6: the national risk element “threat” may not cover less — delete this line, or name “threat” as well",
		},
		"removes an aspect": {
			"risk_aspects:\n  - {code: leads, remove: true}\n",
			"forces/north.yaml:4: “leads” belongs to the national risk aspects and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"shortens a scale": {
			"risk_aspects:\n  - {code: leads, choices: [{code: scene, remove: true}]}\n",
			"forces/north.yaml:4: “scene” belongs to the national choices and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"changes what an aspect is": {
			"risk_aspects:\n  - {code: threat, kind: choice, choices: [{code: x, label: X}]}\n",
			"forces/north.yaml:4: the kind of the national risk aspect “threat” may not be changed — delete this line, or add an aspect of your own\n" +
				"national.yaml:20: the kind of the national risk element “threat” may not be changed — delete this line, or add an element of your own\n" +
				"national.yaml:53: the rule “grave” names the value of threat “high”, which the pack does not have — define it, or use one of: x",
		},
		"removes a rule": {
			"rules:\n  - {code: grave, remove: true}\n",
			"forces/north.yaml:4: “grave” belongs to the national rules and may not be removed — delete this entry; a force may add to the core and change its words, not take from it",
		},
		"changes a condition": {
			"rules:\n  - {code: grave, when: \"false\"}\n",
			"forces/north.yaml:4: the national rule “grave” may not be changed, except for its reason — add a rule of your own under another code; the graver one counts\n" +
				"forces/north.yaml:4: the rule “grave” can never hold, whatever is answered — correct or delete it; an && of two things that exclude each other never holds",
		},
		"changes a pathway": {
			"pathways:\n  - {code: sent, kind: desk}\n",
			"forces/north.yaml:4: no pathway sends somebody — add one with “kind: deploy”\n" +
				"forces/north.yaml:4: the kind of the national pathway “sent” may not be changed — delete this line, or add a pathway of your own",
		},
		"changes an action": {
			"actions:\n  - {code: warn, does: referral}\n",
			"forces/north.yaml:4: what the national action “warn” does may not be changed — delete this line, or add an action of your own",
		},
		"turns an answer round": {
			"incident_types:\n  - code: noise\n    questions:\n      - {code: fight, worse: yes}\n",
			"forces/north.yaml:6: which answer to the national question “fight” is the worse one may not be changed — delete this line, or add a question of your own",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, c.force)
			expect(t, err, c.want)
		})
	}
}

func TestForceMayAssessByItsOwnModel(t *testing.T) {
	pack, err := load(t, nil, `risk_model: own
risk_aspects:
  - {code: leads, choices: [{code: desk, label: "By telephone"}]}
risk_models:
  - code: own
    label: "Own"
    elements:
      - {code: danger, label: "Danger", meaning: "M.", required: true, covers: [threat], prompts: ["Who?"]}
      - {code: traces, label: "Traces", meaning: "M.", required: true, covers: [leads], prompts: ["What?"]}
      - {code: sea, label: "Sea", meaning: "M.", kind: note, prompts: ["Tide?"]}
incident_types:
  - {code: noise, risk_model: small}
`)
	if err != nil {
		t.Fatal(err)
	}
	own := pack.ModelFor("anything else")
	traces, _ := own.Element("traces")
	switch {
	case pack.ModelFor("noise").Code != "small" || own.Code != "own" || len(own.Elements) != 3:
		t.Errorf("models: %q for noise, else %+v", pack.ModelFor("noise").Code, own)
	case len(traces.Choices) != 2 || traces.Choices[0].Label != "By telephone":
		t.Errorf("an element has the choices of its aspect: %+v", traces)
	case len(own.Elements[2].Covers) != 0 || len(pack.Scale(own.Elements[2])) != 0:
		t.Errorf("a note takes no value: %+v", own.Elements[2])
	}
}
