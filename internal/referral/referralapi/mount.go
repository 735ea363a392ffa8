package referralapi

import (
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct {
	Desk *command.Desk
	Zone *time.Location // in which partners' hours and days of reference numbers are
}

type door struct{ Deps }

const personal = "referral" // what the audit calls these records

// Mount registers the operations. The desks are handlers too (staff.Includes).
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	both := []string{"handler", "dispatcher"}
	open := httpserver.Rule{Roles: both}
	look := httpserver.Rule{Roles: both, Personal: personal}
	act := httpserver.Rule{Roles: both, Acts: true, Personal: personal} // what it answers is the whole referral
	figures := httpserver.Rule{Roles: []string{"handler", "dispatcher", "analyst"}}
	httpserver.Handle(s, op(http.MethodGet, "/api/partners", "list-partners", "The directory of partners, with who is open now"), open, d.partners)
	httpserver.Handle(s, op(http.MethodGet, "/api/referrals", "list-referrals", "Referrals by where they stand: the longest waiting first"), look, d.list)
	httpserver.Handle(s, op(http.MethodGet, "/api/referrals/{id}", "get-referral", "One referral with all that happened to it"), look, d.get)
	httpserver.Handle(s, op(http.MethodGet, "/api/contacts/{id}/referrals", "list-contact-referrals", "The referrals that came of a contact"), look, d.ofContact)
	httpserver.Handle(s, op(http.MethodGet, "/api/incidents/{id}/referrals", "list-incident-referrals", "The referrals that came of an incident"), look, d.ofIncident)
	httpserver.Handle(s, op(http.MethodGet, "/api/people/{id}/referrals", "list-person-referrals", "The referrals that are about a person, the newest first"), look, d.ofPerson)
	httpserver.Handle(s, op(http.MethodPost, "/api/referrals", "make-referral", "Ask a partner for help; outside their hours it waits until they open"), act, d.create)
	httpserver.Handle(s, op(http.MethodPost, "/api/referrals/{id}/acknowledgement", "acknowledge-referral", "Note that the partner said by telephone that they have it"), act, d.acknowledge)
	httpserver.Handle(s, op(http.MethodPost, "/api/referrals/{id}/refusal", "decline-referral", "Note that the partner said by telephone that they cannot take it"), act, d.decline)
	httpserver.Handle(s, op(http.MethodPost, "/api/referrals/{id}/end", "end-referral", "End it with what came of it"), act, d.end)
	httpserver.Handle(s, op(http.MethodPost, "/api/referrals/{id}/withdrawal", "withdraw-referral", "Take it back before the partner has answered"), act, d.withdraw)
	httpserver.Handle(s, op(http.MethodPost, "/api/referrals/{id}/told", "tell-referral-partner", "Note that the partner was told by telephone that it is taken back"), act, d.told)
	httpserver.Handle(s, op(http.MethodGet, "/api/referrals/figures", "get-referral-figures", "How many were sent, answered in time and ended, by partner"), figures, d.figures)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"referral"}}
}
