package httpserver_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"bluelamp/internal/httpserver"
)

func TestOtherSitesPagesAreRefused(t *testing.T) {
	h := open(t)
	c := h.As("handler")
	c.With("Sec-Fetch-Site", "cross-site").Post("/api/notes/1", noteBody{Text: "x"}).
		Refused(http.StatusForbidden, "request.cross-origin")
	c.With("Origin", "https://elsewhere.example").Post("/api/notes/1", noteBody{Text: "x"}).
		Refused(http.StatusForbidden, "request.cross-origin")
	c.With("Sec-Fetch-Site", "same-origin").Post("/api/notes/1", noteBody{Text: "x"}).OK()
}

func TestEveryAnswerHasTheSecurityHeaders(t *testing.T) {
	h := open(t)
	for _, path := range []string{"/api/notes/1", "/api/nothing", "/"} {
		a := h.As("handler").Get(path)
		policy := a.Header.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'self'", "style-src 'self' 'unsafe-inline'", "worker-src 'self'",
			"media-src 'self' blob:", "connect-src 'self'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: policy lacks %s", path, part)
			}
		}
		if a.Header.Get("X-Content-Type-Options") != "nosniff" || a.Header.Get(httpserver.RequestHeader) == "" {
			t.Errorf("%s: %v", path, a.Header)
		}
	}
	if got := h.As("handler").Get("/api/notes/1").Header.Get("Cache-Control"); got != "no-store" {
		t.Errorf("personal data may be cached: %q", got)
	}
}

// serve asks a bare server with this console.
func serve(t *testing.T, o httpserver.Options, path string) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	httpserver.New(o).Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func TestConsole(t *testing.T) {
	files := fstest.MapFS{
		"index.html":         {Data: []byte("<p>console</p>")},
		"assets/app-1a2b.js": {Data: []byte("run()")},
	}
	for path, want := range map[string]struct {
		status      int
		body, cache string
	}{
		"/":                   {200, "console", "no-cache"},
		"/call/0199":          {200, "console", "no-cache"},
		"/assets/app-1a2b.js": {200, "run()", "public, max-age=31536000, immutable"},
		"/assets/gone.js":     {404, "not found", ""},
		"/index.html":         {301, "", "no-cache"},
		"/api/gone":           {404, "request.unknown-address", "no-store"},
	} {
		w := serve(t, httpserver.Options{Console: files}, path)
		if w.Code != want.status || !strings.Contains(w.Body.String(), want.body) || w.Header().Get("Cache-Control") != want.cache {
			t.Errorf("%s: %d %q, cached %q", path, w.Code, w.Body, w.Header().Get("Cache-Control"))
		}
	}
}

func TestConsoleThatWasNotBuilt(t *testing.T) {
	w := serve(t, httpserver.Options{}, "/call")
	if w.Code != http.StatusNotFound || !strings.Contains(w.Body.String(), "make build") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
}

func TestTheLogHasNoPersonalData(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	serve(t, httpserver.Options{Log: log}, "/api/contacts?number=07700900123")
	if !strings.Contains(out.String(), "pattern=/api/") || strings.Contains(out.String(), "07700900123") {
		t.Errorf("log: %s", out.String())
	}
}
