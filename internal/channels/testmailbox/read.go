package testmailbox

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"
)

// read decodes a message as a partner's mail program would show it: who it says it
// is from, its subject and the first part of its text. Envelope is the sender that
// the connection named.
func read(raw []byte, envelope string) (MailboxMessage, error) {
	reader, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil && !message.IsUnknownCharset(err) {
		return MailboxMessage{}, fmt.Errorf("read header: %w", err)
	}
	m := MailboxMessage{From: sender(reader.Header, envelope)}
	if m.Subject, err = reader.Header.Subject(); err != nil {
		m.Subject = reader.Header.Get("Subject") // as it was written, rather than nothing
	}
	text, err := firstText(reader)
	if err != nil {
		return MailboxMessage{}, fmt.Errorf("read text: %w", err)
	}
	m.Text = strings.ReplaceAll(text, "\r\n", "\n")
	return m, nil
}

// sender is a name with its address, or whichever of the two there is.
func sender(h mail.Header, envelope string) string {
	from, err := h.AddressList("From")
	if err != nil || len(from) == 0 {
		return envelope
	}
	if from[0].Name == "" {
		return from[0].Address
	}
	return fmt.Sprintf("%s <%s>", from[0].Name, from[0].Address)
}

// firstText leaves attachments where they are. Text in an unknown character set is
// shown as it came.
func firstText(reader *mail.Reader) (string, error) {
	for {
		part, err := reader.NextPart()
		if errors.Is(err, io.EOF) {
			return "", nil
		}
		if err != nil && !message.IsUnknownCharset(err) {
			return "", err
		}
		if _, inline := part.Header.(*mail.InlineHeader); !inline {
			continue
		}
		text, err := io.ReadAll(part.Body)
		return string(text), err
	}
}
