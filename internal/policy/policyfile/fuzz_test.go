package policyfile_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bluelamp/internal/policy/policyfile"
)

// FuzzLoad feeds broken packs: whatever is in the files, Load answers with a pack
// or with findings that name a file, and never with a panic.
func FuzzLoad(f *testing.F) {
	national, err := os.ReadFile("testdata/national.yaml")
	if err != nil {
		f.Fatal(err)
	}
	force := "version: \"7\"\nforce: {code: north, name: \"North\", initials: N}\n"
	f.Add(string(national), force)
	lines := strings.SplitAfter(string(national), "\n")
	for i := range lines {
		f.Add(strings.Join(lines[:i], "")+strings.Join(lines[i+1:], ""), force+lines[i])
	}
	for _, odd := range []string{"", "# only a comment\n", "- a\n", "~\n", "[a]: b\n", "a: &a [*a]\n", "? {a: b}\n: c\n", "<<: {a: b}\n", "\xff\n"} {
		f.Add(odd, force)
		f.Add(string(national), odd)
	}
	f.Fuzz(func(t *testing.T, national, force string) {
		pack, err := policyfile.Load(fstest.MapFS{
			policyfile.NationalFile: {Data: []byte(national)}, northFile: {Data: []byte(force)},
		}, policyfile.NationalFile, northFile)
		var found policyfile.Findings
		switch {
		case err == nil && len(pack.Digest) == 64:
		case errors.As(err, &found) && len(found) > 0:
			for _, one := range found {
				if one.File == "" || one.Wrong == "" || one.Cure == "" {
					t.Errorf("a finding without a place or a cure: %+v", one)
				}
			}
		default:
			t.Errorf("neither a pack nor findings: %v", err)
		}
	})
}
