package mailout

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// TLS says how the connection to the mail server is protected.
type TLS string

// The ways. None is for a mail server on this computer only.
const (
	StartTLS TLS = "starttls" // RFC 3207; a server that does not offer it is not used
	Implicit TLS = "implicit" // RFC 8314
	None     TLS = "none"
)

// Bounds of one command and of the server's answer to a whole message. Servers may
// take minutes by RFC 5321; a referral that waits so long is tried again instead.
const (
	commandTime = 30 * time.Second
	messageTime = time.Minute
)

// Sender hands messages to one mail server. It is safe for concurrent use; each
// message has its own connection.
type Sender struct {
	Server   string // host:port
	TLS      TLS
	User     string // "" to send without signing in
	Password string
	Hello    string         // the name by which it greets; "" for "localhost"
	Roots    *x509.CertPool // who may vouch for the server; nil: those of the system
}

// ErrUnprotected refuses to send words over a network that others can read.
var ErrUnprotected = errors.New("mail is sent without TLS to a server on this computer only")

// Send returns nil when the server has taken the message. Otherwise Lasting says
// of the error whether the server, asked again, would say the same. An error after
// the message was handed over leaves open whether it was taken: send it again with
// the same MessageID, by which the other side can tell that it is the same.
func (s *Sender) Send(ctx context.Context, m Message) error {
	c, err := check(m)
	if err != nil {
		return err
	}
	text, err := c.written()
	if err != nil {
		return err
	}
	client, done, err := s.connect(ctx)
	if err != nil {
		return said(ctx, "connect to the mail server", err)
	}
	defer done()
	if s.User != "" {
		if err := client.Auth(sasl.NewPlainClient("", s.User, s.Password)); err != nil {
			return said(ctx, "sign in at the mail server", err)
		}
	}
	if err := client.SendMail(c.from.Address, []string{c.to.Address}, bytes.NewReader(text)); err != nil {
		return said(ctx, "send mail", err)
	}
	_ = client.Quit() // the message is taken; a server that hangs up instead has taken it too
	return nil
}

// connect opens a protected connection that ends, in whatever it is doing, when ctx
// ends. done closes it.
func (s *Sender) connect(ctx context.Context) (client *smtp.Client, done func(), err error) {
	host, _, err := net.SplitHostPort(s.Server)
	if err != nil {
		return nil, nil, err
	}
	dialer := net.Dialer{Timeout: commandTime}
	conn, err := dialer.DialContext(ctx, "tcp", s.Server)
	if err != nil {
		return nil, nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() }) // closing is what unblocks a read
	done = func() {
		stop()
		_ = conn.Close() // whatever was sent is answered by now
	}
	if client, err = s.greeted(conn, host); err != nil {
		done()
		return nil, nil, err
	}
	return client, done, nil
}

func (s *Sender) greeted(conn net.Conn, host string) (*smtp.Client, error) {
	_ = conn.SetDeadline(time.Now().Add(commandTime)) // of the handshake; the client sets its own for each command
	secure := &tls.Config{ServerName: host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
	var client *smtp.Client
	switch s.TLS {
	case StartTLS:
		upgraded, err := smtp.NewClientStartTLS(conn, secure)
		if err != nil {
			return nil, err
		}
		client = upgraded
	case Implicit:
		client = smtp.NewClient(tls.Client(conn, secure))
	case None:
		if !onThisComputer(conn) {
			return nil, ErrUnprotected
		}
		client = smtp.NewClient(conn)
	default:
		return nil, fmt.Errorf("%q is no way to protect mail: starttls, implicit or none", s.TLS)
	}
	client.CommandTimeout, client.SubmissionTimeout = commandTime, messageTime
	if s.Hello == "" {
		return client, nil
	}
	return client, client.Hello(s.Hello)
}

func onThisComputer(conn net.Conn) bool {
	a, ok := conn.RemoteAddr().(*net.TCPAddr)
	return ok && a.IP.IsLoopback()
}
