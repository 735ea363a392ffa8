package evaluate

import (
	"slices"
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// layout says which columns of a file make up a description.
type layout struct {
	at         map[meaning][]int
	other      []int // columns without a meaning of their own, as record.Other
	monthFirst bool  // dates are written month before day
	thisYear   int
}

// layOut reads the columns of the files. A column counts only where every file
// has its meaning, and the truth and what is to be left out never count.
func layOut(files []*table, truth []string, o Options) ([]layout, error) {
	all := meanings()
	layouts := make([]layout, len(files))
	for i, t := range files {
		layouts[i].at = map[meaning][]int{}
		for c, column := range t.columns {
			if strings.EqualFold(column, truth[i]) || containsFold(o.Without, column) {
				continue
			}
			m := meaningOf(column, all)
			layouts[i].at[m] = append(layouts[i].at[m], c)
		}
	}
	onlyShared(layouts)
	chooseOther(files, layouts)
	readDates(files, layouts, o.ThisYear)
	return layouts, somethingKnown(files, layouts)
}

func containsFold(list []string, s string) bool {
	return slices.ContainsFunc(list, func(one string) bool { return strings.EqualFold(one, s) })
}

// onlyShared drops what one of two files does not tell.
func onlyShared(layouts []layout) {
	if len(layouts) < 2 {
		return
	}
	for m := range meansRow {
		if len(layouts[0].at[m]) == 0 || len(layouts[1].at[m]) == 0 {
			if !partOfWhole(m, layouts) {
				delete(layouts[0].at, m)
				delete(layouts[1].at, m)
			}
		}
	}
}

// partOfWhole says that the other file may tell the same under another heading:
// a name in one column or two, a date in one or three.
func partOfWhole(m meaning, layouts []layout) bool {
	named := func(l layout) bool { return len(l.at[meansFull])+len(l.at[meansFirst])+len(l.at[meansLast]) > 0 }
	born := func(l layout) bool { return len(l.at[meansBirth])+len(l.at[meansYear]) > 0 }
	switch m {
	case meansFull, meansFirst, meansLast:
		return named(layouts[0]) && named(layouts[1])
	case meansBirth, meansYear, meansMonth, meansDay:
		return born(layouts[0]) && born(layouts[1])
	case meansFormer:
		return true
	}
	return false
}

// chooseOther takes up to four columns of unknown meaning that look like facts
// about a person: the same heading in all files, and values that come again.
func chooseOther(files []*table, layouts []layout) {
	candidates := append(slices.Clone(layouts[0].at[meansMiddle]), layouts[0].at[meansOther]...)
	for _, c := range candidates {
		columns := []int{c}
		if len(files) == 2 {
			columns = append(columns, files[1].column(files[0].columns[c]))
		}
		if slices.Contains(columns, -1) || len(layouts[0].other) == match.OtherColumns {
			continue
		}
		if !isFact(files, columns) {
			continue
		}
		for i := range layouts {
			layouts[i].other = append(layouts[i].other, columns[i])
		}
	}
}

// isFact tells facts from numbers of rows: a fact is short and comes again.
func isFact(files []*table, columns []int) bool {
	seen, filled, long := map[string]bool{}, 0, 0
	for i, t := range files {
		for _, row := range t.rows {
			v := row[columns[i]]
			if v == "" {
				continue
			}
			filled++
			seen[v] = true
			if len(v) > 60 {
				long++
			}
		}
	}
	return len(seen) >= 2 && float64(len(seen)) < 0.7*float64(filled) && long*10 < filled
}

func somethingKnown(files []*table, layouts []layout) error {
	known := 0
	for m, columns := range layouts[0].at {
		if m < meansRow && m != meansRegion {
			known += len(columns)
		}
	}
	if known == 0 && len(layouts[0].other) == 0 {
		return ErrNothingKnown.With(files[0].name, strings.Join(files[0].columns, ", "))
	}
	return nil
}

// record makes a description of a row.
func (l *layout) record(row []string) match.Record {
	r := match.Record{
		First: l.text(row, meansFirst), Last: l.text(row, meansLast), Former: l.text(row, meansFormer),
		Phone: digits(l.raw(row, meansPhone)), Unit: l.text(row, meansUnit), House: l.text(row, meansHouse),
		Street: l.text(row, meansStreet), Locality: l.text(row, meansLocality), Town: l.text(row, meansTown),
		Region: l.text(row, meansRegion), Postcode: joined(l.text(row, meansPostcode)),
		Dwelling: joined(l.text(row, meansDwelling)), Email: strings.ToLower(l.raw(row, meansEmail)),
		Identifier: joined(l.text(row, meansIdentifier)), Sex: sex(l.text(row, meansSex)),
	}
	l.splitName(row, &r)
	splitStreet(&r)
	r.Birth = l.birth(row)
	for i, c := range l.other {
		r.Other[i] = name.Fold(row[c])
	}
	return r
}

// splitName parts a name in one column: the last word is the last name.
func (l *layout) splitName(row []string, r *match.Record) {
	if r.First != "" || r.Last != "" {
		return
	}
	full := l.raw(row, meansFull)
	if last, first, comma := strings.Cut(full, ","); comma {
		r.First, r.Last = name.Fold(first), name.Fold(last)
		return
	}
	words := name.Words(name.Fold(full))
	if len(words) == 0 {
		return
	}
	r.Last = words[len(words)-1]
	r.First = strings.Join(words[:len(words)-1], " ")
}

// splitStreet takes the house number off a street where no column has it.
func splitStreet(r *match.Record) {
	if r.House != "" || r.Street == "" || r.Street[0] < '0' || r.Street[0] > '9' {
		return
	}
	house, street, two := strings.Cut(r.Street, " ")
	if two {
		r.House, r.Street = house, street
	}
}

func (l *layout) raw(row []string, m meaning) string {
	for _, c := range l.at[m] {
		if row[c] != "" {
			return row[c]
		}
	}
	return ""
}

func (l *layout) text(row []string, m meaning) string { return known(name.Fold(l.raw(row, m))) }

// known drops words that stand for nothing.
func known(s string) string {
	switch s {
	case "null", "none", "nan", "na", "n a", "unknown", "not known", "anonymous", "withheld", "nil":
		return ""
	}
	return s
}

func joined(s string) string { return strings.ReplaceAll(s, " ", "") }

func sex(s string) string {
	switch {
	case s == "":
		return ""
	case s[0] == 'f' || s[0] == 'w' || s == "2":
		return "f"
	case s[0] == 'm' || s == "1":
		return "m"
	}
	return s
}

// digits brings the spellings of one number together: the last ten digits, which
// are the whole of a British number without its leading 0 or +44. Fewer than six
// digits, or one digit repeated, are no number of anybody's.
func digits(phone string) string {
	var b []byte
	for i := range len(phone) {
		if phone[i] >= '0' && phone[i] <= '9' {
			b = append(b, phone[i])
		}
	}
	if len(b) > 10 {
		b = b[len(b)-10:]
	}
	if len(b) < 6 || strings.Count(string(b), string(b[:1])) == len(b) {
		return ""
	}
	return string(b)
}
