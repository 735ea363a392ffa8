package evaluate

import "bluelamp/internal/match"

// usual counts the first and last names of a register, to tell names from slips
// of the keys.
type usual struct {
	firsts, lasts map[string]int
	least         int // rows from which a spelling is a name in its own right
}

const (
	leastAcross = 2 // rows of a register, in which a person has few rows
	leastWithin = 4 // rows of a file that may hold one person's slip several times
)

func usualNames(register []match.Record, least int) usual {
	u := usual{firsts: map[string]int{}, lasts: map[string]int{}, least: least}
	for i := range register {
		u.firsts[register[i].First]++
		u.lasts[register[i].Last]++
	}
	return u
}

// first says that both spellings of a first name are usual.
func (u usual) first(q, r string) bool { return u.firsts[q] >= u.least && u.firsts[r] >= u.least }

// last says that both spellings of a last name are usual.
func (u usual) last(q, r string) bool { return u.lasts[q] >= u.least && u.lasts[r] >= u.least }
