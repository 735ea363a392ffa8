package mailout

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/mail"
	"regexp"
	"strings"
	"time"
	"unicode"

	mime "github.com/emersion/go-message/mail"
)

// Message is one e-mail in plain text to one recipient. Addresses are as in a
// header: "desk@force.example" or "Desk <desk@force.example>", ASCII before and
// after the @ sign (RFC 5321; SMTPUTF8 is not used). MessageID is without angle
// brackets. Headers are further fields, such as In-Reply-To.
type Message struct {
	From, To  string
	ReplyTo   string // "" when answers go to From
	Subject   string
	Text      string // UTF-8; lines of any length
	MessageID string
	Headers   map[string]string
	Date      time.Time
}

// ErrMessage is what every refusal of a message itself wraps: sending it again
// unchanged is of no use.
var ErrMessage = errors.New("this message cannot be sent")

var (
	fieldName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*$`)
	messageID = regexp.MustCompile(`^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$`)
)

// ours are the fields that Message has a place for; Headers cannot set them.
var ours = []string{
	"from", "to", "cc", "bcc", "sender", "reply-to", "subject", "date", "message-id",
	"mime-version", "content-type", "content-transfer-encoding", "return-path", "received",
}

// checked is a message whose every part fits into the header that it is for.
type checked struct {
	Message
	from, to, replyTo *mail.Address
}

// check refuses what would end a header field early, or begin another: whoever
// could put a line break into a subject could add a recipient (CWE-93).
func check(m Message) (checked, error) {
	c := checked{Message: m}
	for name, value := range m.Headers {
		if !fieldName.MatchString(name) || oursHas(name) {
			return c, fmt.Errorf("%w: the header field %q cannot be set", ErrMessage, name)
		}
		if strings.ContainsFunc(value, unicode.IsControl) {
			return c, fmt.Errorf("%w: the header field %s has a line break or another control character in it", ErrMessage, name)
		}
	}
	if strings.ContainsFunc(m.Subject, unicode.IsControl) {
		return c, fmt.Errorf("%w: the subject has a line break or another control character in it", ErrMessage)
	}
	if !messageID.MatchString(m.MessageID) {
		return c, fmt.Errorf("%w: %q is no Message-ID; it is written name@host", ErrMessage, m.MessageID)
	}
	if strings.ContainsRune(m.Text, 0) {
		return c, fmt.Errorf("%w: the text has a NUL character in it", ErrMessage)
	}
	var err error
	if c.from, err = address("sender", m.From); err != nil {
		return c, err
	}
	if c.to, err = address("recipient", m.To); err != nil {
		return c, err
	}
	if m.ReplyTo != "" {
		c.replyTo, err = address("address for answers", m.ReplyTo)
	}
	return c, err
}

func oursHas(name string) bool {
	for _, field := range ours {
		if strings.EqualFold(field, name) {
			return true
		}
	}
	return false
}

func address(what, written string) (*mail.Address, error) {
	if strings.ContainsFunc(written, unicode.IsControl) {
		return nil, fmt.Errorf("%w: the %s has a line break or another control character in it", ErrMessage, what)
	}
	a, err := mail.ParseAddress(written)
	if err != nil {
		return nil, fmt.Errorf("%w: %q is no %s: %w", ErrMessage, written, what, err)
	}
	if strings.ContainsFunc(a.Address, func(r rune) bool { return r > unicode.MaxASCII || unicode.IsSpace(r) }) {
		return nil, fmt.Errorf("%w: the %s %q has letters that mail servers do not take", ErrMessage, what, written)
	}
	return a, nil
}

// written is the message as it travels: MIME (RFC 2045) in UTF-8, quoted-printable,
// so that every line is short enough for every server (RFC 5321 section 4.5.3.1.6).
func (c checked) written() ([]byte, error) {
	var h mime.Header
	h.SetAddressList("From", []*mime.Address{c.from})
	h.SetAddressList("To", []*mime.Address{c.to})
	if c.replyTo != nil {
		h.SetAddressList("Reply-To", []*mime.Address{c.replyTo})
	}
	h.SetDate(c.Date)
	h.SetMessageID(c.MessageID)
	h.SetSubject(c.Subject)
	for name, value := range c.Headers {
		h.SetText(name, value)
	}
	h.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	h.Set("Content-Transfer-Encoding", "quoted-printable")
	var out bytes.Buffer
	body, err := mime.CreateSingleInlineWriter(&out, h)
	if err != nil {
		return nil, fmt.Errorf("write message: %w", err)
	}
	if _, err := io.WriteString(body, crlf(c.Text)); err != nil {
		return nil, fmt.Errorf("write message: %w", err)
	}
	if err := body.Close(); err != nil {
		return nil, fmt.Errorf("write message: %w", err)
	}
	return out.Bytes(), nil
}

// crlf ends lines as mail does, however they ended before.
func crlf(text string) string {
	return strings.NewReplacer("\r\n", "\r\n", "\r", "\r\n", "\n", "\r\n").Replace(text)
}
