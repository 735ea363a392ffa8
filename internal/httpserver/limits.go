package httpserver

import (
	"io"
	"net/http"
	"time"
)

// Bounds of one request. They hold for every operation but streams, which have
// no time limit.
const (
	MaxBody    = 1 << 20          // bytes
	readTime   = 30 * time.Second // for the body, over a poor line
	answerTime = 30 * time.Second
	// drained is how much of a body that is too large is read and thrown away
	// before the refusal is sent. A browser that is still sending when the
	// connection closes shows a network error instead of the sentence.
	drained = 64 << 20
)

// bounded refuses what says of itself that it is too large. A body that does
// not tell its length is cut off at the same size when it is read.
func (s *Server) bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if (r.ContentLength > MaxBody || r.ContentLength < 0) && s.takesLarge(r) {
			next.ServeHTTP(w, r)
			return
		}
		if r.ContentLength <= MaxBody {
			r.Body = http.MaxBytesReader(w, r.Body, MaxBody+1) // one more, so that huma sees that it is over
			next.ServeHTTP(w, r)
			return
		}
		_, _ = io.CopyN(io.Discard, r.Body, drained) // best effort: the refusal is the same
		shown(TooLarge, requestID(r.Context())).write(w)
	})
}

// takesLarge says whether the operation that the request is for sets no limit.
func (s *Server) takesLarge(r *http.Request) bool {
	_, pattern := s.mux.Handler(r)
	return s.large[pattern]
}
