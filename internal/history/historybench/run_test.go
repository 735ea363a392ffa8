package historybench

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestEveryFigureIsPrinted(t *testing.T) {
	var out bytes.Buffer
	if err := run(t.Context(), t.TempDir(), &out, 300, 20); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for _, line := range lines {
		var name, unit string
		var value float64
		if _, err := fmt.Sscanf(line, "figure %s %g %s", &name, &value, &unit); err != nil || value <= 0 {
			t.Errorf("%q: %v", line, err)
		}
	}
	if len(lines) != 4 {
		t.Errorf("%d figures", len(lines))
	}
}
