package policyfile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

// county is a force's file as a person would write it, with what an editor that
// writes everything anew would lose.
const county = `# The county's own words. Kept by the policy board.

version: "7"   # raised with every change

force: {code: county, name: "County Police", initials: "CP"}

incident_types:
  - code: noise
    # Asked since the festival.
    questions:
      # Stewards know the stage.
      - code: stage
        text: "Which stage does it come from?"   # A to D
        kind: text

      - code: late
        text: "Is it after eleven at night?"
        kind: yesno
    advice:
      - {kind: prevention, text: "The festival has its own line for noise."}

  # Sheep mostly.
  - code: collision
    questions:
      - {code: animals, text: "Are animals on the road?", kind: yesno}

not_ready_reasons:
  - {code: lambing, label: "Helping with the lambing"}
`

func nationalCore(t *testing.T) []byte {
	t.Helper()
	national, err := policies.Files.ReadFile(policyfile.NationalFile)
	if err != nil {
		t.Fatal(err)
	}
	return national
}

func readCounty(t *testing.T, content string) *policy.Pack {
	t.Helper()
	if p, ok := countyRead[content]; ok {
		return p
	}
	files := fstest.MapFS{"national.yaml": {Data: nationalCore(t)}}
	force := ""
	if content != "" {
		files["county.yaml"], force = &fstest.MapFile{Data: []byte(content)}, "county.yaml"
	}
	p, err := policyfile.Load(files, "national.yaml", force)
	if err != nil {
		t.Fatalf("%v\n%s", err, content)
	}
	countyRead[content] = p
	return p
}

// countyRead keeps what was read: loading searches all rules, and takes a while.
var countyRead = map[string]*policy.Pack{}

// editCounty lays a change of a type into a file and returns both.
func editCounty(t *testing.T, content, code string, change func(*policyfile.QuestionEdit)) string {
	t.Helper()
	e := policyfile.QuestionEdit{Core: readCounty(t, ""), Current: readCounty(t, content), Type: code}
	now, err := e.Current.Type(code)
	if err != nil {
		t.Fatal(err)
	}
	e.Questions, e.Advice = append(e.Questions, now.Questions...), append(e.Advice, now.Advice...)
	change(&e)
	out, err := policyfile.SetQuestions([]byte(content), e)
	if err != nil {
		t.Fatal(err)
	}
	after, err := readCounty(t, string(out)).Type(code)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(e.Questions, after.Questions, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the questions were not laid in as asked (-asked +read):\n%s\n%s", diff, out)
	}
	if diff := cmp.Diff(e.Advice, after.Advice); diff != "" {
		t.Errorf("the advice was not laid in as asked (-asked +read):\n%s\n%s", diff, out)
	}
	return string(out)
}

func TestAnUnchangedQuestionSetLeavesTheFileAsItIs(t *testing.T) {
	for _, code := range []string{"noise", "collision", "burglary"} {
		out := editCounty(t, county, code, func(*policyfile.QuestionEdit) {})
		if diff := cmp.Diff(county, out); diff != "" {
			t.Errorf("%s (-was +is):\n%s", code, diff)
		}
	}
	crlf := strings.ReplaceAll(county, "\n", "\r\n")
	if out := editCounty(t, crlf, "noise", func(*policyfile.QuestionEdit) {}); out != crlf {
		t.Error("the ends of lines were changed")
	}
}

