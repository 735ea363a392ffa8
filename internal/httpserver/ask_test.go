package httpserver_test

import (
	"context"
	"net/http"
	"testing"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
)

// stuck never gets there.
type stuck struct{}

func (stuck) Wait(ctx context.Context, _ journal.Position) error {
	<-ctx.Done()
	return ctx.Err()
}

type empty struct{}

// mountAsk registers an operation that shows a test what it was asked.
func mountAsk(h *httpservertest.House, see func(context.Context, *httpserver.Call) error) {
	httpserver.Handle(h.Server, op(http.MethodPost, "/api/ask", "ask"),
		httpserver.Rule{AnySignedIn: true, Acts: true},
		func(ctx context.Context, c *httpserver.Call, _ *empty) (*empty, error) { return nil, see(ctx, c) })
}

func TestAnAskCarriesWhoWhatAndWhy(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	var first, second command.Ask
	mountAsk(h, func(_ context.Context, c *httpserver.Call) error {
		first, second = c.Ask(), c.AskAs("second")
		return nil
	})
	a := h.As("handler").With(httpserver.SeenHeader, "7").Post("/api/ask", nil).OK()
	if first.Force != "northshire" || first.Actor != "staff/handler-1" || first.Cause != "request/"+a.Header.Get(httpserver.RequestHeader) ||
		first.Seen == nil || *first.Seen != 7 {
		t.Errorf("%+v", first)
	}
	if second.Key != first.Key+"/second" || second.Seen != nil {
		t.Errorf("the second command: %+v", second)
	}
	for _, seen := range []string{"seven", "-1"} {
		h.As("handler").With(httpserver.SeenHeader, seen).Post("/api/ask", nil).
			Refused(http.StatusUnprocessableEntity, "request.seen-invalid")
	}
}

func TestViewsThatAreBehindAreWaitedForWithABound(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{Reactions: stuck{}})
	mountAsk(h, func(ctx context.Context, c *httpserver.Call) error {
		return c.Wait(ctx, journal.Receipt{Last: 12})
	})
	a := h.As("handler").Post("/api/ask", nil).OK()
	if a.Header.Get(httpserver.BehindHeader) != "12" {
		t.Errorf("the answer does not say that it may be old: %v", a.Header)
	}
}

func TestAnUnknownViewIsADefect(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	mountAsk(h, func(_ context.Context, c *httpserver.Call) error {
		c.View("nothing")
		return nil
	})
	h.As("handler").Post("/api/ask", nil).Refused(http.StatusInternalServerError, "server.defect")
}
