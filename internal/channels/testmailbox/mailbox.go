package testmailbox

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-smtp"
)

// Bounds of what is kept: whoever runs a demonstration for a week must not run out
// of memory. A referral's letter is a few kilobytes.
const (
	kept       = 100       // messages; the oldest make room
	maxMessage = 256 << 10 // bytes of one message as it travels
	idle       = time.Minute
)

// Mailbox is a mail server on this computer that takes mail for every address that
// ends in .example and passes nothing on. It is safe for concurrent use.
type Mailbox struct {
	now      func() time.Time
	server   *smtp.Server
	listener net.Listener
	served   chan struct{} // closed when no connection is taken any more

	mu       sync.Mutex
	down     bool
	last     int              // id of the newest message
	messages []MailboxMessage // oldest first
}

// errElsewhere refuses an address that other computers reach: whoever reaches the
// server may fill it.
var errElsewhere = errors.New("the test mailbox listens on this computer only: use 127.0.0.1")

// Open starts the server on an address such as "127.0.0.1:0", where 0 is any free
// port. It runs until Close.
func Open(listen string, now func() time.Time) (*Mailbox, error) {
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return nil, fmt.Errorf("listen for mail: %w", err)
	}
	if a, ok := listener.Addr().(*net.TCPAddr); !ok || !a.IP.IsLoopback() {
		_ = listener.Close() // nobody has connected
		return nil, errElsewhere
	}
	m := &Mailbox{now: now, listener: listener, served: make(chan struct{})}
	m.server = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &session{mailbox: m}, nil }))
	m.server.Domain = "mailbox.example"
	m.server.MaxMessageBytes, m.server.MaxRecipients = maxMessage, kept
	m.server.ReadTimeout, m.server.WriteTimeout = idle, idle
	m.server.ErrorLog = log.New(io.Discard, "", 0) // it would tell of connections that end early, which is their own affair
	go func() {
		defer close(m.served)
		_ = m.server.Serve(listener) // ends with Close
	}()
	return m, nil
}

// Address is where the server listens, as host:port.
func (m *Mailbox) Address() string { return m.listener.Addr().String() }

// Close ends the server and its connections.
func (m *Mailbox) Close() error {
	err := m.listener.Close() // the server may not have come to know of it yet
	_ = m.server.Close()      // closes the listener once more, which fails
	<-m.served
	if err != nil {
		return fmt.Errorf("close the test mailbox: %w", err)
	}
	return nil
}

// Down makes the server refuse all mail for the time being, as one does that is
// being restarted, or take it again.
func (m *Mailbox) Down(down bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.down = down
}

// Contents returns what is in the mailbox, newest message first.
func (m *Mailbox) Contents() MailboxContents {
	m.mu.Lock()
	defer m.mu.Unlock()
	messages := slices.Clone(m.messages)
	slices.Reverse(messages)
	return MailboxContents{Address: m.Address(), Down: m.down, Messages: messages}
}

func (m *Mailbox) isDown() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.down
}

// keep files a message with its id and the time, and drops the oldest above kept.
func (m *Mailbox) keep(recipients []string, message MailboxMessage) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last++
	message.ID, message.At, message.To = m.last, m.now().UTC(), strings.Join(recipients, ", ")
	if len(m.messages) == kept {
		m.messages = slices.Delete(m.messages, 0, 1)
	}
	m.messages = append(m.messages, message)
}
