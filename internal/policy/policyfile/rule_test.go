package policyfile_test

import (
	"strings"
	"testing"
)

const mayName = `name atLeast("aspect", "value"), answer("question"), number("question"), flag("code"), pattern("code"), factor("code"), type, history.contacts90, history.incidents365, history.lowGraded365`

func TestBadRule(t *testing.T) {
	const demand = " — take it out; what is waiting and who is free never changes what a person needs"
	const compared = " — compare answer(), number(), type or a history with something written out; the others hold or do not hold by themselves"
	for name, c := range map[string]struct{ when, want string }{
		"not CEL":              {`answer("fight" ==`, "the condition of the rule “own” cannot be read at its character 18: Syntax error: mismatched input '<EOF>' expecting"},
		"not a condition":      {`answer("fight")`, "the condition of the rule “own” is not something that holds or does not hold — compare it, such as answer(\"hurt\") == \"yes\""},
		"mixes":                {`flag("violence") && answer("fight")`, "the condition of the rule “own” cannot be read at its character 27: expected type 'bool' but found 'string'"},
		"unknown name":         {`weather == "wet"`, "the rule “own” names “weather”, which is nothing that a rule may look at — " + mayName},
		"unknown function":     {`raining("hard")`, "the rule “own” names “raining”, which is nothing that a rule may look at — " + mayName},
		"unknown history":      {`history.yesterday > 3`, "the rule “own” names “history.yesterday”, which is nothing that a rule may look at — " + mayName},
		"text functions":       {`answer("fight").startsWith("y")`, "the rule “own” names “….startsWith”, which is nothing that a rule may look at — " + mayName},
		"loops":                {`["a"].exists(x, x == "a")`, "the rule “own” names “….exists”, which is nothing that a rule may look at — " + mayName},
		"arithmetic":           {`history.contacts90 + 1 > 3`, "the rule “own” compares what cannot be compared" + compared},
		"code that is built":   {`flag(answer("fight"))`, `the rule “own” asks flag for something else than one code written out in quotes — write flag("code")`},
		"too few codes":        {`atLeast("threat")`, `the rule “own” asks atLeast for something else than two codes written out in quotes — write atLeast("code", "code")`},
		"unknown aspect":       {`atLeast("luck", "high")`, "the rule “own” names the risk aspect “luck”, which the pack does not have — define it, or use one of: threat, leads"},
		"unknown value":        {`atLeast("threat", "dire")`, "the rule “own” names the value of threat “dire”, which the pack does not have — define it, or use one of: low, high"},
		"unknown question":     {`answer("fire") == "yes"`, "the rule “own” names the question “fire”, which the pack does not have — define it, or use one of: what, fight, how-bad"},
		"unknown answer":       {`answer("how-bad") in ["blows", "guns"]`, "the rule “own” names the answer to how-bad “guns”, which the pack does not have — define it, or use one of: shouting, blows"},
		"text answer":          {`answer("what") == "loud"`, "the rule “own” looks at the text answer to “what”, which cannot be compared — make “what” yes-or-no or give it choices\nthe rule “own” names the answer to what “loud”, which the pack does not have — define it; the pack has none"},
		"number of a choice":   {`number("how-bad") > 1`, `the rule “own” asks number("how-bad"), which is a choice question — use number() for numbers and answer() for all else`},
		"unknown flag":         {`flag("wet")`, "the rule “own” names the flag “wet”, which the pack does not have — define it, or use one of: violence, officer"},
		"unknown pattern":      {`pattern("never")`, "the rule “own” names the pattern “never”, which the pack does not have — define it, or use one of: repeat, often"},
		"unknown factor":       {`factor("luck")`, "the rule “own” names the vulnerability factor “luck”, which the pack does not have — define it, or use one of: alone"},
		"unknown type":         {`type == "arson"`, "the rule “own” names the incident type “arson”, which the pack does not have — define it, or use one of: noise"},
		"figure out of reach":  {`history.contacts90 > 99999999`, "the rule “own” compares with 99999999, which is never reached — write a number from -1 (none) to 1000000"},
		"figure of words":      {`history.contacts90 > "many"`, "the rule “own” compares a number with something else than a whole number — write a whole number, such as history.contacts90 >= 5"},
		"order of words":       {`answer("how-bad") >= "blows"`, `the rule “own” compares an answer or type with something else than codes written out — write answer("question") == "code", != "code", or in ["code", "code"]`},
		"demand as a name":     {`queue_length > 9 || flag("violence")`, "the rule “own” looks at demand (“queue_length”): response by risk, not by resources" + demand},
		"demand alone":         {`busy`, "the rule “own” looks at demand (“busy”): response by risk, not by resources" + demand},
		"demand as a function": {`waiting("101") > 3`, "the rule “own” looks at demand (“waiting”): response by risk, not by resources" + demand},
		"demand as an argument": {
			`number("unitsAvailable") < 2`, "the rule “own” looks at demand (“unitsAvailable”): response by risk, not by resources" + demand,
		},
		"demand as a field":    {`history.demand > 3`, "the rule “own” looks at demand (“history.demand”): response by risk, not by resources" + demand},
		"demand, well hidden":  {`flag(staffing.level)`, "the rule “own” looks at demand (“staffing.level”): response by risk, not by resources" + demand},
		"never holds":          {`atLeast("threat", "high") && !atLeast("threat", "low")`, "the rule “own” can never hold, whatever is answered — correct or delete it; an && of two things that exclude each other never holds"},
		"says the same":        {`atLeast( "threat" , "high" )`, "the rule “own” says the same as “grave” — delete one of them"},
		"too long":             {`flag("violence")` + strings.Repeat(` || flag("violence")`, 120), "the condition of the rule “own” cannot be read at its character"},
		"many brackets":        {strings.Repeat("(", 400) + "true" + strings.Repeat(")", 400), "the condition of the rule “own” cannot be read at its character"},
		"names of roads aside": {`flag("busy-road")`, "the rule “own” names the flag “busy-road”, which the pack does not have — define it, or use one of: violence, officer"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, "rules:\n  - code: own\n    types: [noise]\n    because: Own.\n    proposes: {level: high, grade: now}\n    when: >-\n      "+c.when+"\n")
			if name == "says the same" {
				_, err = load(t, nil, "rules:\n  - code: own\n\n    because: Own.\n    proposes: {level: high, grade: now}\n    when: >-\n      "+c.when+"\n")
			}
			if err == nil {
				t.Fatal("nothing was found")
			}
			for i, want := range strings.Split(c.want, "\n") {
				got := strings.Split(err.Error(), "\n")
				if i >= len(got) || !strings.HasPrefix(got[i], "forces/north.yaml:8: "+want) {
					t.Errorf("found\n%v\nwant\n%s", err, c.want)
				}
			}
			if lines := strings.Count(err.Error(), "\n"); lines != strings.Count(c.want, "\n") {
				t.Errorf("more or less was found than wanted:\n%v", err)
			}
		})
	}
}

