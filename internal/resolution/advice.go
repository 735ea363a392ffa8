package resolution

import (
	"strings"
	"time"
	"unicode/utf8"
)

// ByEmail is the way of writing for which Bluelamp sends the message itself.
const ByEmail = "email"

// MaxAttempts is how often sending is tried before somebody is asked to find another
// way: with the waits of Retry that is about five hours, in which a mail server comes
// back or does not.
const MaxAttempts = 10

const (
	longestRetry = time.Hour
	maxWhy       = 300
)

// Advice is the newest advice in writing. The zero value is none.
type Advice struct {
	AdviceWritten
	Message  string    // its Message-ID once the mail server took it
	Failures int       // in a row
	Retry    time.Time // when it is tried again; zero before the first failure
	Failed   bool      // it never will be sent
	Given    bool      // in another way
}

// Waits says that an e-mail has still to be sent.
func (a Advice) Waits() bool {
	return a.Way == ByEmail && a.Text != "" && a.To != "" && a.Message == "" && !a.Failed && !a.Given
}

// NextMail returns when the advice is to be sent; zero when none is. What was erased
// is never sent.
func NextMail(s State) time.Time {
	switch {
	case !s.Advice.Waits():
		return time.Time{}
	case s.Advice.Retry.IsZero():
		return s.Advice.At
	}
	return s.Advice.Retry
}

// Retry returns how long to wait after so many attempts that failed in a row: a
// minute, then twice as long each time, at most an hour.
func Retry(failures int) time.Duration {
	if failures > 6 { // 2^6 minutes are over an hour
		return longestRetry
	}
	return min(time.Minute<<max(failures-1, 0), longestRetry)
}

// MarkSent records that the mail server took the message, once.
func MarkSent(s State, message string, at time.Time) ([]any, error) {
	if s.Advice.Message == message {
		return nil, nil
	}
	return []any{AdviceSent{Message: message, At: at.UTC()}}, nil
}

// MarkFailed records that it could not be sent, and when it is tried again: never
// where the failure is lasting, or after MaxAttempts.
func MarkFailed(s State, why string, lasting bool, at time.Time) ([]any, error) {
	if !s.Advice.Waits() {
		return nil, nil
	}
	e := AdviceSendFailed{Why: reported(why), At: at.UTC()}
	if n := s.Advice.Failures + 1; !lasting && n < MaxAttempts {
		e.Next = at.Add(Retry(n)).UTC()
	}
	return []any{e}, nil
}

// GiveAdvice says in which other way the caller got what could not be sent.
func GiveAdvice(s State, note, by string, at time.Time) ([]any, error) {
	if !s.Advice.Failed || s.Advice.Given {
		return nil, NoAdviceFailed
	}
	if err := reasonIn(&note, "note"); err != nil {
		return nil, err
	}
	return []any{AdviceGiven{Note: note, By: by, At: at}}, nil
}

func (a Advice) after(event any) Advice {
	switch e := event.(type) {
	case AdviceWritten:
		return Advice{AdviceWritten: e}
	case AdviceSent:
		a.Message = e.Message
	case AdviceSendFailed:
		a.Failures++
		a.Retry, a.Failed = e.Next, e.Next.IsZero()
	case AdviceGiven:
		a.Given = true
	}
	return a
}

// reported makes one readable line of what a mail server said.
func reported(why string) string {
	why = strings.Join(strings.Fields(strings.ToValidUTF8(why, "?")), " ")
	if utf8.RuneCountInString(why) > maxWhy {
		why = string([]rune(why)[:maxWhy]) + "…"
	}
	return why
}
