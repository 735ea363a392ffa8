package match

import (
	"strings"
	"time"
)

// dateWords splits a date where letters, digits and other signs meet.
func dateWords(text string) []string {
	var words []string
	start := 0
	for start < len(text) {
		kind := signOf(text[start])
		end := start
		for end < len(text) && signOf(text[end]) == kind {
			end++
		}
		if kind != 0 {
			words = append(words, text[start:end])
		}
		start = end
	}
	return words
}

func signOf(b byte) int {
	switch {
	case b >= '0' && b <= '9':
		return 1
	case b >= 'a' && b <= 'z':
		return 2
	}
	return 0
}

// dateParts finds year, month and day among the words.
func dateParts(words []string, thisYear int) (year, month, day int, ok bool) {
	var numbers []string
	for i, word := range words {
		switch {
		case signOf(word[0]) == 1:
			numbers = append(numbers, word)
		case monthOf(word) != 0 && month == 0:
			month = monthOf(word)
		case i > 0 && (word == "st" || word == "nd" || word == "rd" || word == "th"), word == "of":
		case word == "t": // the time after a date as computers write it
			return fromNumbers(numbers, month, thisYear)
		default:
			return 0, 0, 0, false
		}
	}
	return fromNumbers(numbers, month, thisYear)
}

func fromNumbers(n []string, month, thisYear int) (int, int, int, bool) {
	switch {
	case month == 0 && len(n) == 1 && len(n[0]) == 8:
		return compact(n[0])
	case month == 0 && len(n) == 1 && len(n[0]) == 4:
		return atoi(n[0]), 0, 0, true
	case month == 0 && len(n) == 2 && len(n[0]) == 4: // 1985-05
		return atoi(n[0]), atoi(n[1]), 0, atoi(n[1]) > 0
	case month == 0 && len(n) == 2 && len(n[1]) == 4: // 05/1985
		return atoi(n[1]), atoi(n[0]), 0, atoi(n[0]) > 0
	case month == 0 && len(n) >= 3 && len(n[0]) == 4:
		return whole(atoi(n[0]), atoi(n[1]), atoi(n[2]))
	case month == 0 && len(n) == 3:
		return whole(fullYear(n[2], thisYear), atoi(n[1]), atoi(n[0]))
	case month != 0 && len(n) == 1 && len(n[0]) == 4:
		return atoi(n[0]), month, 0, true
	case month != 0 && len(n) == 2 && len(n[0]) == 4:
		return whole(atoi(n[0]), month, atoi(n[1]))
	case month != 0 && len(n) == 2:
		return whole(fullYear(n[1], thisYear), month, atoi(n[0]))
	}
	return 0, 0, 0, false
}

// compact reads 19850525, or 25051985 where the first cannot be meant.
func compact(d string) (int, int, int, bool) {
	year, month, day := atoi(d[:4]), atoi(d[4:6]), atoi(d[6:])
	if (year < 1800 || year > 2200) && atoi(d[4:]) >= 1800 && atoi(d[4:]) <= 2200 {
		year, month, day = atoi(d[4:]), atoi(d[2:4]), atoi(d[:2])
	}
	return whole(year, month, day)
}

// whole is a date of three parts, none of which may be 0.
func whole(year, month, day int) (int, int, int, bool) {
	if month == 0 || day == 0 {
		month, day = 13, 32 // written out, so not "unknown" but impossible
	}
	return year, month, day, true
}

// fullYear puts a century to a year of two digits: the latest that is not ahead.
func fullYear(s string, thisYear int) int {
	year := atoi(s)
	if len(s) == 2 {
		year += thisYear / 100 * 100
		if year > thisYear {
			year -= 100
		}
	}
	return year
}

// possible says that there was such a day, not ahead and not too long ago.
func possible(year, month, day, thisYear int) bool {
	if year > thisYear || year < thisYear-oldest || month > 12 {
		return false
	}
	if day == 0 {
		return true
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t.Day() == day && t.Month() == time.Month(month)
}

func atoi(digits string) (n int) {
	for i := 0; i < len(digits) && n < 100000; i++ {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}

func monthOf(word string) int {
	if len(word) < 3 {
		return 0
	}
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), word) {
			return int(m)
		}
	}
	if word == "sept" {
		return 9
	}
	return 0
}
