package historyapi

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/httpserver"
)

// Deps is what the operations work with.
type Deps struct{ Engine *historyimport.Engine }

type door struct{ Deps }

// personal is what the audit calls the rows of a file.
const personal = "import"

// Mount registers the operations.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	roles := []string{"administrator"}
	look := httpserver.Rule{Roles: roles}
	see := httpserver.Rule{Roles: roles, Personal: personal}
	act := httpserver.Rule{Roles: roles, Acts: true}

	httpserver.HandleRaw(s, upload(), httpserver.Rule{Roles: roles, Personal: personal, Acts: true, Large: true}, d.bring)
	httpserver.Handle(s, op(http.MethodGet, "/api/imports", "list-imports", "Imports, the newest first"), look, d.list)
	httpserver.Handle(s, op(http.MethodGet, "/api/imports/{id}", "get-import", "One import and how far it has come"), look, d.get)
	httpserver.Handle(s, op(http.MethodGet, "/api/imports/{id}/sample", "get-import-sample", "The first rows of the file and the fields that they can be mapped to"), see, d.sample)
	httpserver.Handle(s, op(http.MethodPut, "/api/imports/{id}/mapping", "map-import", "Say which column holds what"), act, d.mapColumns)
	httpserver.Handle(s, op(http.MethodPost, "/api/imports/{id}/check", "check-import", "Read the whole file and take nothing in"), act, d.check)
	httpserver.Handle(s, op(http.MethodPost, "/api/imports/{id}/run", "run-import", "Take the rows in, or go on where it was paused"), act, d.run)
	httpserver.Handle(s, op(http.MethodPost, "/api/imports/{id}/pause", "pause-import", "Stop after the rows in hand"), act, d.pause)
	httpserver.Handle(s, op(http.MethodPost, "/api/imports/{id}/undo", "undo-import", "Take back what it brought"), act, d.undo)
	httpserver.Handle(s, op(http.MethodPost, "/api/imports/{id}/discard", "discard-import", "Delete the file without taking it in"), act, d.discard)
	httpserver.HandleRaw(s, report(), look, d.report)
}

func op(method, path, id, summary string) huma.Operation {
	return huma.Operation{Method: method, Path: path, OperationID: id, Summary: summary, Tags: []string{"history"}}
}

func upload() huma.Operation {
	o := op(http.MethodPost, "/api/imports", "bring-import", "Bring a file, as the body of the request and of any size")
	text := &huma.Schema{Type: huma.TypeString}
	o.Parameters = []*huma.Param{
		{Name: "kind", In: "query", Required: true, Description: "people, contacts, incidents or flags", Schema: text},
		{Name: "source", In: "query", Required: true, Description: "The system that it comes from, the same each time", Schema: text},
		{Name: "name", In: "query", Description: "Name of the file", Schema: text},
	}
	o.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"text/csv": {Schema: &huma.Schema{Type: huma.TypeString}}}}
	o.Responses = map[string]*huma.Response{"200": {
		Description: "The import, as get-import shows it", Content: map[string]*huma.MediaType{"application/json": {Schema: &huma.Schema{Ref: "#/components/schemas/Import"}}},
	}}
	return o
}

func report() huma.Operation {
	o := op(http.MethodGet, "/api/imports/{id}/report.csv", "get-import-report", "What is wrong with which line, and how to cure it; no personal data")
	o.Responses = map[string]*huma.Response{"200": {
		Description: "CSV (RFC 4180): line, column, taken in, what is wrong, how to cure it",
		Content:     map[string]*huma.MediaType{"text/csv": {Schema: &huma.Schema{Type: huma.TypeString}}},
	}}
	return o
}
