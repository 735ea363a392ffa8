package whole

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"
)

// The demonstration's password and accounts.
const (
	password      = "northshire-lamp"
	handler       = "handler@northshire"
	handler2      = "handler2@northshire"
	handler3      = "handler3@northshire"
	handler4      = "handler4@northshire"
	dispatcher    = "dispatcher@northshire"
	supervisor    = "supervisor@northshire"
	analyst       = "analyst@northshire"
	administrator = "administrator@northshire"
)

// person is somebody at a console: a browser with a session.
type person struct {
	*testing.T
	program *program
	id      string
	browser *http.Client
}

// problem is a refusal (RFC 9457).
type problem struct {
	Status              int
	Code, Detail, Field string
	Details             json.RawMessage
}

// answer is what the API said.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// signIn signs somebody in.
func (p *program) signIn(t *testing.T, name string) *person {
	t.Helper()
	return p.signInAs(t, name, password)
}

func (p *program) signInAs(t *testing.T, name, password string) *person {
	t.Helper()
	who := p.stranger(t)
	var session struct{ Staff struct{ ID string } }
	who.post("/api/session", sent{"signInName": name, "password": password}, &session)
	who.id = session.Staff.ID
	return who
}

// stranger has a browser and no session.
func (p *program) stranger(t *testing.T) *person {
	jar, err := cookiejar.New(nil)
	must(t, err)
	return &person{T: t, program: p, browser: &http.Client{Jar: jar}}
}

// sent is a JSON object on its way.
type sent map[string]any

// request is everything about a request that a test may want to say.
type request struct {
	method, path string
	body         any
	key          string // Idempotency-Key; empty: a fresh one
	seen         int64  // X-Bluelamp-Seen; 0: none
	keyless      bool
}

// try sends a request. The error says that nobody answered.
func (who *person) try(ctx context.Context, r request) (answer, error) {
	raw, ok := r.body.([]byte)
	if !ok && r.body != nil {
		var err error
		if raw, err = json.Marshal(r.body); err != nil {
			return answer{}, err
		}
	}
	req, err := http.NewRequestWithContext(ctx, r.method, "http://"+who.program.api+r.path, bytes.NewReader(raw))
	if err != nil {
		return answer{}, err
	}
	if raw != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if r.method == http.MethodPost && !r.keyless {
		if r.key == "" {
			r.key = rand.Text()
		}
		req.Header.Set("Idempotency-Key", r.key)
	}
	if r.seen > 0 {
		req.Header.Set("X-Bluelamp-Seen", fmt.Sprint(r.seen))
	}
	res, err := who.browser.Do(req)
	if err != nil {
		return answer{}, err
	}
	body, err := io.ReadAll(res.Body)
	_, _ = who.program.heard.Write(body) // never fails
	return answer{res.StatusCode, res.Header, body}, errors.Join(err, res.Body.Close())
}

// do sends a request that must succeed and reads the answer into each of into.
func (who *person) do(r request, into ...any) {
	who.Helper()
	a := who.ask(r)
	if a.status >= 300 {
		who.Fatalf("%s %s: %d %s", r.method, r.path, a.status, a.body)
	}
	for _, one := range into {
		if err := json.Unmarshal(a.body, one); err != nil {
			who.Fatalf("%s %s: %v in %s", r.method, r.path, err, a.body)
		}
	}
}

// ask sends a request that must be answered, somehow.
func (who *person) ask(r request) answer {
	who.Helper()
	ctx, cancel := context.WithTimeout(who.Context(), patience)
	defer cancel()
	a, err := who.try(ctx, r)
	if err != nil {
		who.Fatalf("%s %s: %v", r.method, r.path, err)
	}
	return a
}

func (who *person) get(path string, into ...any) {
	who.Helper()
	who.do(request{method: http.MethodGet, path: path}, into...)
}

func (who *person) post(path string, body any, into ...any) {
	who.Helper()
	who.do(request{method: http.MethodPost, path: path, body: body}, into...)
}

func (who *person) put(path string, body any, into ...any) {
	who.Helper()
	who.do(request{method: http.MethodPut, path: path, body: body}, into...)
}

// refused sends a request that must be refused with a status and a code, in a
// sentence that a person can read.
func (who *person) refused(r request, status int, code string) problem {
	who.Helper()
	a := who.ask(r)
	var p problem
	if err := json.Unmarshal(a.body, &p); err != nil {
		who.Errorf("%s %s: %d is no problem document: %s", r.method, r.path, a.status, a.body)
		return p
	}
	if a.status != status || p.Code != code {
		who.Errorf("%s %s: refused with %d %s (%s), want %d %s", r.method, r.path, a.status, p.Code, p.Detail, status, code)
	}
	if !strings.Contains(p.Detail, " ") || !strings.HasSuffix(p.Detail, ".") {
		who.Errorf("%s %s: %q is no sentence", r.method, r.path, p.Detail)
	}
	if kind := a.header.Get("Content-Type"); kind != "application/problem+json" {
		who.Errorf("%s %s: a refusal is sent as %s", r.method, r.path, kind)
	}
	return p
}

// details reads what a refusal says beside its sentence.
func details[D any](t *testing.T, p problem) []D {
	t.Helper()
	var all []D
	if err := json.Unmarshal(p.Details, &all); err != nil {
		t.Errorf("%s: details %s: %v", p.Code, p.Details, err)
	}
	return all
}

func contains(text, part string) bool { return strings.Contains(text, part) }
