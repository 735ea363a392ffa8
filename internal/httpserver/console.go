package httpserver

import (
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// notBuilt is shown instead of the console when there is none in the program.
const notBuilt = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Bluelamp: the console is not built</title>
<h1>The console is not built</h1>
<p>The server runs and its API answers under <code>/api</code>, but this program was made without the console.
Run <code>make build</code> in the source folder, which builds both, and start it again.</p></html>`

// console serves the built single-page application. Vite puts a digest of the
// content into the name of everything under assets/, so those files never
// change and are kept for a year; every other address is index.html, asked for
// anew each time, because the application reads the address itself.
type console struct{ files fs.FS }

func (c console) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		shown(WrongMethod.With(r.Method, "GET"), requestID(r.Context())).write(w)
		return
	}
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	switch {
	case c.has(name):
		c.file(w, r, name)
	case strings.HasPrefix(name, "assets/"):
		http.NotFound(w, r) // an old page asks for a file of the last release: HTML would only confuse it
	case c.has("index.html"):
		c.file(w, r, "index.html")
	default:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write([]byte(notBuilt)) // the asker is gone: nobody is left to tell
	}
}

func (c console) has(name string) bool {
	if c.files == nil || !fs.ValidPath(name) {
		return false
	}
	info, err := fs.Stat(c.files, name)
	return err == nil && info.Mode().IsRegular()
}

func (c console) file(w http.ResponseWriter, r *http.Request, name string) {
	cache := "no-cache"
	if strings.HasPrefix(name, "assets/") {
		cache = "public, max-age=31536000, immutable"
	}
	w.Header().Set("Cache-Control", cache)
	http.ServeFileFS(w, r, c.files, name)
}