func TestBadRuleEntry(t *testing.T) {
	for name, c := range map[string]struct{ old, broken, want string }{
		"proposes nothing":     {"proposes: {actions: [warn]}", "proposes: {}", "national.yaml:57: the rule “known” proposes nothing — add a level, grade, pathway or actions"},
		"proposes the unknown": {"proposes: {level: high, grade: now}", "proposes: {level: dire, grade: now}", "national.yaml:53: there is no risk level “dire” — define it, or use one of: low, high"},
		"action unknown":       {"proposes: {actions: [warn]}", "proposes: {actions: [shout]}", "national.yaml:57: there is no action “shout” — define it, or use one of: warn"},
		"pathway unknown":      {"proposes: {actions: [warn]}", "proposes: {pathway: fly}", "national.yaml:57: there is no pathway “fly” — define it, or use one of: answered, sent"},
		"looks at demand": {
			"because: \"Known.\"", "because: \"Known.\", queue_length: 9",
			"national.yaml:57: “queue_length” is not a key of a rule — use one of: code, types, when, proposes, because",
		},
		"no condition": {
			"when: 'flag(\"violence\") || pattern(\"often\")', ", "",
			"national.yaml:57: a rule has no “when” — add it",
		},
		"nobody can be sent": {
			"label: \"Sent\", kind: deploy", "label: \"Sent\", kind: desk",
			"national.yaml:49: no pathway sends somebody — add one with “kind: deploy”",
		},
		"type unknown": {
			"types: [noise],", "types: [nose],",
			"national.yaml:54: there is no incident type “nose” — define it, or use one of: noise",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, [][2]string{{c.old, c.broken}}, "")
			expect(t, err, c.want)
		})
	}
}

