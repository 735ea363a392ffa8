package history

import "time"

// Phase is how far an import has come.
type Phase string

// The phases. The zero value means that there is no such import.
const (
	Brought   Phase = "uploaded"
	Running   Phase = "running"
	Stopped   Phase = "paused"
	Ended     Phase = "finished"
	Undoing   Phase = "undoing"
	TakenBack Phase = "undone"
)

// State is one import as its events leave it.
type State struct {
	Phase    Phase
	Kind     Kind
	Source   string
	Mapping  Mapping
	Encoding string
	By       string // who started it, or brought the file
	FileGone bool
	BeganAt  time.Time
}

// Exists says whether there is such an import.
func (s State) Exists() bool { return s.Phase != "" }

// Fold returns the import after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Uploaded:
		return State{Phase: Brought, Kind: e.Kind, Source: e.Source, By: e.By}
	case Started:
		s.Phase, s.Mapping, s.Encoding, s.By, s.BeganAt = Running, e.Mapping, e.Encoding, e.By, e.At
	case Paused:
		s.Phase = Stopped
	case Resumed:
		s.Phase = Running
	case Finished:
		s.Phase = Ended
	case FileDeleted:
		s.FileGone = true
	case UndoStarted:
		s.Phase = Undoing
	case Undone:
		s.Phase = TakenBack
	}
	return s
}
