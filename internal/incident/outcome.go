package incident

import (
	"regexp"
	"strings"
	"time"

	"bluelamp/internal/text"
)

// The ways in which advice is written. Only an e-mail goes out from here; the others
// are noted by whoever sends them.
const (
	AdviceByEmail  = "email"
	AdviceByText   = "text-message"
	AdviceByLetter = "letter"
)

// Bounds of what goes with an outcome.
const (
	MaxNumber   = 60
	MinDigits   = 3 // as many as the shortest number that can be dialled
	MaxSafeWay  = 500
	MaxAdviceTo = 200
)

// outcome checks that what the caller was told will happen can happen: "referred"
// without a referral, or "advice in writing" of which nobody has the words, is a
// closed case and not an outcome.
func (r *Resolving) outcome() error {
	if r.Outcome == OutcomeReferral && !r.Referred {
		return ReferralMissing.About("outcome")
	}
	for _, check := range []func() error{r.callBack, r.advice, r.enquiries} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

// callBack checks that a promised call has a time, a number and a safe way: to ring
// where somebody else answers can be worse than not to ring.
func (r *Resolving) callBack() error {
	if r.Outcome != OutcomeCallBack && r.CallBackBy.IsZero() {
		r.CallBackNumber, r.CallBackSafeWay = "", ""
		return nil
	}
	r.CallBackNumber, r.CallBackSafeWay = strings.TrimSpace(r.CallBackNumber), strings.TrimSpace(r.CallBackSafeWay)
	switch {
	case !r.CallBackBy.After(r.At):
		return CallBackTimeMissing.About("callBackBy")
	case digits(r.CallBackNumber) < MinDigits || !text.OneLine(r.CallBackNumber, MaxNumber):
		return CallBackNumberUnfit.With(MinDigits, MaxNumber).About("callBackNumber")
	case r.CallBackSafeWay == "" || !text.OneLine(r.CallBackSafeWay, MaxSafeWay):
		return CallBackSafeWayMissing.With(MaxSafeWay).About("callBackSafeWay")
	}
	return nil
}

// mailbox is an address as mail servers take it; whether somebody reads it, nobody
// here can know.
var mailbox = regexp.MustCompile(`^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)

// advice checks that what was written is kept, with the way in which it goes.
func (r *Resolving) advice() error {
	r.Advice, r.AdviceTo = strings.TrimSpace(r.Advice), strings.TrimSpace(r.AdviceTo)
	if r.Outcome != OutcomeWrittenAdvice {
		r.Advice, r.AdviceWay, r.AdviceTo = "", "", ""
		return nil
	}
	if text.Weight(r.Advice) < MinJustification {
		return AdviceMissing.With(MinJustification).About("advice")
	}
	if err := checkText(r.Advice, MaxNote, "advice"); err != nil {
		return err
	}
	switch r.AdviceWay {
	case AdviceByEmail:
		if !mailbox.MatchString(r.AdviceTo) || len(r.AdviceTo) > MaxAdviceTo {
			return AdviceMailboxUnfit.About("adviceTo")
		}
	case AdviceByText, AdviceByLetter:
		if r.AdviceTo == "" || !text.OneLine(r.AdviceTo, MaxAdviceTo) {
			return AdviceToMissing.With(MaxAdviceTo).About("adviceTo")
		}
	default:
		return AdviceWayMissing.About("adviceWay")
	}
	return nil
}

// enquiries checks that an investigation from a desk says what is found out and when
// that ends: without an end it is a drawer.
func (r *Resolving) enquiries() error {
	r.Enquiries = strings.TrimSpace(r.Enquiries)
	if r.Outcome != OutcomeEnquiries {
		r.Enquiries, r.EnquiriesBy = "", time.Time{}
		return nil
	}
	if text.Weight(r.Enquiries) < MinJustification {
		return EnquiriesMissing.With(MinJustification).About("enquiries")
	}
	if err := checkText(r.Enquiries, MaxNote, "enquiries"); err != nil {
		return err
	}
	if !r.EnquiriesBy.After(r.At) || r.EnquiriesBy.After(r.At.Add(longestPromise)) {
		return EnquiriesEndMissing.About("enquiriesBy")
	}
	return nil
}

// nothingOwed refuses to close while the resolution desk owes something: nobody
// looks at the incident any more, and the promise would be alone with the clock.
func (c Closing) nothingOwed() error {
	switch {
	case c.CallBackPromised:
		return CallBackOwed
	case c.EnquiriesOpen:
		return EnquiriesOwed
	}
	return nil
}

func digits(number string) int {
	n := 0
	for _, r := range number {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}
