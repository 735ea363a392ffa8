package whole

import (
	"net/http"
	"testing"
)

// TestExpiredSession: the session ends, the half-typed form does not.
func TestExpiredSession(t *testing.T) {
	p := open(t, "BLUELAMP_SESSIONS_IDLE=3s", "BLUELAMP_SESSIONS_ABSOLUTE=3s")
	hannah := p.signIn(t, handler)
	hannah.put("/api/drafts/assessment-1", sent{"content": sent{"rationale": "half a sen"}})
	until(t, "the session has ended", func() bool {
		return hannah.ask(request{method: http.MethodGet, path: "/api/session"}).status == http.StatusUnauthorized
	})
	typed := request{method: http.MethodPut, path: "/api/drafts/assessment-1", body: sent{"content": 1}}
	if said := hannah.refused(typed, http.StatusUnauthorized, "staff.not-signed-in").Detail; !contains(said, "Sign in again") {
		t.Errorf("what to do is not said: %s", said)
	}
	again := p.signIn(t, handler)
	var form struct{ Content struct{ Rationale string } }
	again.get("/api/drafts/assessment-1", &form)
	if form.Content.Rationale != "half a sen" {
		t.Errorf("the half-typed form is %+v", form)
	}
}
