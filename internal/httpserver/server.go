package httpserver

import (
	"context"
	"database/sql"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
)

// Options is what a Server is plugged into. Sessions, Views, Audit and Policy
// are required.
type Options struct {
	Sessions Sessions
	Views    Views
	Audit    Audit
	Policy   func(force string) *policy.Pack

	Reactions Waiter                                          // nil: none to wait for
	Head      func(ctx context.Context) (journal.Head, error) // nil: Wait does not look for what reactions added

	Implied map[string][]string // role to the roles that it includes, such as supervisor: handler, dispatcher
	Console fs.FS               // the built console with index.html at its root; nil: not built
	Version string              // of the program, in the OpenAPI document
	Secure  bool                // cookies are marked Secure even if TLS ends before this process
	Now     func() time.Time    // nil: the wall clock
	Recheck time.Duration       // how often an open stream's session is looked at; 0: 15 seconds
	Log     *slog.Logger        // nil: silent
}

// Bearer is the person whose session a request carries.
type Bearer struct {
	Force   string
	Staff   string // id within the force
	Name    string
	Roles   []string
	Expires time.Time
}

// Sessions tells who a token belongs to. It returns a fault of class
// NotSignedIn if it belongs to nobody, or to somebody no longer.
type Sessions interface {
	Bearer(ctx context.Context, token string) (Bearer, error)
}

// Views are the tables that screens read; view.House is one.
type Views interface {
	Reader(force, view string) (*sql.DB, error)
	Waiter
}

// Waiter waits until everything up to and including p has been worked through.
type Waiter interface {
	Wait(ctx context.Context, p journal.Position) error
}

// Look is one reading of personal data.
type Look struct {
	Force, Staff string
	What         string // kind of record
	Record       string // its id, or the question asked of a list
	Operation    string
	Reason       string // why, where the record asks for it
	Number       string // telephone number that was asked for; the page holds a mark of it, never the number
	At           time.Time
}

// Audit keeps who read which personal data. It returns when the look is
// recorded as well as it can be; an error withholds the data.
type Audit interface {
	Consulted(ctx context.Context, l Look) error
}

// Server holds the registered operations. Register everything first, then
// take the Handler.
type Server struct {
	Options
	mux        *http.ServeMux
	api        huma.API
	registered []Registered
	large      map[string]bool // patterns of operations whose bodies have no limit

	streams    context.Context // ends when the server stops
	endStreams context.CancelFunc
}

// New returns a server without operations.
func New(o Options) *Server {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Recheck == 0 {
		o.Recheck = recheck
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &Server{Options: o, mux: http.NewServeMux(), large: map[string]bool{}}
	s.streams, s.endStreams = context.WithCancel(context.Background())
	s.api = humago.New(s.mux, s.humaConfig())
	s.mux.HandleFunc("/api/", s.unknownAddress)
	s.mux.Handle("/", console{files: o.Console})
	return s
}

// Operations returns what is registered, in the order of registration.
func (s *Server) Operations() []Registered { return s.registered }

// Handler returns the whole server: the operations and the console, behind
// everything that applies to all requests.
func (s *Server) Handler() http.Handler {
	return s.traced(s.secured(s.sameOrigin(s.bounded(s.mux))))
}
