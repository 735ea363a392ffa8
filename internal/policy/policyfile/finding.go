package policyfile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Finding is one thing that is wrong with a pack. Line counts from 1; it is 0
// where no line is to blame, for example when the file cannot be opened.
type Finding struct {
	File string
	Line int
	// Wrong says what is wrong, Cure what to do about it.
	Wrong string
	Cure  string
}

// String renders the finding as "file:line: what is wrong — what to do".
func (f Finding) String() string {
	where := f.File
	if f.Line > 0 {
		where = fmt.Sprintf("%s:%d", f.File, f.Line)
	}
	return where + ": " + f.Wrong + " — " + f.Cure
}

// Findings is the error that refuses a pack: everything that is wrong with it,
// in the order of the files' lines.
type Findings []Finding

// Error returns one finding a line.
func (all Findings) Error() string {
	lines := make([]string, len(all))
	for i, f := range all {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// sorted returns the findings by file and line, each once.
func (all Findings) sorted() Findings {
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Wrong, b.Wrong))
	})
	return slices.Compact(all)
}

// sources remembers which file each node of a pack was read from, and the last
// file read, which answers for what has no place of its own.
type sources struct {
	file  map[*yaml.Node]string
	last  string
	found Findings
}

func (s *sources) wrong(at *yaml.Node, cure, format string, args ...any) {
	if at == nil {
		s.found = append(s.found, Finding{File: s.last, Wrong: fmt.Sprintf(format, args...), Cure: cure})
		return
	}
	s.found = append(s.found, Finding{
		File: s.file[at], Line: at.Line, Wrong: fmt.Sprintf(format, args...), Cure: cure,
	})
}
