package maptile_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"

	"bluelamp/internal/place/maptile"
)

func ask(t *testing.T, store *maptile.Store, path, have string) (*httptest.ResponseRecorder, error) {
	t.Helper()
	var failed error
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tiles/{z}/{x}/{y}", func(w http.ResponseWriter, r *http.Request) { failed = store.Answer(w, r) })
	r := httptest.NewRequest(http.MethodGet, path, nil)
	if have != "" {
		r.Header.Set("If-None-Match", have)
	}
	w := httptest.NewRecorder()
	mux.ServeHTTP(w, r)
	return w, failed
}

func TestABrowserIsSentATileOnce(t *testing.T) {
	store := built(t, maptile.Drawn([]maptile.Feature{highStreet()}, ""))
	first, err := ask(t, store, "/tiles/14/8000/5300", "")
	if err != nil || first.Code != http.StatusOK || first.Header().Get("Content-Encoding") != "gzip" || first.Body.Len() == 0 {
		t.Fatalf("first: %v %d %v", err, first.Code, first.Header())
	}
	again, err := ask(t, store, "/tiles/14/8000/5300", first.Header().Get("ETag"))
	if err != nil || again.Code != http.StatusNotModified || again.Body.Len() != 0 {
		t.Errorf("again: %v %d with %d bytes, want 304", err, again.Code, again.Body.Len())
	}
	changed := built(t, maptile.Drawn([]maptile.Feature{highStreet(), park()}, ""))
	if other, err := ask(t, changed, "/tiles/14/8000/5300", first.Header().Get("ETag")); err != nil || other.Code != http.StatusOK {
		t.Errorf("after the map changed: %v %d, want it sent", err, other.Code)
	}
}

func TestNonsenseInTheAddressIsRefused(t *testing.T) {
	store := built(t)
	for _, path := range []string{"/tiles/a/1/1", "/tiles/14/1.5/1", "/tiles/14/1/99999999999999999999", "/tiles/14/1/-1", "/tiles/99/0/0"} {
		if w, err := ask(t, store, path, ""); !errors.Is(err, maptile.TileOutside) || w.Body.Len() != 0 {
			t.Errorf("%s: %v with %d bytes written, want it refused", path, err, w.Body.Len())
		}
	}
}
