package callstream

import "fmt"

// Dwelling is where a household lives.
type Dwelling struct {
	Unit, House, Street, Town, Postcode string // the postcode as written, "QA4 7LD"
}

const (
	dwellingsPerStreet   = 36
	dwellingsPerPostcode = 18
	householdsPerTown    = 20_000
	fewestTowns          = 6
	flatsPerHouse        = 6
)

// dwelling is the home of a household. Neighbouring numbers are neighbours.
func (w *World) dwelling(household uint64) Dwelling {
	towns := max(fewestTowns, uint64(len(w.firsts))/householdsPerTown)
	inTown := uint64(len(w.firsts))/towns + 1
	town, at := household/inTown, household%inTown
	street, house := at/dwellingsPerStreet, at%dwellingsPerStreet
	d := Dwelling{Town: townName(town), Street: w.streetName(town, street), Postcode: postcode(town, at/dwellingsPerPostcode)}
	if w.dice(saltName, town<<32|street).IntN(9) == 0 { // a street of flats
		d.Unit, d.House = fmt.Sprintf("flat %d", 1+house%flatsPerHouse), fmt.Sprint(1+house/flatsPerHouse)
		return d
	}
	d.House = fmt.Sprint(1 + house)
	if (at*2654435761)>>4%40 == 0 {
		d.House += "a"
	}
	return d
}

var (
	townHeads  = []string{"north", "ash", "pres", "shel", "tad", "win", "wood", "sal", "bram", "cran", "dun", "east", "far", "glen", "hart", "kirk", "lang", "mar", "nor", "ox", "pen", "rad", "stan", "thorn", "whit", "mel", "bar", "cold"}
	townEnds   = []string{"ley", "thorpe", "bury", "ford", "port", "wold", "ham", "combe", "stead", "field", "mouth", "wick", "gate", "minster", "bridge", "worth"}
	streetEnds = []string{"road", "street", "close", "avenue", "lane", "drive", "gardens", "crescent", "court", "grove", "place", "terrace", "way", "view", "mews", "walk", "hill", "row", "square", "rise"}
	streetMain = []string{"high", "station", "church", "park", "london", "victoria", "green", "manor", "mill", "kings", "queens", "new", "grange", "school", "north", "south", "west", "east", "york", "albert", "chapel", "the", "alexandra", "springfield", "windsor", "oak", "elm", "beech", "ash", "cedar", "willow", "birch", "chestnut", "lime", "holly", "rowan", "hawthorn", "meadow", "brook", "river", "bridge", "castle", "abbey", "priory", "market", "orchard", "forest", "heath", "moor", "stanley", "chaucer", "byron", "shelley", "wordsworth", "milton", "tennyson", "nelson", "wellington", "churchill", "clarence", "gladstone", "cambridge", "oxford", "lancaster", "stuart", "tudor"}
)

// townName is one of 448 invented ones, with "upper", "little" … beyond.
func townName(town uint64) string {
	n := uint64(len(townHeads) * len(townEnds))
	front := [...]string{"", "upper ", "little ", "great ", "nether ", "new "}[town/n%6]
	town = town % n * 59 % n
	return front + townHeads[town%uint64(len(townHeads))] + townEnds[town/uint64(len(townHeads))]
}

// streetName is unlike that of any other street of its town for the first few
// hundred; half of them bear a common name, half somebody's.
func (w *World) streetName(town, street uint64) string {
	r := w.dice(saltName, ^(town<<32 | street))
	end := streetEnds[street%uint64(len(streetEnds))]
	if r.IntN(2) == 0 {
		return streetMain[r.IntN(len(streetMain))] + " " + end
	}
	return w.drawSurname(r, 0) + " " + end
}

// postcode counts through areas that begin with Q, V or X.
func postcode(town, at uint64) string {
	const letters = "ABDEFGHJLNPQRSTUWXYZ" // of the second half of a real postcode
	area := string("QVX"[town%3]) + string(rune('A'+town/3%26))
	district := 1 + at/(9*400) + town/78*8
	in := at % (9 * 400)
	unit := in % 400 * 63 % 400 // neighbours differ in both letters
	return fmt.Sprintf("%s%d %d%c%c", area, district, 1+in/400, letters[unit/20], letters[unit%20])
}
