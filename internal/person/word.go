package person

import "strings"

// Source is where a description came from.
type Source string

// The sources.
const (
	FromHandler Source = "handler"
	FromImport  Source = "import"
)

// Verdict is a person's word on whether two records are one human being.
type Verdict string

// The verdicts. Different is never suggested again; Unsure is shown as such.
const (
	Same      Verdict = "same"
	Different Verdict = "different"
	Unsure    Verdict = "unsure"
)

// ImportRecords begins the Record of a description that an import brought in:
// "import/<import>/<row>".
const ImportRecords = "import/"

// Name is the first and the last name as one, "" when neither is known.
func (d Details) Name() string { return strings.TrimSpace(d.First + " " + d.Last) }

// Nothing says that no rule holds any more for reaching the person.
func (e SafeContactSet) Nothing() bool {
	return e.Method == "" && e.Number == "" && e.Times == "" && e.Note == ""
}
