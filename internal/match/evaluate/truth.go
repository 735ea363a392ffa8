package evaluate

import (
	"regexp"
	"strings"
)

// febrl is a row number that tells the person: rec-12-org, rec-12-dup-0.
var febrl = regexp.MustCompile(`^(rec-\d+)-(?:org|dup-\d+)$`)

// truthColumns finds the truth column of each file.
func truthColumns(files []*table, option string) ([]string, error) {
	names := []string{option}
	for _, sign := range []string{"/", ","} {
		if first, second, two := strings.Cut(option, sign); two && len(files) == 2 {
			names = []string{strings.TrimSpace(first), strings.TrimSpace(second)}
			break
		}
	}
	found := make([]string, len(files))
	for i, t := range files {
		want := names[min(i, len(names)-1)]
		at := t.column(want)
		if at < 0 && len(files) == 2 && want != "" {
			at = otherTruth(t)
		}
		if at < 0 {
			return nil, ErrNoTruth.With(want, t.name, strings.Join(t.columns, ", "))
		}
		found[i] = t.columns[at]
	}
	return found, nil
}

// otherTruth finds the column of the second file that tells the truth under
// another name than in the first.
func otherTruth(t *table) int {
	for _, name := range []string{"truth", "person_id", "person", "cluster", "identity", "entity_id"} {
		if at := t.column(name); at >= 0 {
			return at
		}
	}
	return -1
}

// truths reads who each row is, "" for nobody.
func (t *table) truths(column string) []string {
	at := t.column(column)
	who := make([]string, len(t.rows))
	for i, row := range t.rows {
		who[i] = row[at]
		if m := febrl.FindStringSubmatch(row[at]); m != nil {
			who[i] = m[1]
		}
	}
	return who
}
