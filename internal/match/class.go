package match

// Class is what two descriptions have to do with each other.
type Class uint8

// The classes. All but the first are what the same person is weighed against.
const (
	SamePerson Class = iota
	SameHousehold
	SameName
	SameStreet
	SameBirthday
	Unrelated
	NumClasses
)

var classWords = [NumClasses]string{
	"the same person", "someone of the same household", "a namesake", "a neighbour", "someone with the same birthday", "someone unrelated",
}

// String names the class as a person would.
func (c Class) String() string {
	if c >= NumClasses {
		return "unknown class"
	}
	return classWords[c]
}

// scales says that there are the same number of this class however many people
// are on file (a household does not grow with the register), against a fixed
// share of all people (a namesake).
func (c Class) scales() bool {
	return c == SameName || c == SameBirthday
}

// Status is how the places of two descriptions lie to each other.
type Status uint8

// The statuses, nearest first.
const (
	Dwelling Status = iota
	Street
	Town
	Elsewhere
	NumStatuses
)
