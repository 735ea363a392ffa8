package history

// Kind is what the rows of a file are.
type Kind string

// The kinds.
const (
	People    Kind = "people"
	Contacts  Kind = "contacts"
	Incidents Kind = "incidents"
	Flags     Kind = "flags"
)

// Kinds lists every kind, in the order in which they are best brought in: later
// ones name earlier ones by their keys.
func Kinds() []Kind { return []Kind{People, Contacts, Incidents, Flags} }
