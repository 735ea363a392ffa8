package httpserver

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"

	"bluelamp/internal/journal"
)

// Names of what travels beside the body.
const (
	SessionCookie = "bluelamp_session"
	KeyHeader     = "Idempotency-Key"
	SeenHeader    = "X-Bluelamp-Seen"   // version of the record on the asker's screen
	BehindHeader  = "X-Bluelamp-Behind" // on an answer: the views had not caught up in time
	RequestHeader = "X-Request-Id"
)

// admit finds out who calls and whether they may. It returns a call even with
// an error, so that the refusal can be traced.
func (s *Server) admit(w http.ResponseWriter, r *http.Request, operation string, rule Rule) (*Call, error) {
	c := &Call{
		server: s, w: w, operation: operation, request: requestID(r.Context()),
		from: addressOf(r), secure: r.TLS != nil || s.Secure,
	}
	if !rule.Public {
		if err := s.identify(c, r, rule); err != nil {
			return c, err
		}
	}
	return c, c.read(r, rule)
}

func (s *Server) identify(c *Call, r *http.Request, rule Rule) error {
	cookie, err := r.Cookie(SessionCookie)
	if err != nil || cookie.Value == "" {
		return NotSignedIn
	}
	bearer, err := s.Sessions.Bearer(r.Context(), cookie.Value)
	if err != nil {
		return err
	}
	if bearer.Force == "" || bearer.Staff == "" {
		return NotSignedIn
	}
	c.bearer, c.token = bearer, cookie.Value
	if !s.permits(rule, bearer.Roles) {
		return NotAllowed
	}
	return nil
}

// read takes the idempotency key and the version seen from the headers.
func (c *Call) read(r *http.Request, rule Rule) error {
	key := r.Header.Get(KeyHeader)
	switch {
	case len(key) > 200:
		return KeyTooLong
	case key != "":
		c.key = journalKey(c.bearer.Staff, c.operation, r.URL.EscapedPath(), key)
	case rule.Acts:
		return KeyMissing
	}
	seen := r.Header.Get(SeenHeader)
	if seen == "" {
		return nil
	}
	n, err := strconv.ParseInt(seen, 10, 64)
	if err != nil || n < 0 {
		return SeenInvalid
	}
	version := journal.Version(n)
	c.seen = &version
	return nil
}

// journalKey scopes what a client sent by person, operation and address: the
// same key on another record is another request. It is short enough for a
// suffix (AskAs) and the force in front of it.
func journalKey(staff, operation, path, key string) string {
	sum := sha256.Sum256([]byte(path + "\x00" + key))
	return strings.Join([]string{"staff", staff, operation, hex.EncodeToString(sum[:16])}, "/")
}
