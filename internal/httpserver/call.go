package httpserver

import (
	"database/sql"
	"fmt"
	"net"
	"net/http"
	"slices"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
)

// Call is one request by one signed-in person. The force is inside it and
// nowhere else: an operation cannot name one. In a Public operation there is
// nobody: Force and Staff are empty, and Ask, View and Policy panic.
type Call struct {
	server    *Server
	w         http.ResponseWriter
	bearer    Bearer
	token     string
	operation string
	request   string // id
	from      string
	secure    bool   // the request came over TLS
	key       string // without suffix; "" if the request carried none
	seen      *journal.Version
	consulted bool
}

// Staff returns the id of the person.
func (c *Call) Staff() string { return c.bearer.Staff }

// Name returns what the person is called.
func (c *Call) Name() string { return c.bearer.Name }

// Roles returns the roles given to the person, without those implied.
func (c *Call) Roles() []string { return slices.Clone(c.bearer.Roles) }

// Has says whether the person has the role, or one that includes it.
func (c *Call) Has(role string) bool { return c.server.has(c.bearer.Roles, role) }

// Force returns the code of the person's force, for streams handed to room code.
func (c *Call) Force() string { return c.bearer.Force }

// Expires returns when the session ends at the latest if nothing is done.
func (c *Call) Expires() time.Time { return c.bearer.Expires }

// From returns the network address the request came from, without the port.
func (c *Call) From() string { return c.from }

// Now returns the server's time.
func (c *Call) Now() time.Time { return c.server.Now() }

// Policy returns the policy pack of the person's force.
func (c *Call) Policy() *policy.Pack {
	c.mustBeSomebody()
	return c.server.Options.Policy(c.bearer.Force)
}

// View returns the force's tables of that view, read only. An unknown view is
// a defect in wiring and panics.
func (c *Call) View(name string) *sql.DB {
	c.mustBeSomebody()
	db, err := c.server.Views.Reader(c.bearer.Force, name)
	if err != nil {
		panic(fmt.Errorf("httpserver: tables %s for %s: %w", name, c.operation, err))
	}
	return db
}

// Ask returns what a command needs to know of this request.
func (c *Call) Ask() command.Ask {
	c.mustBeSomebody()
	return command.Ask{
		Force: c.bearer.Force, Actor: "staff/" + c.bearer.Staff, Cause: "request/" + c.request,
		Key: c.key, Seen: c.seen,
	}
}

// AskAs is Ask for the second and later commands of one request: "/suffix" is
// put behind the key, and Seen is left out because it speaks of the record of
// the first command.
func (c *Call) AskAs(suffix string) command.Ask {
	a := c.Ask()
	a.Seen = nil
	if a.Key != "" {
		a.Key += "/" + suffix
	}
	return a
}

func (c *Call) mustBeSomebody() {
	if c.bearer.Force == "" {
		panic("httpserver: " + c.operation + " is public: it has no force to act for")
	}
}

// addressOf strips the port.
func addressOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
