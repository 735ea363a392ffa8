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
