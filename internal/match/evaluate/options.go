package evaluate

import "bluelamp/internal/match"

// Threshold is the share from which a pair is called one person: more likely
// than not. It was fixed before any file was tried and is the same for all.
const Threshold = 0.5

// Options say what to try.
type Options struct {
	// Truth names the column that says who is who. "a/b" names it in the first
	// and in the second file. Rows with the same value are one person; an empty
	// value is nobody else's. Values such as rec-12-org and rec-12-dup-0 (Febrl)
	// are of person 12.
	Truth    string
	Without  []string     // columns to leave out, to see what is possible without them
	Model    *match.Model // nil for match.Default
	ThisYear int          // for two-digit years of birth; 0 for the latest year in the file
	Names    []string     // names of the files, for messages
}

func (o Options) model() *match.Model {
	if o.Model != nil {
		return o.Model
	}
	return match.Default()
}

func (o Options) name(file int) string {
	if file < len(o.Names) {
		return o.Names[file]
	}
	return [2]string{"the first file", "the second file"}[file&1]
}
