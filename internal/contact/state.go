package contact

import (
	"maps"
	"slices"
	"time"
)

// State is one contact as its events leave it. Stage is empty when there is no
// such contact. Handler is empty while nobody has answered.
type State struct {
	Stage                           Stage
	Channel                         Channel
	Service, Call                   string
	Number, E164                    string
	Handler                         string
	ReceivedAt, AnsweredAt, EndedAt time.Time
	Digits                          string
	Notes                           string
	Caller                          CallerNamed
	Place, Type                     string
	Incidents                       []string // ids, oldest first
	Disposition                     string
	Recordings                      []string // SHA-256 of each

	Locations []Located                    // oldest first
	Involved  []PersonInvolved             // besides the caller, in the order in which they were named
	Decided   map[string]SuggestionDecided // by person, the newest word
	PassedTo  string                       // code of the force that it was handed over to
	Import    string                       // id of the import that it came with

	Against  *FinishedAgainst // nil where the finish stood against nothing
	Second   *AgainstDecided  // the newest word on it
	RungBack *RungBack        // the newest
}

// Exists says whether the contact has been received.
func (s State) Exists() bool { return s.Stage != "" }

// Open says that there is a conversation or one is waited for.
func (s State) Open() bool { return s.Stage == Waiting || s.InConversation() }

// InConversation says that a handler has answered and nobody has hung up.
func (s State) InConversation() bool { return s.Stage == Talking || s.Stage == OnHold }

// Fold returns the contact after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Received:
		return State{
			Stage: Waiting, Channel: e.Channel, Service: e.Service, Call: e.Call,
			Number: e.Number, E164: e.E164, ReceivedAt: e.At,
		}
	case Answered:
		s.Stage, s.Handler, s.AnsweredAt = Talking, e.Handler, e.At
	case TakenOver:
		s.Stage, s.Handler = Talking, e.Handler
	case Held:
		s.Stage = OnHold
	case Resumed:
		s.Stage = Talking
	case DigitHeard:
		s.Digits += e.Digit
	case Abandoned:
		s.Stage, s.EndedAt = CallerLeft, e.At
	case Ended:
		s.Stage, s.EndedAt = WrapUp, e.At
	case Interrupted:
		s.Stage, s.EndedAt = CutOff, e.At
	case Finished:
		s.Stage, s.Disposition = Done, e.Disposition
	case Imported:
		return State{
			Stage: Done, Channel: e.Channel, Service: e.Service, Number: e.Number, ReceivedAt: e.At, EndedAt: e.At,
			Caller: CallerNamed{Person: e.Person, Relation: e.Relation}, Place: e.Place, Type: e.Type, Notes: e.Notes, Import: e.Import,
		}
	case ImportUndone:
		return State{}
	default:
		return foldWritten(s, event)
	}
	return s
}

// foldWritten folds what people wrote and what was filed, none of which moves
// the contact to another stage.
func foldWritten(s State, event any) State {
	switch e := event.(type) {
	case NotesWritten:
		s.Notes = e.Text
	case CallerNamed:
		s.Caller = e
	case PlaceGiven:
		s.Place = e.Text
	case TypeChosen:
		s.Type = e.Type
	case IncidentLinked:
		s.Incidents = append(slices.Clip(s.Incidents), e.Incident)
	case RecordingKept:
		s.Recordings = append(slices.Clip(s.Recordings), e.SHA256)
	case PassedToForce:
		s.PassedTo = e.Force
	case FinishedAgainst:
		s.Against = &e
	case AgainstDecided:
		s.Second = &e
	case RungBack:
		s.RungBack = &e
	default:
		return foldPeople(s, event)
	}
	return s
}

// foldPeople folds where it is and who has to do with it.
func foldPeople(s State, event any) State {
	switch e := event.(type) {
	case Located:
		s.Locations = append(slices.Clip(s.Locations), e)
	case PersonInvolved:
		s.Involved = slices.Clone(s.Involved)
		if i := s.involved(e.Person); i >= 0 {
			s.Involved[i] = e
		} else {
			s.Involved = append(s.Involved, e)
		}
	case PersonRemoved:
		s.Involved = slices.DeleteFunc(slices.Clone(s.Involved), func(p PersonInvolved) bool { return p.Person == e.Person })
	case SuggestionDecided:
		s.Decided = maps.Clone(s.Decided)
		if s.Decided == nil {
			s.Decided = map[string]SuggestionDecided{}
		}
		s.Decided[e.Person] = e
	}
	return s
}
