package incident

import (
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Closing is what an incident is closed with.
type Closing struct {
	Result      string // a result code of the pack
	ClosingType string // an incident type; "" keeps the opening type
	Note        string
	// UnitsOut are the callsigns that dispatch has out on this incident. The log
	// may be a moment behind it, so both are looked at.
	UnitsOut []string
	// CrimeReference and NoCrimeReason make the crime-recording decision in the
	// same act; of no crime the note is the reason in words.
	CrimeReference string
	NoCrimeReason  string
	// RightCare and RightCareMeets are as in Resolving.
	RightCare      bool
	RightCareAsked bool // the rules asked for the decision, whatever the type
	RightCareMeets bool
	// CallBackPromised and EnquiriesOpen are what the resolution desk still owes.
	CallBackPromised bool
	EnquiriesOpen    bool
	At               time.Time
}

// Close ends the log. Where a unit was ever sent, a dispatcher closes. No look at
// the risk and no crime-recording decision may be owed any more. Where somebody was
// to come and nobody came, a supervisor closes who did not make the last look.
func Close(s State, pack *policy.Pack, who staff.Asker, c Closing) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if s.Sent && !who.Has(staff.Dispatcher) {
		return nil, ClosingNeedsDispatcher
	}
	if len(s.Units)+len(c.UnitsOut) > 0 {
		return nil, UnitsStillOut.With(s.out(c.UnitsOut))
	}
	if err := s.checkResult(pack, c.Result); err != nil {
		return nil, err
	}
	if err := c.nothingOwed(); err != nil {
		return nil, err
	}
	if c.ClosingType == "" {
		c.ClosingType = s.Type
	}
	if _, err := pack.Type(c.ClosingType); err != nil {
		return nil, about(err, "closingType")
	}
	c.Note = strings.TrimSpace(c.Note)
	if err := checkText(c.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	if err := s.lookedAt(pack, who, c.At); err != nil {
		return nil, err
	}
	if err := s.rightCareAtClosing(pack, c); err != nil {
		return nil, err
	}
	events, err := s.crimeAtClosing(pack, who, c)
	if err != nil {
		return nil, err
	}
	events = append(events, s.with(events).settled(who.ID, c.At)...)
	return append(events, Closed{Result: c.Result, ClosingType: c.ClosingType, Note: c.Note, By: who.ID, At: c.At.UTC()}), nil
}

// checkResult refuses a result that says that somebody attended when nobody did.
// The other way round there is nothing to refuse: a crime is recorded, or a
// person found safe, with and without a unit.
func (s State) checkResult(pack *policy.Pack, code string) error {
	r, err := pack.ResultCode(code)
	switch {
	case err != nil:
		return about(err, "result")
	case !s.Attended && (r.NeedsDeployment || !r.AppliesWithoutDeployment):
		return ResultNeedsDeployment.With(r.Label).About("result")
	}
	return nil
}
