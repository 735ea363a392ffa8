package maptile

import (
	"net/http"
	"strconv"
)

// Answer writes the tile named by the path values z, x and y of the request, or
// 304 when the browser has it. What it returns as an error is not yet written.
//
// A tile may be kept by the browser alone, and must be asked after each time:
// a session that has ended sees no map either.
func (s *Store) Answer(w http.ResponseWriter, r *http.Request) error {
	var id [3]int
	for i, name := range [3]string{"z", "x", "y"} {
		n, err := strconv.Atoi(r.PathValue(name))
		if err != nil {
			return TileOutside.About(name)
		}
		id[i] = n
	}
	gz, etag, err := s.Tile(id[0], id[1], id[2])
	if err != nil {
		return err
	}
	h := w.Header()
	h.Set("Cache-Control", "private, no-cache")
	h.Set("ETag", etag)
	if r.Header.Get("If-None-Match") == etag {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	h.Set("Content-Type", "application/vnd.mapbox-vector-tile")
	h.Set("Content-Encoding", "gzip")
	h.Set("Content-Length", strconv.Itoa(len(gz)))
	_, err = w.Write(gz)
	return err
}
