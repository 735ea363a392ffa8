package policybook

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// stamp is a time inside a line. Times are UTC there, so that lines can be compared
// with the pages of the record.
func stamp(at time.Time) string { return at.UTC().Format("2006-01-02 15:04:05 UTC") }

// WriteTo prints the explanation as text.
func (e Explanation) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (incident %s, contact %s) of %s\n", e.Reference, e.Incident, e.Contact, e.Force)
	for _, s := range e.Steps {
		fmt.Fprintf(&b, "\n%s  page %d  %s", stamp(s.At), s.Page, s.What)
		if s.Who != "" {
			fmt.Fprintf(&b, "  by %s", s.Who)
		}
		b.WriteString("\n")
		for _, line := range s.Lines {
			if line = strings.TrimSpace(line); line != "" {
				fmt.Fprintf(&b, "    %s\n", strings.ReplaceAll(line, "\n", "\n    "))
			}
		}
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}
