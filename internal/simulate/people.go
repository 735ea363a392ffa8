package simulate

import (
	"fmt"
	"math/rand/v2"
)

// Names that nobody in particular has; together they make a town's worth of people.
var (
	firstNames = []string{
		"Adwoa", "Alan", "Amir", "Beatrix", "Carys", "Chidi", "Daniela", "Derek", "Elif", "Euan", "Fatima", "Gareth", "Hetty", "Ifan",
		"Jasmin", "Joyce", "Karol", "Lorna", "Moses", "Nadia", "Owen", "Priya", "Rhona", "Stefan", "Tariq", "Una", "Viktor", "Wendy", "Yasmin", "Zoe",
	}
	lastNames = []string{
		"Abernathy", "Bhatt", "Calder", "Dunmore", "Eze", "Fairweather", "Goldthorpe", "Holroyd", "Iqbal", "Jagger", "Kendrick", "Lindqvist",
		"Marsden", "Nkemelu", "Outhwaite", "Pickersgill", "Quarmby", "Rashid", "Sowerby", "Tomczak", "Umney", "Varley", "Whitham", "Yeadon",
	}
)

// townsfolk is how many people there are beside the regulars.
const townsfolk = 290

var (
	streets = []string{
		"Quarry Lane", "Tannery Row", "Alder Grove", "Beacon View", "Chapel Terrace", "Weir Close", "Foundry Court", "Spinners Way",
		"Mill Street", "Ropewalk", "Heather Bank", "Station Approach", "Old Gasworks Road", "Lamplighter Mews", "Kiln Hill", "Ferry Road",
	}
	towns = []string{"Eastvale", "Port Selby", "Harrow Moor"}
)

// home is where somebody lives, always the same for the same number.
func (c Caller) home() string {
	n := 0
	for _, digit := range c.Number {
		n = n*31 + int(digit)
	}
	return fmt.Sprintf("%d %s, %s", 1+n%58, streets[n/7%len(streets)], towns[n/3%len(towns)])
}

// regulars are callers to whom a kind of story belongs: one in so many of its
// calls is theirs.
var regulars = map[string]struct {
	name  string
	oneIn int
}{
	"domestic-abuse":       {"Leanne Cooper", 3},
	"noise":                {"Callum Reid", 2},
	"shoplifting":          {"Dev Raman", 2},
	"stalking-harassment":  {"Aisha Karim", 2},
	"livestock":            {"George Penhaligon", 1},
	"missing-person":       {"Bethan Lloyd", 3},
	"concern-for-safety":   {"Ruth Ellis-Grant", 4},
	"burglary-in-progress": {"Margaret Ashdown", 2},
	"suspicious-person":    {"Margaret Ashdown", 4},
	"fraud-cyber":          {"Samuel Oduya", 5},
	"collision":            {"Piotr Nowak", 6},
}

// whoRings picks the caller of a story.
func whoRings(dice *rand.Rand, kind string) Caller {
	if r, ok := regulars[kind]; ok && dice.IntN(r.oneIn) == 0 {
		for _, c := range Callers() {
			if c.Name == r.name {
				return c
			}
		}
	}
	n := dice.IntN(townsfolk)
	return Caller{
		Name:   firstNames[n%len(firstNames)] + " " + lastNames[n*7%len(lastNames)],
		Number: fmt.Sprintf("07700 900%03d", 700+n), // Ofcom's range for drama ends at 999
	}
}
