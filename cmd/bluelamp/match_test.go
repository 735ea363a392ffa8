package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"bluelamp/internal/fault"
	"bluelamp/internal/match/evaluate"
)

// evaluating runs `bluelamp match evaluate` and returns what it prints.
func evaluating(t *testing.T, arguments ...string) (string, error) {
	t.Helper()
	var c struct {
		Match matchCommand `cmd:""`
	}
	parser, err := kong.New(&c, kong.Exit(func(int) { t.Error("the command left the program") }))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse(append([]string{"match", "evaluate"}, arguments...)); err != nil {
		return "", err
	}
	var printed bytes.Buffer
	err = c.Match.Evaluate.evaluate(context.Background(), &printed)
	return printed.String(), err
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const people = `first_name,surname,dob,postcode,who
Kathleen,Cooper,1985-05-25,ZZ1 2AB,1
Kath,Couper,1985-05-25,ZZ1 2AB,1
Amir,Bhatt,1970-01-02,ZZ9 8YX,2
Owen,Eze,1991-11-30,ZZ4 4QQ,3
`

func TestEvaluatePrintsWhatWasRight(t *testing.T) {
	printed, err := evaluating(t, file(t, "people.csv", people), "--truth", "who")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"people.csv", "4 rows", "precision", "recall", "F1", "true pairs", "share stated"} {
		if !strings.Contains(printed, want) {
			t.Errorf("%q is not in:\n%s", want, printed)
		}
	}
	if strings.Contains(printed, "strangers") {
		t.Errorf("one file has no strangers:\n%s", printed)
	}
}

func TestEvaluateLinksTwoFilesWithTheTruthUnderTwoNames(t *testing.T) {
	asked := "first_name,surname,dob,postcode,truth\nKathleen,Cooper,1985-05-25,ZZ1 2AB,1\nZofia,Nowak,1960-06-06,ZZ7 7ZZ,\n"
	printed, err := evaluating(t, file(t, "people.csv", people), file(t, "calls.csv", asked), "--truth", "who,truth", "--json")
	if err != nil {
		t.Fatal(err)
	}
	var r evaluate.Report
	if err := json.Unmarshal([]byte(printed), &r); err != nil {
		t.Fatal(err)
	}
	if r.Strangers != 1 || r.TruePairs != 1 || len(r.Rows) != 2 {
		t.Errorf("report: %+v", r)
	}
}

func TestEvaluateRefusesWithTheCure(t *testing.T) {
	good := file(t, "people.csv", people)
	broken := file(t, "broken.csv", "first_name,surname,who\nKath,Cooper,1\nAmir,Bhatt,2,extra,more\n")
	for name, c := range map[string]struct {
		arguments []string
		code      string
		says      []string
	}{
		"a truth that is not there": {[]string{good, "--truth", "cluster"}, "match.truth-missing", []string{"cluster", "first_name, surname, dob, postcode, who"}},
		"three files":               {[]string{good, good, good, "--truth", "who"}, "match.files", []string{"3 files"}},
		"a line too long":           {[]string{broken, "--truth", "who"}, "match.file-columns", []string{"Line 3", "broken.csv"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := evaluating(t, c.arguments...)
			refused, ok := fault.As(err)
			if !ok || refused.Code != c.code {
				t.Fatalf("err = %v, want %s", err, c.code)
			}
			for _, part := range c.says {
				if !strings.Contains(refused.Sentence, part) {
					t.Errorf("%q does not say %q", refused.Sentence, part)
				}
			}
		})
	}
	if _, err := evaluating(t, filepath.Join(t.TempDir(), "none.csv"), "--truth", "who"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("err = %v", err)
	}
}
