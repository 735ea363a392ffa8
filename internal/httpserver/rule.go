package httpserver

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"

	"github.com/danielgtaylor/huma/v2"
)

// Rule says who may call an operation and what it owes. One of Roles,
// AnySignedIn and Public must be given.
type Rule struct {
	Roles       []string // at least one of them, after Options.Implied is applied
	AnySignedIn bool     // whoever has a session
	Public      bool     // no session needed: the call has no force and no staff
	Personal    string   // "contact", "incident", …: shows personal data of this kind, so Consulted must be called
	Acts        bool     // a command: an Idempotency-Key is required
	Large       bool     // of HandleRaw: the body may be of any size, because it goes to the disk as it comes
}

// Registered is one operation with its rule, for tests that walk all of them.
type Registered struct {
	Operation huma.Operation
	Rule      Rule
}

// operationID is what the generated client's functions are named after.
var operationID = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

// check refuses a registration that leaves open who may call it or that would
// stand nameless in the document. It panics: this is a defect in wiring that
// the first start must show.
func (s *Server) check(op huma.Operation, rule Rule) {
	given := 0
	for _, yes := range []bool{len(rule.Roles) > 0, rule.AnySignedIn, rule.Public} {
		if yes {
			given++
		}
	}
	what := fmt.Sprintf("httpserver: %s %s", op.Method, op.Path)
	switch {
	case given != 1:
		panic(what + ": a rule names Roles, or says AnySignedIn, or says Public: exactly one of them")
	case rule.Public && rule.Personal != "":
		panic(what + ": a public operation cannot show personal data, nobody could be named in the audit")
	case !operationID.MatchString(op.OperationID):
		panic(what + ": give it an OperationID in lower case with dashes, such as list-incidents")
	case op.Summary == "" || len(op.Tags) == 0:
		panic(what + ": give it a Summary and the room as its tag")
	case slices.ContainsFunc(s.registered, func(r Registered) bool { return r.Operation.OperationID == op.OperationID }):
		panic(what + ": another operation is called " + op.OperationID)
	case rule.Acts && op.Method == http.MethodGet:
		panic(what + ": a GET changes nothing and needs no key")
	}
}

// permits says whether one of the roles is enough.
func (s *Server) permits(rule Rule, roles []string) bool {
	if len(rule.Roles) == 0 {
		return true
	}
	return slices.ContainsFunc(rule.Roles, func(wanted string) bool { return s.has(roles, wanted) })
}

// has says whether the roles contain or imply the one wanted.
func (s *Server) has(roles []string, wanted string) bool {
	return slices.ContainsFunc(roles, func(held string) bool {
		return held == wanted || slices.Contains(s.Implied[held], wanted)
	})
}
