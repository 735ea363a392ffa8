package match

import "strings"

// Agreement is how far one part of two addresses agrees.
type Agreement uint8

// The agreements; each is two bits of an address level.
const (
	NotKnown Agreement = iota
	Same
	Near // a slip of the keys, another spelling, or the same but for the flat
	Different
)

// AddressLevels is the number of address levels: four agreements of four parts.
const AddressLevels = 256

// The parts of an address, in the order of their bits in a level.
const (
	partHouse = iota
	partStreet
	partTown
	partPostcode
	addressParts
)

// AddressLevel joins the agreements of the four parts of an address. Two records
// of one dwelling (same UPRN) are the same in every part.
func AddressLevel(house, street, town, postcode Agreement, sameDwelling bool) Level {
	if sameDwelling {
		house, street, town, postcode = Same, Same, Same, Same
	}
	return Level(house&3)<<6 | Level(street&3)<<4 | Level(town&3)<<2 | Level(postcode&3)
}

// agreement takes one part out of an address level.
func (l Level) agreement(part int) Agreement { return Agreement(l>>(6-2*part)) & 3 }

// House is how far the houses agree, by an address level.
func (l Level) House() Agreement { return l.agreement(partHouse) }

var partWords = [addressParts]string{"house", "street", "town", "postcode"}
var agreementWords = [4]string{"", "same", "nearly the same", "different"}

func addressWords(l Level) string {
	var said []string
	for part, word := range partWords {
		if a := l.agreement(part); a != NotKnown {
			said = append(said, word+" "+agreementWords[a])
		}
	}
	if said == nil {
		return "not known"
	}
	return strings.Join(said, ", ")
}
