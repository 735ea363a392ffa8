package httpserver_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
)

// Only an operation that says so takes a body of any size.
func TestALargeBodyGoesWhereItIsAllowed(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	count := func(_ context.Context, _ *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
		n, err := io.Copy(io.Discard, r.Body)
		if err == nil {
			_, err = fmt.Fprint(w, n)
		}
		return err
	}
	op := func(path, id string) huma.Operation {
		return huma.Operation{Method: http.MethodPost, Path: path, OperationID: id, Summary: id, Tags: []string{"test"}}
	}
	httpserver.HandleRaw(h.Server, op("/api/large", "large"), httpserver.Rule{AnySignedIn: true, Large: true}, count)
	httpserver.HandleRaw(h.Server, op("/api/small", "small"), httpserver.Rule{AnySignedIn: true}, count)
	body := strings.Repeat("x", 3*httpserver.MaxBody)
	if got := h.As("handler").Post("/api/large", body).OK(); string(got.Body) != fmt.Sprint(len(body)) {
		t.Errorf("%s bytes came", got.Body)
	}
	h.As("handler").Post("/api/small", body).Refused(http.StatusRequestEntityTooLarge, httpserver.TooLarge.Code)
	h.Nobody().Post("/api/large", body).Refused(http.StatusUnauthorized, httpserver.NotSignedIn.Code)
}
