package resolution

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds what the resolution desk does
// about one incident: "force/resolution/<incident id>".
const Room = "resolution"

// Queued brings an incident to the desk. Why is the handler's reason for passing
// it, "" when its grade brought it.
type Queued struct {
	Contact string    `json:"contact"`
	Type    string    `json:"type"`
	Grade   string    `json:"grade"`
	Why     string    `json:"why" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Taken says who of the desk has it.
type Taken struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// CallBackPromised says by when somebody is rung, and how safely.
type CallBackPromised struct {
	DueAt   time.Time `json:"dueAt"`
	Number  string    `json:"number" personal:"true"`
	SafeWay string    `json:"safeWay" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// CallBackTried is one attempt. Result is spoken, no-answer, message-left, wrong-number or unsafe.
type CallBackTried struct {
	Result string    `json:"result"`
	Note   string    `json:"note" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// CallBackFellDue says that a promise was not kept in time.
type CallBackFellDue struct {
	DueAt time.Time `json:"dueAt"`
	At    time.Time `json:"at"`
}

// CallBackClimbed shows a promise to a supervisor: they could not be reached, it is
// not safe to ring, or it was not made in time. Why is tries, unsafe or late.
type CallBackClimbed struct {
	Why   string    `json:"why"`
	Tries int       `json:"tries"`
	At    time.Time `json:"at"`
}

// CallBackCancelled says why a promise is not kept. Where another promise takes its
// place, By made both.
type CallBackCancelled struct {
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Returned gives the incident back: somebody has to attend after all.
type Returned struct {
	Why string    `json:"why" personal:"true"`
	By  string    `json:"by"`
	At  time.Time `json:"at"`
}

// Settled ends the desk's work: the incident was resolved or closed, or is attended
// after all. A promised call-back outlives it.
type Settled struct {
	Outcome  string    `json:"outcome"`  // resolution outcome of the pack, a result code, or attended
	Resolved bool      `json:"resolved"` // without deployment, as against closed or attended
	Sampled  bool      `json:"sampled"`  // a supervisor looks at it
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// AdviceWritten is what was written to the caller. Way is email, text-message or
// letter; an e-mail goes out from here, the others are noted as sent.
type AdviceWritten struct {
	Text string    `json:"text" personal:"true"`
	Way  string    `json:"way"`
	To   string    `json:"to" personal:"true"` // address or number
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// AdviceSent says that the mail server took it.
type AdviceSent struct {
	Message string    `json:"message"` // its Message-ID
	At      time.Time `json:"at"`
}

// AdviceSendFailed says that it could not be sent. It is kept and tried again at
// Next; where Next is zero it never will be, and somebody finds another way.
type AdviceSendFailed struct {
	Why  string    `json:"why" personal:"true"` // a mail server may name the address
	Next time.Time `json:"next"`
	At   time.Time `json:"at"`
}

// AdviceGiven says in which other way the caller got it.
type AdviceGiven struct {
	Note string    `json:"note" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// EnquiryOpened puts a case before the desk that nobody attends and that is not over:
// an investigation from the desk, or a resolution that a supervisor found not good
// after the incident was closed. Kind is investigation or again. Owner is who has it
// in hand, "" for whoever takes it.
type EnquiryOpened struct {
	Kind  string    `json:"kind"`
	Lines string    `json:"lines" personal:"true"` // what is to be found out, or done again
	EndBy time.Time `json:"endBy"`
	Owner string    `json:"owner"`
	By    string    `json:"by"`
	At    time.Time `json:"at"`
}

// EnquiryFellDue says that it was not ended in time.
type EnquiryFellDue struct {
	EndBy time.Time `json:"endBy"`
	At    time.Time `json:"at"`
}

// EnquiryEnded says what came of it.
type EnquiryEnded struct {
	Note string    `json:"note" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// Checked is a supervisor's look at a sampled resolution. Qualities maps the codes
// of the pack to yes or no.
type Checked struct {
	Good      bool              `json:"good"`
	Qualities map[string]string `json:"qualities"`
	Note      string            `json:"note" personal:"true"`
	By        string            `json:"by"`
	At        time.Time         `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Queued]("resolution.queued", 1),
		journal.Of[Taken]("resolution.taken", 1),
		journal.Of[CallBackPromised]("resolution.call-back-promised", 1),
		journal.Of[CallBackTried]("resolution.call-back-tried", 1),
		journal.Of[CallBackFellDue]("resolution.call-back-fell-due", 1),
		journal.Of[CallBackClimbed]("resolution.call-back-climbed", 1),
		journal.Of[CallBackCancelled]("resolution.call-back-cancelled", 1),
		journal.Of[Returned]("resolution.returned", 1),
		journal.Of[Settled]("resolution.settled", 1),
		journal.Of[Checked]("resolution.checked", 1),
		journal.Of[AdviceWritten]("resolution.advice-written", 1),
		journal.Of[AdviceSent]("resolution.advice-sent", 1),
		journal.Of[AdviceSendFailed]("resolution.advice-send-failed", 1),
		journal.Of[AdviceGiven]("resolution.advice-given", 1),
		journal.Of[EnquiryOpened]("resolution.enquiry-opened", 1),
		journal.Of[EnquiryFellDue]("resolution.enquiry-fell-due", 1),
		journal.Of[EnquiryEnded]("resolution.enquiry-ended", 1),
	}
}
