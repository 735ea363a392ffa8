package httpservertest

import (
	"net/http"
	"regexp"
	"slices"
	"testing"

	"bluelamp/internal/httpserver"
)

// Example is a request that succeeds in the house as the test prepared it.
type Example struct {
	Path string // with real ids, and a query if one is needed
	Body any
}

// Walk checks every operation mounted so far: without a session it answers
// 401, with a role that the rule does not name 403, a command without a key
// 422, and an operation that shows personal data writes an audit page. For each
// of the latter, examples needs a request by operation id. With tags, only the
// operations of those rooms are looked at: the others have a walk of their own.
func Walk(t *testing.T, h *House, examples map[string]Example, tags ...string) {
	for _, r := range h.Server.Operations() {
		if len(tags) > 0 && !slices.ContainsFunc(r.Operation.Tags, func(tag string) bool { return slices.Contains(tags, tag) }) {
			continue
		}
		t.Run(r.Operation.OperationID, func(t *testing.T) {
			w := walk{T: t, h: h, Registered: r}
			if !r.Rule.Public {
				w.needsSession()
			}
			if len(r.Rule.Roles) > 0 {
				w.needsRole()
			}
			if r.Rule.Acts {
				w.needsKey()
			}
			if r.Rule.Personal != "" {
				w.needsAudit(examples)
			}
		})
	}
}

type walk struct {
	*testing.T
	h *House
	httpserver.Registered
}

var inBraces = regexp.MustCompile(`\{[^}]*\}`)

func (w walk) path() string { return inBraces.ReplaceAllString(w.Operation.Path, "x") }

func (w walk) ask(c *Client) *Answer {
	w.Helper()
	a := c.Do(w.Operation.Method, w.path(), nil)
	a.t = w.T
	return a
}

func (w walk) needsSession() {
	w.Helper()
	w.ask(w.h.Nobody()).Refused(http.StatusUnauthorized, httpserver.NotSignedIn.Code)
	w.ask(w.h.Nobody().With("Cookie", httpserver.SessionCookie+"=invented")).
		Refused(http.StatusUnauthorized, httpserver.NotSignedIn.Code)
}

func (w walk) needsRole() {
	w.Helper()
	w.ask(w.h.As("no-role-of-ours")).Refused(http.StatusForbidden, httpserver.NotAllowed.Code)
	for _, role := range []string{"handler", "dispatcher", "analyst", "administrator"} {
		if !slices.Contains(w.Rule.Roles, role) {
			w.ask(w.h.As(role)).Refused(http.StatusForbidden, httpserver.NotAllowed.Code)
		}
	}
}

func (w walk) needsKey() {
	w.Helper()
	w.ask(w.somebody().With(httpserver.KeyHeader, "")).
		Refused(http.StatusUnprocessableEntity, httpserver.KeyMissing.Code)
}

func (w walk) needsAudit(examples map[string]Example) {
	w.Helper()
	example, ok := examples[w.Operation.OperationID]
	if !ok {
		w.Fatalf("%s shows personal data: give Walk an example of a request that succeeds", w.Operation.OperationID)
	}
	before := len(w.h.Looks.All())
	c := w.somebody()
	a := c.Do(w.Operation.Method, example.Path, example.Body)
	a.t = w.T
	a.OK()
	looks := w.h.Looks.All()[before:]
	if len(looks) == 0 {
		w.Fatalf("%s showed personal data and wrote no audit page", w.Operation.OperationID)
	}
	for _, l := range looks {
		if l.Force != Force || l.Staff != c.Staff || l.What == "" || l.Record == "" || l.Operation != w.Operation.OperationID {
			w.Errorf("audit page is not complete: %+v", l)
		}
	}
}

// somebody may call the operation.
func (w walk) somebody() *Client {
	if w.Rule.Public {
		return w.h.Nobody()
	}
	return w.h.As(w.Rule.Roles...)
}
