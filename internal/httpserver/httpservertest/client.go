package httpservertest

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/httpserver"
)

// Client is one person's browser.
type Client struct {
	h      *House
	token  string
	header http.Header
	Staff  string // the id the person is signed in with; "" if nobody
}

// As signs in a new person of Force with these roles. The staff id is the
// first role with "-1" behind it.
func (h *House) As(roles ...string) *Client {
	staff := "nobody-1"
	if len(roles) > 0 {
		staff = roles[0] + "-1"
	}
	return h.Somebody(Force, staff, roles...)
}

// Somebody signs in a person of any force.
func (h *House) Somebody(force, staff string, roles ...string) *Client {
	token := h.sessions.add(force, staff, roles, h.now().Add(12*time.Hour))
	return &Client{h: h, token: token, header: http.Header{}, Staff: staff}
}

// Nobody is a browser without a session.
func (h *House) Nobody() *Client { return &Client{h: h, header: http.Header{}} }

// SignedOut ends the client's session on the server's side; the cookie stays.
func (c *Client) SignedOut() { c.h.sessions.end(c.token) }

// With returns a copy that sends one more header, such as Idempotency-Key.
// Without that one, each request that acts gets a fresh key.
func (c *Client) With(name, value string) *Client {
	own := *c
	own.header = c.header.Clone()
	own.header.Set(name, value)
	return &own
}

// Get asks. The body of the other three is marshalled to JSON; a string is
// sent as it is and nil is no body.
func (c *Client) Get(path string) *Answer { c.h.t.Helper(); return c.Do(http.MethodGet, path, nil) }

// Post acts.
func (c *Client) Post(path string, body any) *Answer {
	c.h.t.Helper()
	return c.Do(http.MethodPost, path, body)
}

// Put replaces.
func (c *Client) Put(path string, body any) *Answer {
	c.h.t.Helper()
	return c.Do(http.MethodPut, path, body)
}

// Delete removes.
func (c *Client) Delete(path string) *Answer {
	c.h.t.Helper()
	return c.Do(http.MethodDelete, path, nil)
}

// Do sends a request and reads the whole answer.
func (c *Client) Do(method, path string, body any) *Answer {
	c.h.t.Helper()
	res, err := http.DefaultClient.Do(c.Request(method, path, body))
	if err != nil {
		c.h.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		c.h.t.Fatal(err)
	}
	return &Answer{t: c.h.t, Status: res.StatusCode, Header: res.Header, Body: text, what: method + " " + path}
}

// Request makes the request without sending it, for streams.
func (c *Client) Request(method, path string, body any) *http.Request {
	c.h.t.Helper()
	var content io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		content = strings.NewReader(b)
	default:
		text, err := json.Marshal(b)
		if err != nil {
			c.h.t.Fatal(err)
		}
		content = bytes.NewReader(text)
	}
	r, err := http.NewRequestWithContext(c.h.t.Context(), method, c.h.URL()+path, content)
	if err != nil {
		c.h.t.Fatal(err)
	}
	r.Header = c.header.Clone()
	if content != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if _, given := r.Header[http.CanonicalHeaderKey(httpserver.KeyHeader)]; !given && method != http.MethodGet {
		r.Header.Set(httpserver.KeyHeader, uuid.NewString())
	}
	if c.token != "" {
		r.AddCookie(&http.Cookie{Name: httpserver.SessionCookie, Value: c.token})
	}
	return r
}

// Answer is what came back.
type Answer struct {
	Status int
	Header http.Header
	Body   []byte

	t    testing.TB
	what string
}

// OK fails the test unless the status is 2xx, and reads the JSON body into
// each into.
func (a *Answer) OK(into ...any) *Answer {
	a.t.Helper()
	if a.Status < 200 || a.Status > 299 {
		a.t.Fatalf("%s: status %d, want success: %s", a.what, a.Status, a.Body)
	}
	for _, v := range into {
		if err := json.Unmarshal(a.Body, v); err != nil {
			a.t.Fatalf("%s: %v in %s", a.what, err, a.Body)
		}
	}
	return a
}

// Refused fails the test unless the answer is a problem with this status and
// code and a sentence, and returns the problem.
func (a *Answer) Refused(status int, code string) httpserver.Problem {
	a.t.Helper()
	var p httpserver.Problem
	if err := json.Unmarshal(a.Body, &p); err != nil {
		a.t.Fatalf("%s: status %d, not a problem document: %s", a.what, a.Status, a.Body)
	}
	if a.Status != status || p.Status != status || p.Code != code || p.Detail == "" ||
		a.Header.Get("Content-Type") != "application/problem+json" {
		a.t.Fatalf("%s: status %d as %s, want %d %s: %s", a.what, a.Status, a.Header.Get("Content-Type"), status, code, a.Body)
	}
	return p
}
