package evaluate

import (
	"strconv"
	"strings"

	"bluelamp/internal/match"
)

// readDates finds out how the files write dates: in which year they were made,
// and whether the month comes first.
func readDates(files []*table, layouts []layout, thisYear int) {
	latest, dayFirst, monthFirst := 0, 0, 0
	for i, t := range files {
		for _, c := range layouts[i].at[meansBirth] {
			for _, row := range t.rows {
				a, b, year := dateNumbers(row[c])
				latest = max(latest, year)
				if a > 12 && a <= 31 && b <= 12 {
					dayFirst++
				}
				if b > 12 && b <= 31 && a <= 12 {
					monthFirst++
				}
			}
		}
	}
	if thisYear == 0 {
		thisYear = min(max(latest, 1990), 2200)
	}
	for i := range layouts {
		layouts[i].thisYear = thisYear
		layouts[i].monthFirst = monthFirst > dayFirst
	}
}

// dateNumbers gives the two short numbers of 25/05/1985 and a plausible year.
func dateNumbers(s string) (a, b, year int) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) >= 3 && len(parts[0]) <= 2 && len(parts[1]) <= 2 {
		a, _ = strconv.Atoi(parts[0])
		b, _ = strconv.Atoi(parts[1])
	}
	for _, p := range parts {
		if len(p) >= 4 {
			if y, _ := strconv.Atoi(p[:4]); y >= 1850 && y <= 2150 {
				year = y
			}
		}
	}
	return a, b, year
}

// birth reads a date of birth from one column or three. Of an impossible date
// the parts that are possible are kept: a slip in the month leaves the year.
func (l *layout) birth(row []string) match.Birth {
	if text := l.raw(row, meansBirth); text != "" {
		return l.birthOf(text)
	}
	year, _ := strconv.Atoi(l.raw(row, meansYear))
	month, _ := strconv.Atoi(l.raw(row, meansMonth))
	day, _ := strconv.Atoi(l.raw(row, meansDay))
	return salvage(year, month, day, l.thisYear)
}

func (l *layout) birthOf(text string) match.Birth {
	if a, b, year := dateNumbers(text); l.monthFirst && a > 0 && b > 0 && year > 0 {
		return salvage(year, a, b, l.thisYear)
	}
	if born, err := match.ReadBirth(text, l.thisYear); err == nil {
		return born
	}
	if number, err := strconv.Atoi(text); err == nil && len(text) == 8 {
		return salvage(number/10000, number/100%100, number%100, l.thisYear)
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) < 3 {
		return 0
	}
	var n [3]int
	for i := range n {
		n[i], _ = strconv.Atoi(parts[i])
	}
	if len(parts[0]) == 4 {
		return salvage(n[0], n[1], n[2], l.thisYear)
	}
	return salvage(n[2], n[1], n[0], l.thisYear)
}

// earliest is the first year that is taken for one: files of the long dead are
// tried as well.
const earliest = 1200

// salvage drops the parts that cannot be.
func salvage(year, month, day, thisYear int) match.Birth {
	if year < earliest || year > thisYear+1 {
		year = 0
	}
	if month < 1 || month > 12 {
		month = 0
	}
	if day < 1 || day > 31 {
		day = 0
	}
	return match.Born(year, month, day)
}
