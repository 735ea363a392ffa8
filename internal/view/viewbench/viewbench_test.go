package viewbench_test

import (
	"regexp"
	"strings"
	"testing"

	"bluelamp/internal/view/viewbench"
)

func TestRunPrintsTheFigure(t *testing.T) {
	if testing.Short() {
		t.Skip("builds 100,000 pages")
	}
	var out strings.Builder
	if err := viewbench.Run(t.Context(), t.TempDir(), &out); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`^figure view\.rebuild\.rate [0-9]+ events/s\n$`).MatchString(out.String()) {
		t.Errorf("printed %q", &out)
	}
	t.Log(out.String())
}
