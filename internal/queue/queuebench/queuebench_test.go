package queuebench

import (
	"bytes"
	"regexp"
	"testing"
)

func TestRunPrintsBothFigures(t *testing.T) {
	var out bytes.Buffer
	if err := run(t.Context(), t.TempDir(), &out, 20); err != nil {
		t.Fatal(err)
	}
	want := regexp.MustCompile(`^figure queue\.offer\.p50 \d+\.\d\d ms\nfigure queue\.offer\.p99 \d+\.\d\d ms\n$`)
	if !want.MatchString(out.String()) {
		t.Errorf("printed %q", out.String())
	}
}
