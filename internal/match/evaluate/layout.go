package evaluate

import (
	"slices"
	"strings"

	"bluelamp/internal/match"
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
	if err := leftOut(files, o.Without); err != nil {
		return nil, err
	}
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

// leftOut refuses to leave out what is not there: the figures would be taken for
// those without it.
func leftOut(files []*table, without []string) error {
	for _, column := range without {
		there := slices.ContainsFunc(files, func(t *table) bool { return t.column(column) >= 0 })
		if !there {
			return ErrWithout.With(column, strings.Join(files[0].columns, ", "))
		}
	}
	return nil
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
