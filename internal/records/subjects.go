package records

import (
	"slices"
	"strings"
)

const (
	shown  = "; shown: "
	number = "number:"
)

// Shown is what somebody asked for with the ids of the persons whom the answer
// named, so that "who read this person's record?" finds it. The same people are the
// same text in any order.
func Shown(asked string, persons ...string) string {
	ids := slices.Clone(persons)
	slices.Sort(ids)
	ids = slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
	if len(ids) == 0 {
		return asked
	}
	return asked + shown + strings.Join(ids, " ")
}

// AskedNumber is what somebody asked for with the mark of a telephone number.
func AskedNumber(asked, mark string) string { return asked + " " + number + mark }

// NumberSubject is the subject under which looks for a number with this mark stand.
func NumberSubject(mark string) string { return number + mark }

// SubjectsOf reads the ids out of the record of a page: the one that it begins
// with, those that follow the word for what they are, the marks of numbers, and
// everybody shown. How a list was asked for is none.
func SubjectsOf(record string) []string {
	asked, persons, _ := strings.Cut(record, shown)
	var ids []string
	words := strings.Fields(asked)
	for i, word := range words {
		word = strings.TrimRight(word, ":;,")
		before := ""
		if i > 0 {
			before = words[i-1]
		}
		named := i == 0 || slices.Contains([]string{"contact", "incident", "person"}, before)
		if named && !strings.Contains(word, "=") || strings.HasPrefix(word, number) {
			ids = append(ids, word)
		}
	}
	ids = append(ids, strings.Fields(persons)...)
	slices.Sort(ids)
	return slices.Compact(ids)
}
