package match

// Birth is a date of birth as far as it is known: year<<9 | month<<5 | day, a
// part of 0 being unknown, and a bit that marks an age by guess ("forty-ish").
// 0 is "not known". Comparing integers compares dates of equal precision.
type Birth uint32

const aboutBit Birth = 1 << 31

// Born packs a date of birth; parts that are unknown are 0.
func Born(year, month, day int) Birth {
	return Birth(year)<<9 | Birth(month&15)<<5 | Birth(day&31)
}

// About packs a year of birth worked out from a guessed age.
func About(year int) Birth { return Born(year, 0, 0) | aboutBit }

// Year is the year, 0 when unknown.
func (b Birth) Year() int { return int(b &^ aboutBit >> 9) }

// Month is the month 1-12, 0 when unknown.
func (b Birth) Month() int { return int(b >> 5 & 15) }

// Day is the day of the month, 0 when unknown.
func (b Birth) Day() int { return int(b & 31) }

// Guessed says that the year was worked out from a guessed age.
func (b Birth) Guessed() bool { return b&aboutBit != 0 }

// Full says that day, month and year are known.
func (b Birth) Full() bool { return b.Year() != 0 && b.Month() != 0 && b.Day() != 0 && !b.Guessed() }

// digits writes the date as YYYYMMDD.
func (b Birth) digits() (d [8]byte) {
	n := b.Year()*10000 + b.Month()*100 + b.Day()
	for i := len(d) - 1; i >= 0; i-- {
		d[i] = byte('0' + n%10)
		n /= 10
	}
	return d
}
