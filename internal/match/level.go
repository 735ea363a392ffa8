package match

// Level is how far two values of one field agree. 0 says that one side is not
// known; from 1, exact, each level of a scale is a worse agreement than the one
// before. What is known only in part (an initial, a year) has a scale of its own,
// since it can never agree exactly. The address has neither: its level is made of
// four agreements (AddressLevel).
type Level uint8

// Unknown is the level of every field that one side does not know.
const Unknown Level = 0

var levelWords = [NumFields][]string{
	First: {"not known", "same", "short or other form of the same name", "one of the names is the same",
		"nearly the same", "nearly the same, but both are names", "same, but given as the last name",
		"nearly the same, but given as the last name", "two letters differ", "resembles", "different",
		"same initial", "different initial"},
	Last: {"not known", "same", "one half of a double name is the same", "nearly the same",
		"nearly the same, but both are names",
		"same as an earlier name", "two letters differ", "resembles", "different", "same initial", "different initial"},
	BirthDate: {"not known", "same", "same but for one digit", "same with day and month exchanged", "one part differs",
		"not more than a month apart", "two digits differ", "not more than a year apart", "different",
		"agrees as far as known", "the only part known agrees", "differs in a part that is known",
		"age by guess fits", "age by guess is not far off", "age by guess does not fit"},
	Phone:      {"not known", "same", "same but for one digit", "different"},
	Email:      {"not known", "same", "nearly the same", "same before the @", "resembles", "different"},
	Identifier: {"not known", "same", "same but for one digit", "two digits differ", "different"},
	Sex:        {"not known", "same", "different"},
	Locality:   {"not known", "same", "nearly the same", "different"},
	Other1:     {"not known", "same", "nearly the same", "different"},
	Other2:     {"not known", "same", "nearly the same", "different"},
	Other3:     {"not known", "same", "nearly the same", "different"},
	Other4:     {"not known", "same", "nearly the same", "different"},
}

// Levels names the levels of a field in words, the level being the index.
func (f Field) Levels() []string {
	switch {
	case f >= NumFields:
		return nil
	case f == Address:
		words := make([]string, AddressLevels)
		for l := range words {
			words[l] = addressWords(Level(l))
		}
		return words
	}
	return append([]string(nil), levelWords[f]...)
}

// count is the number of levels of a field, "not known" included.
func (f Field) count() int {
	if f == Address {
		return AddressLevels
	}
	return len(levelWords[f])
}
