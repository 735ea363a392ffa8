package testmailbox

import (
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-smtp"
)

// Why mail is not taken, with codes of RFC 5321 section 4.2.3 and RFC 3463.
var (
	errDown = &smtp.SMTPError{
		Code: 421, EnhancedCode: smtp.EnhancedCode{4, 3, 2}, Message: "The mail server is down, says the demonstration; try again later",
	}
	errNotInvented = &smtp.SMTPError{
		Code: 550, EnhancedCode: smtp.EnhancedCode{5, 7, 1}, Message: "This mailbox takes mail for addresses that end in .example only",
	}
)

// session is one connection.
type session struct {
	mailbox    *Mailbox
	sender     string
	recipients []string
}

// Mail implements smtp.Session.
func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.mailbox.isDown() {
		return errDown
	}
	s.sender = from
	return nil
}

// Rcpt implements smtp.Session. No address under .example is anybody's (RFC 2606
// section 2); whoever set a real one by mistake hears of it here.
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if !strings.HasSuffix(strings.ToLower(to), ".example") {
		return errNotInvented
	}
	s.recipients = append(s.recipients, to)
	return nil
}

// Data implements smtp.Session. The reader ends with an error at maxMessage.
func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	message, err := read(raw, s.sender)
	if err != nil {
		return &smtp.SMTPError{Code: 554, EnhancedCode: smtp.EnhancedCode{5, 6, 0}, Message: fmt.Sprintf("This message cannot be read: %v", err)}
	}
	s.mailbox.keep(s.recipients, message)
	return nil
}

// Reset implements smtp.Session.
func (s *session) Reset() { s.sender, s.recipients = "", nil }

// Logout implements smtp.Session.
func (s *session) Logout() error { return nil }
