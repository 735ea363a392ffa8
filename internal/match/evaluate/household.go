package evaluate

import (
	"slices"

	"bluelamp/internal/match"
)

const (
	// unseenRoof is how many others of a household are believed to be on file, for
	// each description, beside those whom the file shows.
	unseenRoof = 0.01
	// unseenStreet is the same for neighbours.
	unseenStreet = 0.001
	// mostTogether bounds how many rows of one place are looked at.
	mostTogether = 30
)

// withPlaces sets how many others of a household and of a street to expect for
// each description: as many as the register itself shows under one roof and in
// one street. A register of strangers would otherwise lend its few slips to
// households that it lacks.
func withPlaces(prior *match.Model, register []match.Record) (*match.Model, error) {
	tables := prior.Tables()
	roof := unseenRoof + others(register, dwelling, func(match.Agreement) bool { return true })
	street := unseenStreet + others(register, street, func(house match.Agreement) bool { return house == match.Different })
	tables.Expected[match.SameHousehold] = min(roof, tables.Expected[match.SameHousehold])
	tables.Expected[match.SameStreet] = min(street, tables.Expected[match.SameStreet])
	return match.NewModel(tables)
}

// others is the mean number of other people in the same place, for a row.
func others(register []match.Record, place func(*match.Record) string, counts func(house match.Agreement) bool) float64 {
	rows := map[string][]int{}
	for i := range register {
		if at := place(&register[i]); at != "" {
			rows[at] = append(rows[at], i)
		}
	}
	var seen []float64
	for _, list := range rows {
		n := len(list)
		list = list[:min(n, mostTogether)]
		if two := pairsOfTwo(register, list, counts); two > 0 {
			all := float64(n * (n - 1))
			seen = append(seen, 2*float64(two)*all/float64(len(list)*(len(list)-1)))
		}
	}
	slices.Sort(seen) // so that the sum does not depend on the order of a map
	sum := 0.0
	for _, n := range seen {
		sum += n
	}
	return sum / float64(len(register))
}

func pairsOfTwo(register []match.Record, list []int, counts func(house match.Agreement) bool) (two int) {
	for i, q := range list {
		for _, r := range list[i+1:] {
			pattern := match.Compare(&register[q], &register[r])
			if counts(pattern[match.Address].House()) && looksLikeTwo(pattern) {
				two++
			}
		}
	}
	return two
}

// looksLikeTwo says that two rows are of two people: another first name, and
// nothing else that only one person has.
func looksLikeTwo(p match.Pattern) bool {
	first, birth, number := p[match.First], p[match.BirthDate], p[match.Identifier]
	return (first == match.FirstMiddling || first == match.FirstDifferent) &&
		(birth == match.Unknown || birth == match.BirthDifferent || birth == match.BirthPartDifferent) &&
		(number == match.Unknown || number == match.IdentifierDifferent)
}
