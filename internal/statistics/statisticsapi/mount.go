package statisticsapi

import (
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct {
	Zone *time.Location // in which a day begins
}

type door struct{ Deps }

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	look := httpserver.Rule{Roles: []string{"supervisor", "analyst"}}
	httpserver.Handle(s, op("/api/supervisor", "get-supervisor", "Who waits, what handlers do, and today's figures"), look, d.supervisor)
	httpserver.Handle(s, op("/api/performance", "get-performance", "The figures of a period of whole days"), look, d.performance)

	table := op("/api/performance.csv", "get-performance-csv", "The figures of a period as a table, one figure in a line")
	table.Responses = map[string]*huma.Response{"200": {
		Description: "CSV (RFC 4180): from, to, section, name, figure, value",
		Content:     map[string]*huma.MediaType{"text/csv": {Schema: &huma.Schema{Type: huma.TypeString}}},
	}}
	httpserver.HandleRaw(s, table, look, d.download)
}

func op(path, id, summary string) huma.Operation {
	return huma.Operation{Method: http.MethodGet, Path: path, OperationID: id, Summary: summary, Tags: []string{"statistics"}}
}
