package history

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Mapping says under which heading each field stands.
type Mapping map[string]string

// Guess maps the headings of a file by their words. A heading serves one field,
// and a field takes the heading that its words name first.
func Guess(k Kind, headings []string) Mapping {
	m, used := Mapping{}, map[string]bool{}
	plain := map[string]string{}
	for _, h := range headings {
		if _, there := plain[Plain(h)]; !there {
			plain[Plain(h)] = h
		}
	}
	fields := Fields(k)
	for rank := range mostWords(fields) { // the surest words of all fields before the less sure of any
		for _, f := range fields {
			if rank >= len(f.Words) || m[f.Name] != "" {
				continue
			}
			if h, there := plain[f.Words[rank]]; there && !used[h] {
				m[f.Name], used[h] = h, true
			}
		}
	}
	return m
}

func mostWords(fields []Field) int {
	most := 0
	for _, f := range fields {
		most = max(most, len(f.Words))
	}
	return most
}

// Plain is a heading without signs and capitals: "firstName" and "First_Name"
// are both "first name".
func Plain(heading string) string {
	var b strings.Builder
	before := rune(0)
	for _, r := range heading {
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(before):
			b.WriteRune(' ')
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsLetter(r):
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsDigit(r):
			if unicode.IsLetter(before) {
				b.WriteRune(' ')
			}
			b.WriteRune(r)
		default:
			b.WriteRune(' ')
		}
		before = r
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// CheckHeadings refuses a first line that does not name the columns.
func CheckHeadings(headings []string) error {
	seen := map[string]int{}
	letters := false
	for i, h := range headings {
		h = strings.TrimSpace(h)
		letters = letters || strings.ContainsFunc(h, unicode.IsLetter)
		if h == "" {
			return HeadingsMissing.With(fmt.Sprintf("Column %d has no heading", i+1))
		}
		if first := seen[h]; first > 0 {
			return HeadingsMissing.With(fmt.Sprintf("Columns %d and %d have the same heading", first, i+1))
		}
		if looksLikeData(h) {
			return HeadingsMissing.With(fmt.Sprintf("What stands over column %d looks like a row and not like a heading", i+1))
		}
		seen[h] = i + 1
	}
	if !letters {
		return HeadingsMissing.With("None of its words is a heading")
	}
	return nil
}

// looksLikeData is for values that no heading has: mostly digits.
func looksLikeData(h string) bool {
	digits, others := 0, 0
	for _, r := range h {
		if unicode.IsDigit(r) {
			digits++
		} else if unicode.IsLetter(r) {
			others++
		}
	}
	return digits >= 4 && digits > others
}

// Columns says at which place of a row each field stands.
type Columns struct {
	at       map[string]int
	headings []string
}

// Columns finds the fields among the headings, or refuses a field or heading that
// there is not, and a mapping without a field that is needed.
func (m Mapping) Columns(k Kind, headings []string) (Columns, error) {
	fields := Fields(k)
	c := Columns{at: map[string]int{}, headings: headings}
	for _, name := range slices.Sorted(maps.Keys(m)) {
		heading := m[name]
		if heading == "" {
			continue
		}
		if !slices.ContainsFunc(fields, func(f Field) bool { return f.Name == name }) {
			return Columns{}, FieldUnknown.With(short(name), names(fields)).About("mapping")
		}
		at := slices.Index(headings, heading)
		if at < 0 {
			return Columns{}, ColumnUnknown.With(short(heading)).About("mapping." + name)
		}
		c.at[name] = at
	}
	for _, f := range fields {
		if _, mapped := c.at[f.Name]; f.Needed && !mapped {
			return Columns{}, FieldNeeded.With(f.Label).About("mapping." + f.Name)
		}
	}
	return c, nil
}

func names(fields []Field) string {
	var all []string
	for _, f := range fields {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}

// Get returns what a row says of a field, without spaces at the ends, and "" when
// no column holds it.
func (c Columns) Get(cells []string, field string) string {
	at, mapped := c.at[field]
	if !mapped || at >= len(cells) {
		return ""
	}
	return strings.TrimSpace(cells[at])
}

// Heading returns the heading of a field, "" when no column holds it.
func (c Columns) Heading(field string) string {
	if at, mapped := c.at[field]; mapped {
		return c.headings[at]
	}
	return ""
}

// Width is how many cells each row has to have.
func (c Columns) Width() int { return len(c.headings) }