func TestWorseAnswersNeverLeadToLess(t *testing.T) {
	const wrong = "forces/north.yaml:4: the rule “own” lets a worse answer lead to less: of the type “%s”"
	const cure = " — let the rule hold for the worse answer as well, or put the answers in order (“worse: no” at a question whose worrying answer is no)"
	for name, c := range map[string]struct{ types, rule, want string }{
		"calmer choice only": {
			"[noise, brawl]", `when: 'answer("weapon") == "stick"', proposes: {grade: now}`,
			"of the type “brawl”, when “weapon” goes from “stick” to “gun”, the grade falls from “now” to “phone”",
		},
		"calmer choice, but something always stands in for it": {"[noise]", `when: 'answer("how-bad") == "shouting"', proposes: {grade: soon}`, ""},
		"choice that is not asked may be feared":               {"[brawl]", `when: 'answer("weapon") in ["", "stick", "gun"]', proposes: {grade: soon}`, ""},
		"the calm answer": {
			"[brawl]", `when: 'answer("calm") == "no"', proposes: {level: high}`,
			"of the type “brawl”, when “calm” goes from “no” to “yes”, the level falls from “high” to “none”",
		},
		"the worrying no": {"[brawl]", `when: 'answer("safe") == "no"', proposes: {grade: now}`, ""},
		"the worrying no, turned round": {
			"[brawl]", `when: 'answer("safe") == "yes"', proposes: {grade: now}`,
			"of the type “brawl”, when “safe” goes from “yes” to “no”, the grade falls from “now” to “phone”",
		},
		"fewer people": {
			"[brawl]", `when: 'number("people") <= 3', proposes: {grade: now}`,
			"of the type “brawl”, when “people” goes from “3” to “4”, the grade falls from “now” to “phone”",
		},
		"younger is worse": {"[brawl]", `when: 'number("age") < 13 && number("age") != -1', proposes: {grade: now}`, ""},
		"older is calmer": {
			"[brawl]", `when: 'number("age") >= 60', proposes: {grade: now}`,
			"of the type “brawl”, when “age” goes from “60” to “59”, the grade falls from “now” to “phone”",
		},
		"lower value of an aspect": {
			"[brawl]", `when: '!atLeast("threat", "high") && atLeast("threat", "low")', proposes: {pathway: sent}`, "",
		},
		"lower value of another aspect": {
			"[brawl]", `when: '!atLeast("leads", "scene") && atLeast("leads", "desk") && answer("safe") == "no"', proposes: {grade: now}`,
			"of the type “brawl” and “safe” is “no”, when the Trail goes from “desk” to “scene”, the grade falls from “now” to “phone”",
		},
		"a flag that lowers": {
			"[brawl]", `when: '!flag("officer")', proposes: {grade: now}`,
			"of the type “brawl”, when the flag “officer” goes from “absent” to “present”, the grade falls from “now” to “phone”",
		},
		"a pattern that lowers": {
			"[brawl]", `when: '!pattern("often")', proposes: {pathway: sent}`,
			"of the type “brawl”, when the pattern “often” goes from “absent” to “present”, the pathway falls from “sent” to “none”",
		},
		"a factor that lowers": {
			"[brawl]", `when: '!factor("alone")', proposes: {grade: now}`,
			"of the type “brawl”, when the factor “alone” goes from “absent” to “present”, the grade falls from “now” to “phone”",
		},
		"less history": {
			"[brawl]", `when: 'history.contacts90 < 5', proposes: {level: high}`,
			"of the type “brawl”, when history.contacts90 goes from “4” to “5”, the level falls from “high” to “none”",
		},
		"actions only may depend on calm": {"[brawl]", `when: '!flag("violence")', proposes: {actions: [warn]}`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := load(t, nil, "rules:\n  - {code: own, types: "+c.types+", "+c.rule+", because: Own.}\n"+brawl)
			if c.want == "" {
				if err != nil {
					t.Errorf("want no findings, got %v", err)
				}
				return
			}
			expect(t, err, strings.Split(wrong, ": of")[0]+": "+c.want+cure)
		})
	}
}

