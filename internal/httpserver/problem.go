package httpserver

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"bluelamp/internal/fault"
)

// Problem is how every refusal is shown: a problem document (RFC 9457 §3) with
// the stable code, the field at fault and details for the screen.
type Problem struct {
	Type     string `json:"type" doc:"urn:bluelamp: and the code" example:"urn:bluelamp:incident.already-closed"`
	Title    string `json:"title" doc:"The HTTP status in words"`
	Status   int    `json:"status" doc:"The HTTP status"`
	Detail   string `json:"detail" doc:"A sentence for a person that says what to do"`
	Code     string `json:"code" doc:"Stable, for programs" example:"incident.already-closed"`
	Field    string `json:"field,omitempty" doc:"The input at fault, such as levels.harm"`
	Details  any    `json:"details,omitempty" doc:"What a screen needs beside the sentence; its shape depends on the code"`
	Instance string `json:"instance,omitempty" doc:"urn:bluelamp:request: and the id of the request in the server's log"`
}

// Error, GetStatus and ContentType are what huma asks of an error.
func (p *Problem) Error() string { return p.Code + ": " + p.Detail }

// GetStatus returns the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType is that of RFC 9457 §3, whatever was asked for.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

func (p *Problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", p.ContentType(""))
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p) // the asker is gone: nobody is left to tell
}

// statusOf maps classes to statuses; exceptions have a row of their own.
var (
	statusOf = map[fault.Class]int{
		fault.NotFound:    http.StatusNotFound,
		fault.Refused:     http.StatusUnprocessableEntity,
		fault.Invalid:     http.StatusUnprocessableEntity,
		fault.Conflict:    http.StatusConflict,
		fault.NotAllowed:  http.StatusForbidden,
		fault.NotSignedIn: http.StatusUnauthorized,
		fault.Unavailable: http.StatusServiceUnavailable,
	}
	statusOfCode = map[string]int{
		TooLarge.Code:    http.StatusRequestEntityTooLarge,
		TooMany.Code:     http.StatusTooManyRequests,
		WrongMethod.Code: http.StatusMethodNotAllowed,
		Defect.Code:      http.StatusInternalServerError,
	}
)

// shown turns a fault into its document.
func shown(f *fault.Fault, request string) *Problem {
	status, ok := statusOfCode[f.Code]
	if !ok {
		status = statusOf[f.Class]
	}
	if status == 0 {
		status = http.StatusInternalServerError
	}
	p := &Problem{
		Type: "urn:bluelamp:" + f.Code, Title: http.StatusText(status), Status: status,
		Detail: f.Sentence, Code: f.Code, Field: f.Field, Details: f.Details,
	}
	if request != "" {
		p.Instance = "urn:bluelamp:request:" + request
	}
	return p
}

// problem is the one place where an error becomes an answer. A fault is shown
// and not logged, except an outage, which somebody must put right. Anything
// else is a defect: logged with its cause, shown with the reference only.
func (s *Server) problem(ctx context.Context, c *Call, err error) *Problem {
	f, ok := fault.As(err)
	switch {
	case ok && f.Class != fault.Unavailable:
	case ok:
		s.Log.ErrorContext(ctx, "unavailable", "operation", c.operation, "request", c.request, "error", err)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		s.Log.WarnContext(ctx, "given up", "operation", c.operation, "request", c.request, "error", err)
		f = TookTooLong
	default:
		s.Log.ErrorContext(ctx, "defect", "operation", c.operation, "request", c.request, "error", err)
		f = Defect.With(c.request)
	}
	return shown(f, c.request)
}
