package httpserver

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"
)

type requestKey struct{}

func requestID(ctx context.Context) string {
	id, _ := ctx.Value(requestKey{}).(string)
	return id
}

// traced gives each request an id, logs it when it is over and survives its
// panics. The log holds the pattern that matched, such as
// /api/contacts/{id}, and not the address: query strings hold names and numbers.
func (s *Server) traced(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, start := rand.Text(), time.Now()
		r = r.WithContext(context.WithValue(r.Context(), requestKey{}, id))
		w.Header().Set(RequestHeader, id)
		out := &counted{ResponseWriter: w}
		defer func() { s.recovered(out, r, recover()) }()
		defer func() {
			s.Log.LogAttrs(r.Context(), levelOf(out.status), "request",
				slog.String("request", id), slog.String("method", r.Method), slog.String("pattern", r.Pattern),
				slog.Int("status", out.status), slog.Int64("bytes", out.bytes),
				slog.Duration("took", time.Since(start)))
		}()
		next.ServeHTTP(out, r)
	})
}

// recovered shows a panic as the defect it is and writes its stack to the log.
func (s *Server) recovered(out *counted, r *http.Request, panicked any) {
	switch panicked {
	case nil:
		return
	case http.ErrAbortHandler: // asks net/http to cut the connection
		panic(panicked)
	}
	id := requestID(r.Context())
	s.Log.ErrorContext(r.Context(), "panic", "request", id, "pattern", r.Pattern,
		"panic", fmt.Sprint(panicked), "stack", string(debug.Stack()))
	if out.status == 0 {
		shown(Defect.With(id), id).write(out)
	}
}

func levelOf(status int) slog.Level {
	if status >= http.StatusInternalServerError {
		return slog.LevelWarn
	}
	return slog.LevelDebug
}

// counted remembers what was answered.
type counted struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// Unwrap lets http.ResponseController reach the connection.
func (w *counted) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (w *counted) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (w *counted) Write(p []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Flush makes the writer an http.Flusher for streams.
func (w *counted) Flush() {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	_ = http.NewResponseController(w.ResponseWriter).Flush() // a writer that cannot flush has nothing held back
}
