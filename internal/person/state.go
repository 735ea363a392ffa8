package person

// State is one person as the events leave them. The zero value is nobody.
type State struct {
	Exists bool
	Erased bool
	Name   string
	Number string // E.164 or as received
}

// Fold returns the person after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Named:
		s.Exists, s.Name, s.Number = true, e.Name, e.Number
	case Erased:
		return State{Exists: true, Erased: true}
	}
	return s
}
