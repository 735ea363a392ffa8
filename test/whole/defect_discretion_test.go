package whole

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// onlySomeTypes: an assessment is asked whole for every type there is, and not only
// for three of them (Greater Manchester, 2020).
func onlySomeTypes(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	var pack struct {
		IncidentTypes []struct{ Code, RiskModel string }
		RiskModel     string
		RiskModels    []struct {
			Code     string
			Elements []struct {
				Code, Kind string
				Required   bool
			}
		}
	}
	hannah.get("/api/policy", &pack)
	if len(pack.IncidentTypes) < 17 {
		t.Fatalf("the pack has %d types", len(pack.IncidentTypes))
	}
	required := map[string][]string{}
	for _, m := range pack.RiskModels {
		for _, e := range m.Elements {
			field := "levels." + e.Code
			if e.Kind == "note" {
				field = "notes." + e.Code
			}
			if e.Required {
				required[m.Code] = append(required[m.Code], field)
			}
		}
	}
	c := hannah.counter()
	for _, typ := range pack.IncidentTypes {
		model := typ.RiskModel
		if model == "" {
			model = pack.RiskModel
		}
		empty := sent{"type": typ.Code, "levels": sent{}, "notes": sent{}, "answers": sent{}, "risk": "", "rationale": ""}
		refusal := hannah.refused(posted("/api/contacts/"+c+"/assessments", empty), http.StatusUnprocessableEntity, "risk.incomplete")
		missing := map[string]bool{}
		for _, m := range details[struct{ Field string }](t, refusal) {
			missing[m.Field] = true
		}
		if len(required[model]) < 6 {
			t.Errorf("%s is assessed by %s, which asks for %q", typ.Code, model, required[model])
		}
		for _, field := range append(required[model], "risk", "rationale") {
			if !missing[field] {
				t.Errorf("%s can be assessed without %s", typ.Code, field)
			}
		}
	}
	hannah.post("/api/contacts/"+c+"/deferrals", sent{"reason": "line-lost", "note": ""})
	hannah.post("/api/contacts/"+c+"/finish", sent{"disposition": "caller-gone", "thenReady": false})
}

// leftToDiscretion: a force's policy is to make the assessment a matter of choice.
// It is refused before it can be used, and when an administrator publishes it.
func leftToDiscretion(t *testing.T, p *program) {
	const quick = "risk_models:\n  - code: quick\n    label: Quick\n    elements:\n" +
		"      - {code: threat, label: Threat, meaning: What threatens., required: true, covers: [threat], prompts: [\"What is it?\"]}\n"
	for _, c := range []struct{ what, from, to, line, says string }{
		{"an element that may be left out", "result_codes:", "risk_models:\n  - code: thrive\n    elements:\n      - {code: harm, required: false}\nresult_codes:",
			"code: harm, required", "harm"},
		{"an element taken away", "result_codes:", "risk_models:\n  - code: thrive\n    elements:\n      - {code: risk, remove: true}\nresult_codes:",
			"code: risk, remove", "risk"},
		{"a shorter model for one type", "incident_types:\n", quick + "incident_types:\n  - {code: noise, risk_model: quick}\n",
			"code: quick", "quick"},
		{"one type for which it is optional", "incident_types:\n", "incident_types:\n  - {code: noise, assessment: optional}\n",
			"assessment: optional", "noise"},
	} {
		t.Run(c.what, func(t *testing.T) {
			pack := northshire(t, c.from, c.to)
			p.unsound(t, pack, c.line, c.says)
		})
	}
	alex := p.signIn(t, administrator)
	var source struct {
		Newest        int
		Version, YAML string
	}
	alex.get("/api/policy/source", &source)
	weaker := strings.Replace(source.YAML, "result_codes:", "risk_models:\n  - code: thrive\n    elements:\n      - {code: harm, required: false}\nresult_codes:", 1)
	alex.refused(posted("/api/policy/editions", sent{"yaml": weaker, "note": "Quicker when it is busy.", "base": source.Newest}),
		http.StatusUnprocessableEntity, "edition.not-sound")
	before := source
	alex.get("/api/policy/source", &source)
	if source != before {
		t.Errorf("after a refused edition the policy is %s, before %s", source.Version, before.Version)
	}
}

// northshire is a copy of the demonstration's own policy file with one change.
func northshire(t *testing.T, from, to string) (file string) {
	t.Helper()
	text, err := os.ReadFile("../../policies/forces/northshire.yaml")
	must(t, err)
	if strings.Count(string(text), from) != 1 {
		t.Fatalf("%q stands %d times in the force's policy", from, strings.Count(string(text), from))
	}
	file = filepath.Join(t.TempDir(), "northshire.yaml")
	must(t, os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o600))
	return file
}

// unsound checks a policy file, which must be refused with one finding that names
// file and line, says what is wrong and how to cure it.
func (p *program) unsound(t *testing.T, file, line, says string) {
	t.Helper()
	out, err := p.run("policy", "check", file)
	if err == nil {
		t.Fatalf("the policy is called sound:\n%s", out)
	}
	text, readErr := os.ReadFile(file)
	must(t, readErr)
	before, _, _ := strings.Cut(string(text), line)
	at := file + ":" + fmt.Sprint(strings.Count(before, "\n")+1) + ": "
	for finding := range strings.Lines(out) {
		wrong, cure, _ := strings.Cut(strings.TrimPrefix(finding, at), " — ")
		if strings.HasPrefix(finding, at) && contains(wrong, says) && len(cure) > 10 {
			return
		}
	}
	t.Errorf("no finding begins with %q, names %q and has a cure:\n%s", at, says, out)
}
