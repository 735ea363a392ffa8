package namebench_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"bluelamp/internal/match/name"
	"bluelamp/internal/match/name/namebench"
)

// open finds the linkage data beside the repository, or where BLUELAMP_DATA says.
func open(t *testing.T, file string) io.Reader {
	t.Helper()
	root := os.Getenv("BLUELAMP_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "..", "..", "..", "shared", "data")
	}
	f, err := os.Open(filepath.Join(root, "linkage", filepath.FromSlash(file)))
	if err != nil {
		t.Skipf("the linkage data is not there (set BLUELAMP_DATA): %v", err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestRealMisspellingsAreBroughtBack(t *testing.T) {
	for kind, c := range map[string]struct {
		slips string
		lists []string
		goal  float64
	}{
		"surnames":    {"febrl-dsgen/surname-misspell.tbl", []string{"names/us1990_last.txt"}, 0.90},
		"given names": {"febrl-dsgen/givenname-misspell.tbl", []string{"names/us1990_first_female.txt", "names/us1990_first_male.txt"}, 0.85},
	} {
		t.Run(kind, func(t *testing.T) {
			slips, err := namebench.ReadSlips(open(t, c.slips))
			if err != nil {
				t.Fatal(err)
			}
			var d name.Dictionary
			for _, list := range c.lists {
				if err := namebench.ReadNames(&d, open(t, list)); err != nil {
					t.Fatal(err)
				}
			}
			for i, f := range namebench.Measure(&d, slips) {
				t.Logf("%-34s %5.1f %% of %d, %.0f names each", f.Way, 100*f.Recall(), f.Of, f.Names)
				if i == 0 && f.Recall() < c.goal {
					t.Errorf("%s brings back %.3f, the goal is %.2f", f.Way, f.Recall(), c.goal)
				}
			}
		})
	}
}

// No kind of name may be served much worse than the others unseen: a group that
// falls below the floor fails here, and the figures are in the log.
func TestRecallByOriginOfTheName(t *testing.T) {
	var d name.Dictionary
	for _, list := range []string{"names/us1990_last.txt", "names/us1990_first_female.txt", "names/us1990_first_male.txt"} {
		if err := namebench.ReadNames(&d, open(t, list)); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range namebench.MeasureOrigins(&d) {
		t.Logf("%-34s %5.1f %% of %d, %.0f names each", f.Way, 100*f.Recall(), f.Of, f.Names)
		if f.Recall() < 0.75 {
			t.Errorf("%s: only %.3f of the slips are brought back", f.Way, f.Recall())
		}
	}
}
