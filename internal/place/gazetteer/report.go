package gazetteer

import (
	"errors"
	"fmt"
	"strings"

	"bluelamp/internal/fault"
)

// Report says what an import did. Problems lists the first hundred rows that were
// left out, each with what to do; Refused counts them all.
type Report struct {
	Rows     int       `json:"rows"`    // read, headers not counted
	Kept     int       `json:"kept"`    // became entries or points
	Ignored  int       `json:"ignored"` // in order, but not of use here or outside the bounds
	Refused  int       `json:"refused"`
	Problems []Problem `json:"problems,omitempty"`
}

// Problem is one row that could not be read.
type Problem struct {
	File string `json:"file"`
	Line int    `json:"line"` // 1 is the first line; 0 where the source has no lines
	Text string `json:"text"` // what is wrong and what to do
}

func (p Problem) String() string {
	if p.Line == 0 {
		return p.File + ": " + p.Text
	}
	return fmt.Sprintf("%s, line %d: %s", p.File, p.Line, p.Text)
}

const mostProblems = 100

// Refuse notes a row that was left out.
func (r *Report) Refuse(file string, line int, text string) {
	r.Refused++
	if len(r.Problems) < mostProblems {
		r.Problems = append(r.Problems, Problem{File: file, Line: line, Text: text})
	}
}

// Plus adds what another part of the same import did.
func (r *Report) Plus(o Report) {
	r.Rows, r.Kept, r.Ignored, r.Refused = r.Rows+o.Rows, r.Kept+o.Kept, r.Ignored+o.Ignored, r.Refused+o.Refused
	r.Problems = append(r.Problems, o.Problems...)
	r.Problems = r.Problems[:min(len(r.Problems), mostProblems)]
}

// String is one line for a log or a terminal.
func (r Report) String() string {
	return strings.TrimSpace(fmt.Sprintf("%d rows: %d kept, %d ignored, %d refused", r.Rows, r.Kept, r.Ignored, r.Refused))
}

// Progress is told, every few thousand rows, how many rows were read so far and
// how many bytes of the source. It may be nil.
type Progress func(rows int, bytes int64)

// Import says which edition of a source is read and how much of it is wanted.
type Import struct {
	Version  string   // of the source, such as 2026-10; kept with every entry
	Bounds   *Extent  // only what lies inside; nil for everything
	Progress Progress // may be nil
}

// Outside says whether a point is beyond what is wanted.
func (i Import) Outside(lat, lon float64) bool {
	x := i.Bounds
	return x != nil && (lat < x.South || lat > x.North || lon < x.West || lon > x.East)
}

// Sentence is what a person is told of an error: a refusal's own sentence.
func Sentence(err error) string {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.Sentence
	}
	return err.Error()
}
