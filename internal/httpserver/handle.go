package httpserver

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

type callKey struct{}

// Handle registers an operation that takes and gives JSON. In and out are
// structs as huma reads them: path, query and header tags, a field Body.
//
// do runs only for those the rule lets in. Its error is shown as a problem. It
// has 30 seconds.
func Handle[I, O any](s *Server, op huma.Operation, rule Rule, do func(ctx context.Context, c *Call, in *I) (*O, error)) {
	s.check(op, rule)
	s.document(&op, rule)
	op.MaxBodyBytes = MaxBody
	op.BodyReadTimeout = readTime
	op.Middlewares = append(op.Middlewares, s.guard(rule))
	s.registered = append(s.registered, Registered{op, rule})
	huma.Register(s.api, op, func(ctx context.Context, in *I) (*O, error) {
		ctx, cancel := context.WithTimeout(ctx, answerTime)
		defer cancel()
		c := ctx.Value(callKey{}).(*Call)
		out, err := do(ctx, c, in)
		if err == nil && rule.Personal != "" && !c.consulted {
			err = errNotConsulted
		}
		if err != nil {
			return nil, s.problem(ctx, c, err)
		}
		return out, nil
	})
}

// guard stands before huma reads the request: who may not call is refused
// before a byte of the body is looked at.
func (s *Server) guard(rule Rule) func(huma.Context, func(huma.Context)) {
	return func(hc huma.Context, next func(huma.Context)) {
		r, w := humago.Unwrap(hc)
		c, err := s.admit(w, r, hc.Operation().OperationID, rule)
		if err != nil {
			s.problem(r.Context(), c, err).write(w)
			return
		}
		next(huma.WithValue(hc, callKey{}, c))
	}
}

// HandleRaw registers a stream or a file with the same protection. It has no
// time limit: do ends when ctx ends, which it also does when
// the server stops and when the person's session ends. An error that do returns before it has
// written anything is shown as a problem; afterwards it is only logged.
// Describe the answer in op.Responses; path parameters are added.
func HandleRaw(s *Server, op huma.Operation, rule Rule, do func(ctx context.Context, c *Call, w http.ResponseWriter, r *http.Request) error) {
	s.check(op, rule)
	s.document(&op, rule)
	documentPath(&op)
	s.registered = append(s.registered, Registered{op, rule})
	if !op.Hidden {
		s.api.OpenAPI().AddOperation(&op)
	}
	pattern := strings.ToUpper(op.Method) + " " + op.Path
	s.large[pattern] = rule.Large
	s.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		control := http.NewResponseController(w)
		_ = control.SetReadDeadline(time.Time{}) // fails only where there are no deadlines, in tests
		_ = control.SetWriteDeadline(time.Time{})
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(s.streams, cancel)()
		r = r.WithContext(ctx)
		c, err := s.admit(w, r, op.OperationID, rule)
		out := &watched{ResponseWriter: w, call: c, personal: rule.Personal != ""}
		if err == nil {
			err = s.stream(ctx, cancel, c, rule, out, r, do)
		}
		s.finish(out, r, err)
	})
}

// finish shows the error of a raw operation, if that is still possible.
func (s *Server) finish(out *watched, r *http.Request, err error) {
	if out.withheld {
		err = errNotConsulted
	}
	switch {
	case err == nil:
	case out.begun:
		s.Log.WarnContext(r.Context(), "a stream ended early", "operation", out.call.operation, "request", out.call.request, "error", err)
	default:
		clear(out.Header()) // what was meant for the file, such as its length, is not true of the problem
		s.secure(out.ResponseWriter)
		s.problem(r.Context(), out.call, err).write(out.ResponseWriter)
	}
}

// watched holds back the answer of a raw operation that owes an audit page.
type watched struct {
	http.ResponseWriter
	call     *Call
	personal bool
	begun    bool
	withheld bool
}

// Unwrap lets http.ResponseController reach the connection.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Flush makes the writer an http.Flusher for streams.
func (w *watched) Flush() {
	if w.allow(http.StatusOK) {
		_ = http.NewResponseController(w.ResponseWriter).Flush() // a writer that cannot flush has nothing held back
	}
}

// WriteHeader implements http.ResponseWriter.
func (w *watched) WriteHeader(status int) {
	if w.allow(status) {
		w.ResponseWriter.WriteHeader(status)
	}
}

// Write implements http.ResponseWriter.
func (w *watched) Write(p []byte) (int, error) {
	if !w.allow(http.StatusOK) {
		return 0, errNotConsulted
	}
	return w.ResponseWriter.Write(p)
}

func (w *watched) allow(status int) bool {
	if w.personal && !w.call.consulted && !w.begun && status < http.StatusBadRequest {
		w.withheld = true
		return false
	}
	w.begun = true
	return true
}