// A rule whose worse answer is hidden by another rule while a question is not asked
// shows what it does when the question is answered calmly.
func TestTheUnknownHidesNoCounterexample(t *testing.T) {
	_, err := load(t, nil, "rules:\n"+
		"  - {code: own, types: [brawl], when: '!flag(\"officer\")', proposes: {grade: now}, because: Own.}\n"+
		"  - {code: feared, types: [brawl], when: 'answer(\"calm\") != \"no\"', proposes: {grade: now}, because: Feared.}\n"+brawl)
	expect(t, err, "forces/north.yaml:4: the rule “own” lets a worse answer lead to less: of the type “brawl” and all else is calm, "+
		"when the flag “officer” goes from “absent” to “present”, the grade falls from “now” to “phone” — "+
		"let the rule hold for the worse answer as well, or put the answers in order (“worse: no” at a question whose worrying answer is no)")
}

// More combinations than can all be tried are searched.
func TestAFallAmongTooManyCombinationsIsFound(t *testing.T) {
	many := `(history.contacts90 > 2 || history.incidents365 > 10 || history.lowGraded365 > 20 || ` +
		`number("people") > 30 || number("age") > 50 || answer("weapon") == "gun" || answer("safe") == "no")`
	own := func(when string) string {
		return "rules:\n  - {code: own, types: [brawl], proposes: {grade: now}, because: Own., when: '" + when + "'}\n" + brawl
	}
	_, err := load(t, nil, own(`!flag("officer") && `+many))
	if err == nil || !strings.HasPrefix(err.Error(), "forces/north.yaml:4: the rule “own” lets a worse answer lead to less: of the type “brawl”") ||
		strings.Count(err.Error(), "\n") > 0 {
		t.Errorf("found %v", err)
	}
	if _, err := load(t, nil, own(strings.ReplaceAll(many, `number("age") > 50`, `number("age") < 50 && number("age") != -1`))); err != nil {
		t.Errorf("nothing falls here, but found %v", err)
	}
}

func TestWhatAForceAddsIsNoHeavierThanSendingSomebody(t *testing.T) {
	pack, err := load(t, nil, "pathways:\n  - {code: desk, label: Desk, kind: desk}\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(pack.Pathways) != 3 || pack.Pathways[1].Code != "desk" || !pack.Heavier("sent", "desk") || !pack.Heavier("desk", "answered") {
		t.Errorf("pathways: %+v", pack.Pathways)
	}
}

// brawl is an incident type of the force with a question of each kind.
const brawl = `incident_types:
  - code: brawl
    label: "Brawl"
    theme: crime
    default_grade: phone
    questions:
      - {code: weapon, text: "What have they got?", kind: choice, choices: [{code: fists, label: F}, {code: stick, label: S}, {code: gun, label: G}]}
      - {code: calm, text: "Is it calm?", kind: yesno}
      - {code: safe, text: "Are you safe?", kind: yesno, worse: no}
      - {code: people, text: "How many?", kind: number}
      - {code: age, text: "How old?", kind: number, worse: fewer}
    advice:
      - {kind: safeguarding, text: "Stay inside."}
`
