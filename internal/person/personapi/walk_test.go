package personapi_test

import (
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/person"
)

// Every operation: who may call it, what it owes.
func TestNoOperationForgetsItsRule(t *testing.T) {
	h := open(t)
	h.townsfolk()
	h.rang("c1", "07700 900231", 20, "domestic-abuse")
	h.caller("c1", "p1", contact.Victim, kathleen, 20)
	h.rang("c2", "07700 900555", 3, "noise")
	h.caller("c2", "p2", contact.Witness, person.Details{First: "Kath", Last: "Couper", Birth: "1985-05-25"}, 3)
	h.Happened(person.Room, "p2", person.Flagged{Flag: "f1", Code: "dementia", Source: "c2", By: "s1", At: time.Now()},
		person.Flagged{Flag: "f2", Code: "interpreter", Source: "c2", By: "s1", At: time.Now()})
	because := map[string]string{"reason": "Asked by the court"}
	at := func(address string, body ...any) httpservertest.Example {
		return httpservertest.Example{Path: address, Body: append(body, nil)[0]}
	}
	httpservertest.Walk(t, h.House, map[string]httpservertest.Example{
		"look-up-people":       at("/api/people/look-up", map[string]string{"name": "Kath Cooper", "reason": "Lost property"}),
		"get-picture":          at("/api/people/picture?contact=c1"),
		"get-person":           at("/api/people/p1?reason=Rings+again"),
		"flag-person":          at("/api/people/p1/flags", map[string]string{"code": "vulnerable", "note": "", "source": "c1"}),
		"review-flag":          at("/api/people/p2/flags/f2/review", because),
		"end-flag":             at("/api/people/p2/flags/f1/end", because),
		"list-flags-due":       at("/api/people/flags-due"),
		"get-erasure-reach":    at("/api/people/p1/erasure-reach?reason=Asked+for+it"),
		"set-safe-contact":     at("/api/people/p1/safe-contact", map[string]string{"method": "text", "number": "07700 900232", "times": "mornings", "note": ""}),
		"withdraw-description": at("/api/people/p1/descriptions/c1/withdraw", because),
		"restrict-person":      at("/api/people/p1/restrict", because),
		"unrestrict-person":    at("/api/people/p1/unrestrict", because),
		"export-person":        at("/api/people/p1/export?reason=Asked+for+it"),
		"export-person-csv":    at("/api/people/p1/export.csv?reason=Asked+for+it"),
		"erase-person":         at("/api/people/qa/erase", map[string]string{"ground": "Request 17 of 2026"}),
		"decide-link":          at("/api/people/p1/links/p2", map[string]any{"verdict": "unsure", "reason": "Sounds like her"}),
		"undo-link":            at("/api/people/p1/links/p2/undo", because),
		"list-pending-links":   at("/api/links/pending"),
		"mark-number":          at("/api/numbers", map[string]any{"number": "0113 496 0001", "kind": "hospital", "noCallBack": false}),
	})
}
