package linkagebench

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheExactComparison(t *testing.T) {
	s := set{truth: "cluster", born: []string{"dob"}}
	page := []byte("first_name,surname,dob,cluster\nAda,Example,1980-01-01,1\nADA,example,1980-01-01,1\nAda,Exampel,1980-01-01,1\nBob,Example,1980-01-01,2\nada,example,1980-01-01,3\n")
	got, err := s.exact([][]byte{page})
	if err != nil {
		t.Fatal(err)
	}
	// Of three true pairs one is found, and two wrong ones with it.
	if want := 2.0 * 1 / (2*1 + 2 + 2); got != want {
		t.Errorf("F1 = %v, want %v", got, want)
	}
}

func TestWithoutTheDataItSaysSo(t *testing.T) {
	var out bytes.Buffer
	if err := Run(t.Context(), t.TempDir(), &out); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(out.String(), "is not measured"); got != len(sets()) {
		t.Errorf("%d sets are said to be missing, of %d:\n%s", got, len(sets()), out.String())
	}
}

func TestFiguresOfASet(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "..", "shared", "data")
	if named := os.Getenv("BLUELAMP_DATA"); named != "" {
		folder = named
	}
	for _, s := range sets() {
		if s.name != "rldata-500" {
			continue
		}
		pages, err := s.read(folder)
		if err != nil {
			t.Skipf("the public sets are not here (set BLUELAMP_DATA to their folder): %v", err)
		}
		var out bytes.Buffer
		if err := s.try(t.Context(), pages, &out); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"figure linkage.rldata-500.f1 0.", "figure linkage.rldata-500.exact-match-f1 0."} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("no line %q in:\n%s", want, out.String())
			}
		}
	}
}
