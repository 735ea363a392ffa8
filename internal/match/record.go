package match

// Record is one description of a person. Every string is folded (name.Fold) and
// "" where nothing is known; a value that stands for nothing, such as a withheld
// number or "no fixed abode", is "" too.
type Record struct {
	First, Last string // may hold several words
	Former      string // maiden or earlier surname
	Birth       Birth
	Phone       string // digits of E.164 without '+'
	Unit        string // flat or apartment
	House       string // number or name of the building
	Street      string
	Locality    string // second line of an address: building, estate, village
	Town        string
	Region      string // county or state; kept for display, no evidence beside a town
	Postcode    string // no spaces
	Dwelling    string // UPRN, or another number that means one dwelling
	Email       string
	Identifier  string // a number meant to be one person's: social security, passport
	Sex         string // "f", "m"
	Other       [OtherColumns]string
}

// OtherColumns is how many columns without a meaning of their own a record of an
// evaluated file may carry, for example birthplace or occupation.
const OtherColumns = 4
