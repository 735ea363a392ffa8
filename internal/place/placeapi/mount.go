package placeapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/place/callerdata"
)

// Words finds the place of a three-word address; callerdata.WordsService is one.
type Words interface {
	Find(ctx context.Context, words string) (callerdata.WordsPlace, error)
}

// Deps is what the operations work with.
type Deps struct {
	Ground func(force string) *Ground
	Words  Words // nil: no service is configured
}

type door struct{ Deps }

// Mount registers the operations. The map itself is for everybody who is signed
// in: crews and analysts look at it too.
func Mount(s *httpserver.Server, deps Deps) {
	d := door{deps}
	ask := httpserver.Rule{Roles: []string{"handler", "dispatcher"}}
	see := httpserver.Rule{AnySignedIn: true}

	httpserver.Handle(s, op("/api/places", "search-places", "Addresses, streets, junctions, postcodes, named places and positions, as typed so far"), ask, d.search)
	httpserver.Handle(s, op("/api/places/near", "list-places-near", "What lies around a point, the nearest first"), ask, d.near)
	httpserver.Handle(s, op("/api/places/where", "locate-point", "In which force and beat a point lies, and how else it can be written"), ask, d.where)
	httpserver.Handle(s, op("/api/places/words", "find-words", "Where a three-word address is, with what to ask before believing it"), ask, d.words)
	httpserver.Handle(s, op("/api/map", "get-map", "What the map of the force shows, and its boundaries"), see, d.sheet)
	httpserver.HandleRaw(s, tileOperation(), see, d.tile)
}

func op(path, id, summary string) huma.Operation {
	return huma.Operation{Method: http.MethodGet, Path: path, OperationID: id, Summary: summary, Tags: []string{"place"}}
}
