package resolution

import "time"

// Stage is where an incident stands on the desk.
type Stage string

// The stages. The zero value means that it never came to the desk.
const (
	Waiting   Stage = "queued"
	InHand    Stage = "taken"
	GivenBack Stage = "returned" // until it is graded so that somebody attends
	Done      Stage = "settled"
)

// Attended is the outcome of an incident that left the desk because somebody is sent.
const Attended = "attended"

// State is the desk's record of one incident as its events leave it.
type State struct {
	Stage    Stage
	QueuedAt time.Time
	Owner    string   // staff id of who has it in hand
	CallBack CallBack // the newest promise
	Advice   Advice   // the newest in writing
	Enquiry  Enquiry  // the newest
	Settled  Settled  // the newest
	Checked  bool     // whether that one was looked at
}

// CallBack is a promise to ring somebody. The zero value is none.
type CallBack struct {
	Open    bool // neither kept nor cancelled
	DueAt   time.Time
	FellDue bool
	Tries   int
	Climbed bool
}

// OnDesk says whether the desk has still to do something about the incident.
func (s State) OnDesk() bool { return s.Stage == Waiting || s.Stage == InHand }

// Fold returns the record after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Queued:
		s.Stage, s.QueuedAt, s.Owner = Waiting, e.At, ""
	case Taken:
		s.Stage, s.Owner = InHand, e.By
	case Returned:
		s.Stage, s.Owner = GivenBack, ""
	case Settled:
		s.Stage, s.Owner, s.Settled, s.Checked, s.Enquiry.Open = Done, "", e, false, false
	case Checked:
		s.Checked = true
	case AdviceWritten, AdviceSent, AdviceSendFailed, AdviceGiven:
		s.Advice = s.Advice.after(event)
	case EnquiryOpened, EnquiryFellDue, EnquiryEnded:
		return s.enquired(event)
	default:
		s.CallBack = foldCallBack(s.CallBack, event)
	}
	return s
}

func foldCallBack(c CallBack, event any) CallBack {
	switch e := event.(type) {
	case CallBackPromised:
		return CallBack{Open: true, DueAt: e.DueAt}
	case CallBackTried:
		c.Tries++
		c.Open = c.Open && e.Result != Spoken
	case CallBackClimbed:
		c.Climbed = true
	case CallBackFellDue:
		c.FellDue = true
	case CallBackCancelled:
		c.Open = false
	}
	return c
}
