// Package mailouttest is a real SMTP server in the test's own process: it takes
// messages, refuses them, or says nothing, as the test wants.
package mailouttest

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"sync"
	"testing"

	"github.com/emersion/go-message/mail"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Mail is one message that the server took.
type Mail struct {
	From, To  string // of the envelope
	Header    mail.Header
	Text      string // decoded
	Raw       string
	SignedIn  string // the user; "" for nobody
	Encrypted bool
	Hello     string // how the sender greeted
}

// Options says what the server asks for. The zero value takes mail from anybody
// without TLS.
type Options struct {
	StartTLS bool
	Implicit bool   // TLS from the first byte
	User     string // with Password: who may send; "" for anybody
	Password string
}

// Server is a running mail server on a free port of this computer.
type Server struct {
	Address string         // host:port
	Roots   *x509.CertPool // that vouch for its certificate; nil without TLS

	o       Options
	mu      sync.Mutex
	mails   []Mail
	answers []error
}

// Open starts a server that ends with the test.
func Open(t testing.TB, o Options) *Server {
	t.Helper()
	s := &Server{o: o}
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) { return &session{server: s, conn: c}, nil }))
	server.Domain = "mail.example"
	server.AllowInsecureAuth = !o.StartTLS && !o.Implicit
	server.ErrorLog = quiet{}
	var config *tls.Config
	if o.StartTLS || o.Implicit {
		config, s.Roots = certificate(t)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.Address = listener.Addr().String()
	if o.StartTLS {
		server.TLSConfig = config
	}
	if o.Implicit {
		listener = tls.NewListener(listener, config)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(listener) // ends with Close
	}()
	t.Cleanup(func() {
		_ = listener.Close() // the server may not have come to know of it yet
		_ = server.Close()
		<-done
	})
	return s
}

// Mails returns what was taken so far, oldest first.
func (s *Server) Mails() []Mail {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Mail{}, s.mails...)
}

// Refuse makes the server answer the next messages with these codes, such as 451,
// one each, instead of taking them.
func (s *Server) Refuse(codes ...int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, code := range codes {
		s.answers = append(s.answers, &smtp.SMTPError{Code: code, EnhancedCode: smtp.NoEnhancedCode, Message: "Not now, says the test"})
	}
}

func (s *Server) take(m Mail) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.answers) > 0 {
		err := s.answers[0]
		s.answers = s.answers[1:]
		return err
	}
	s.mails = append(s.mails, m)
	return nil
}

// session is one connection.
type session struct {
	server   *Server
	conn     *smtp.Conn
	from, to string
	user     string
}

// AuthMechanisms implements smtp.AuthSession.
func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth implements smtp.AuthSession.
func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != s.server.o.User || password != s.server.o.Password {
			return smtp.ErrAuthFailed
		}
		s.user = user
		return nil
	}), nil
}

// Mail implements smtp.Session.
func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if s.server.o.User != "" && s.user == "" {
		return smtp.ErrAuthRequired
	}
	s.from = from
	return nil
}

// Rcpt implements smtp.Session.
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.to = to
	return nil
}

// Data implements smtp.Session.
func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, encrypted := s.conn.TLSConnectionState()
	m := Mail{From: s.from, To: s.to, Raw: string(raw), SignedIn: s.user, Encrypted: encrypted, Hello: s.conn.Hostname()}
	if m.Header, m.Text, err = decoded(raw); err != nil {
		return err
	}
	return s.server.take(m)
}

func decoded(raw []byte) (mail.Header, string, error) {
	reader, err := mail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		return mail.Header{}, "", err
	}
	part, err := reader.NextPart()
	if errors.Is(err, io.EOF) {
		return reader.Header, "", nil
	}
	if err != nil {
		return reader.Header, "", err
	}
	text, err := io.ReadAll(part.Body)
	return reader.Header, string(text), err
}

// Reset implements smtp.Session.
func (s *session) Reset() { s.from, s.to = "", "" }

// Logout implements smtp.Session.
func (s *session) Logout() error { return nil }

// quiet drops what the server would say of connections that end early.
type quiet struct{}

func (quiet) Printf(string, ...any) {}
func (quiet) Println(...any)        {}