func TestOnlyWhatChangedIsWritten(t *testing.T) {
	out := editCounty(t, county, "noise", func(e *policyfile.QuestionEdit) {
		for i, q := range e.Questions {
			if q.Code == "late" {
				e.Questions[i].Text = `Is it after eleven at night, or before seven? "Yes" means now: it is on.`
			}
		}
		e.Questions = append(e.Questions, policy.Question{
			Code: "how-loud", Text: "How loud is it?", Kind: policy.QuestionChoice, Required: true,
			When:    &policy.When{Question: "late", Is: []string{"yes"}},
			Choices: []policy.Choice{{Code: "no", Label: "Not very"}, {Code: "walls", Label: "The walls shake"}},
			Raises:  []policy.Raise{{Answer: "walls", AtLeast: "scheduled", Because: "Something may be wrong."}},
		})
		e.Advice = e.Advice[:len(e.Advice)-1]
	})
	want := strings.Replace(county, `      - code: late
        text: "Is it after eleven at night?"
        kind: yesno
    advice:
      - {kind: prevention, text: "The festival has its own line for noise."}
`, `      - code: late
        text: "Is it after eleven at night, or before seven? \"Yes\" means now: it is on."
        kind: yesno
      - code: how-loud
        text: "How loud is it?"
        kind: choice
        required: true
        when: {question: late, is: [yes]}
        choices:
          - {code: no, label: "Not very"}
          - {code: walls, label: "The walls shake"}
        raises:
          - {answer: walls, at_least: scheduled, because: "Something may be wrong."}
`, 1)
	if diff := cmp.Diff(want, out); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestATypeThatTheFileDoesNotHaveIsAdded(t *testing.T) {
	add := func(e *policyfile.QuestionEdit) {
		e.Label = "Break-in"
		e.Questions = append(e.Questions, policy.Question{Code: "barn", Text: "Is it a barn?", Kind: policy.QuestionYesNo})
		e.Advice = append(e.Advice, policy.Advice{Kind: policy.AdvicePrevention, Text: "Lock the barn."})
	}
	entry := `  - code: burglary
    label: "Break-in"
    questions:
      - code: barn
        text: "Is it a barn?"
        kind: yesno
    advice:
      - {kind: prevention, text: "Lock the barn."}
`
	last := "      - {code: animals, text: \"Are animals on the road?\", kind: yesno}\n"
	if diff := cmp.Diff(strings.Replace(county, last, last+entry, 1), editCounty(t, county, "burglary", add)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	bare := "version: \"1\"\nforce: {code: county, name: \"County Police\", initials: \"CP\"}\n"
	if diff := cmp.Diff(bare+"\nincident_types:\n"+entry, editCounty(t, bare, "burglary", add)); diff != "" {
		t.Errorf("into a file without types (-want +got):\n%s", diff)
	}
	flush := bare + "incident_types:\n- code: collision\n  advice:\n  - {kind: scene, text: \"Count the sheep.\"}\n"
	moved := strings.ReplaceAll("\n"+strings.TrimRight(entry, "\n"), "\n  ", "\n")[1:] + "\n"
	if diff := cmp.Diff(flush+moved, editCounty(t, flush, "burglary", add)); diff != "" {
		t.Errorf("into a list at the edge (-want +got):\n%s", diff)
	}
	editCounty(t, flush, "collision", func(e *policyfile.QuestionEdit) {
		e.Advice = append(e.Advice, policy.Advice{Kind: policy.AdviceScene, Text: "Keep the dog in."})
	})
}

// A question that the core has can be given other words and its own again.
func TestNationalWordsComeBack(t *testing.T) {
	core := readCounty(t, "")
	national, err := core.Type("burglary")
	if err != nil {
		t.Fatal(err)
	}
	changed := editCounty(t, county, "burglary", func(e *policyfile.QuestionEdit) { e.Questions[0].Text = "Our own words?" })
	if !strings.Contains(changed, "Our own words?") || strings.Contains(changed, national.Questions[1].Code) {
		t.Errorf("other questions were written too:\n%s", changed)
	}
	back := editCounty(t, changed, "burglary", func(e *policyfile.QuestionEdit) { e.Questions[0] = national.Questions[0] })
	if strings.Contains(back, "Our own words?") || strings.Contains(back, "questions: []") {
		t.Errorf("the words stayed:\n%s", back)
	}
}

func TestFilesThatCannotBeEditedAreRefused(t *testing.T) {
	bare := "version: \"1\"\nforce: {code: county, name: \"County Police\", initials: \"CP\"}\n"
	e := policyfile.QuestionEdit{Core: readCounty(t, ""), Current: readCounty(t, bare), Type: "noise", Label: "Loud"}
	for _, content := range []string{
		"a: [", "- a", bare + "incident_types: [{code: noise}]", bare + "incident_types:\n  - {code: noise}",
		bare + "incident_types:\n  - label: Loud\n    code: noise",
	} {
		if out, err := policyfile.SetQuestions([]byte(content), e); err == nil {
			t.Errorf("%q was edited to %q", content, out)
		}
	}
}

func TestVersions(t *testing.T) {
	for from, want := range map[string]string{"4": "5", "2026.9": "2026.10", "draft": "draft-2", "draft-2": "draft-3", "": "-2"} {
		if got := policyfile.NextVersion(from); got != want {
			t.Errorf("after %q comes %q, want %q", from, got, want)
		}
	}
	for _, line := range []string{`version: "7"   # raised`, `version: '7'   # raised`, `version: 7   # raised`} {
		content := strings.Replace(county, `version: "7"   # raised with every change`, line, 1)
		if v := policyfile.VersionOf([]byte(content)); v != "7" {
			t.Errorf("%s is read as %q", line, v)
		}
		out, err := policyfile.SetVersion([]byte(content), "8")
		if want := strings.Replace(content, line, `version: "8"   # raised`, 1); err != nil || string(out) != want {
			t.Errorf("%s: %v\n%s", line, err, cmp.Diff(want, string(out)))
		}
	}
	if _, err := policyfile.SetVersion([]byte("force: {}"), "8"); err == nil {
		t.Error("a version was set where there is none")
	}
}
