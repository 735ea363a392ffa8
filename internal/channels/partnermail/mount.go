package partnermail

import (
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff/session"
)

// freeTries is how many wrong links an address may try before it has to wait: a
// whole agency may share one, and a link that was cut in two is tried twice.
const freeTries = 30

// PageDeps is what the partner's page works with.
type PageDeps struct {
	Desk   *command.Desk
	Policy func(force string) *policy.Pack
	Tokens Tokens
	Now    func() time.Time
}

type page struct {
	PageDeps
	wrong *session.Throttle
}

// Mount registers the two operations of the partner's page, for which nobody signs
// in. The console shows them at /partner/{token}.
func Mount(s *httpserver.Server, deps PageDeps) {
	p := page{PageDeps: deps, wrong: &session.Throttle{Free: freeTries, Now: deps.Now}}
	anyone := httpserver.Rule{Public: true}
	httpserver.Handle(s, op(http.MethodGet, "/api/partner/{token}", "get-partner-referral", "What a partner is asked, by the link in the e-mail; nothing about anybody"), anyone, p.get)
	httpserver.Handle(s, op(http.MethodPost, "/api/partner/{token}/acknowledge", "acknowledge-partner-referral", "The partner says that they have it, or that they cannot take it"), anyone, p.answer)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"referral"}}
}
