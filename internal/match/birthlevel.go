package match

// Levels of a date of birth; those of a date known in part, and of a guessed
// age, are scales of their own.
const (
	BirthExact          Level = iota + 1
	BirthKeyed                // one digit mistyped, or two neighbours exchanged
	BirthSwapped              // day and month have changed places
	BirthOneOff               // one of day, month and year differs
	BirthNear                 // not more than a month apart
	BirthTwoDigits            // two digits mistyped
	BirthYear                 // not more than a year apart
	BirthDifferent            // another date
	BirthParts                // two parts are known on both sides, and agree
	BirthPart                 // only one part is known on both sides, and agrees
	BirthPartDifferent        // a part known on both sides differs
	BirthAbout                // a guessed age fits
	BirthAboutNear            // a guessed age is not far off
	BirthAboutDifferent       // a guessed age does not fit
)

// guessReach is by how many years an age by guess may be wrong and still fit.
const guessReach = 5

// BirthLevel compares two dates of birth, each as far as it is known.
func BirthLevel(q, r Birth) Level {
	switch {
	case q == 0 || r == 0:
		return Unknown
	case q.Guessed() || r.Guessed():
		return guessedLevel(q, r)
	case q.Full() && r.Full():
		return fullLevel(q, r)
	}
	return partLevel(q, r)
}

func guessedLevel(q, r Birth) Level {
	apart := abs(q.Year() - r.Year())
	switch {
	case q.Year() == 0 || r.Year() == 0:
		return Unknown
	case apart <= guessReach:
		return BirthAbout
	case apart <= 2*guessReach:
		return BirthAboutNear
	}
	return BirthAboutDifferent
}

func fullLevel(q, r Birth) Level {
	if q == r {
		return BirthExact
	}
	if q.Year() == r.Year() && q.Day() == r.Month() && q.Month() == r.Day() {
		return BirthSwapped
	}
	wrong, exchanged := slips(q.digits(), r.digits())
	parts := partsApart(q, r)
	switch {
	case wrong == 1 || exchanged:
		return BirthKeyed
	case parts == 1:
		return BirthOneOff
	case daysApart(q, r) <= 31:
		return BirthNear
	case wrong == 2:
		return BirthTwoDigits
	case daysApart(q, r) <= 366:
		return BirthYear
	}
	return BirthDifferent
}

// daysApart is how far two dates lie apart, in days, months being taken as 31.
func daysApart(q, r Birth) int {
	return abs((q.Year()-r.Year())*366 + (q.Month()-r.Month())*31 + q.Day() - r.Day())
}

// partLevel compares dates of which at least one has a part missing.
func partLevel(q, r Birth) Level {
	compared, same := 0, 0
	for _, pair := range [3][2]int{{q.Year(), r.Year()}, {q.Month(), r.Month()}, {q.Day(), r.Day()}} {
		if pair[0] != 0 && pair[1] != 0 {
			compared++
			if pair[0] == pair[1] {
				same++
			}
		}
	}
	switch {
	case compared == 0:
		return Unknown
	case same == 2 && compared == 2:
		return BirthParts
	case same == compared:
		return BirthPart
	}
	return BirthPartDifferent
}

// slips counts the digits that differ, and says whether two neighbours have
// changed places and all else is the same.
func slips(a, b [8]byte) (wrong int, exchanged bool) {
	first := -1
	for i := range a {
		if a[i] != b[i] {
			if wrong == 0 {
				first = i
			}
			wrong++
		}
	}
	if wrong == 2 && first < 7 && a[first] == b[first+1] && a[first+1] == b[first] {
		exchanged = true
	}
	return wrong, exchanged
}

func partsApart(q, r Birth) (parts int) {
	if q.Year() != r.Year() {
		parts++
	}
	if q.Month() != r.Month() {
		parts++
	}
	if q.Day() != r.Day() {
		parts++
	}
	return parts
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
