package live

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"bluelamp/internal/journal"
)

const (
	// writeWithin bounds one write. A browser that takes nothing for so long is
	// gone or asleep; it resumes by itself.
	writeWithin = 10 * time.Second
	// retryAfter is how long a browser waits before it comes back, in ms.
	retryAfter = 1000
)

// stream writes server-sent events to one client.
type stream struct {
	w    http.ResponseWriter
	line *http.ResponseController
}

func newStream(w http.ResponseWriter) *stream {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Accel-Buffering", "no") // nginx and its kin hold answers back otherwise
	return &stream{w: w, line: http.NewResponseController(w)}
}

// place is the data of hello and reset.
type place struct {
	Position journal.Position `json:"position"`
}

func (s *stream) hello(start, now journal.Position, reset bool) error {
	s.patience()
	if _, err := fmt.Fprintf(s.w, "retry: %d\n", retryAfter); err != nil {
		return err
	}
	if err := s.event("hello", start, place{now}); err != nil {
		return err
	}
	if reset {
		if err := s.event("reset", start, place{start}); err != nil {
			return err
		}
	}
	return s.line.Flush()
}

func (s *stream) notes(notes []Note) error {
	s.patience()
	for _, n := range notes {
		n.Stream = journal.Stream(n.Stream.Room() + "/" + n.Stream.ID()) // screens know of one force only
		if err := s.event("note", n.Position, n); err != nil {
			return err
		}
	}
	return s.line.Flush()
}

func (s *stream) beat() error {
	s.patience()
	if _, err := fmt.Fprint(s.w, ": beat\n\n"); err != nil {
		return err
	}
	return s.line.Flush()
}

func (s *stream) event(name string, id journal.Position, data any) error {
	text, err := json.Marshal(data) // one line: JSON escapes line ends in strings
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.w, "event: %s\nid: %d\ndata: %s\n\n", name, id, text)
	return err
}

// patience gives the next write its time. Writers without deadlines, as in
// tests, do without.
func (s *stream) patience() { _ = s.line.SetWriteDeadline(time.Now().Add(writeWithin)) }

// end leaves the connection as it was, for the request after this one.
func (s *stream) end() { _ = s.line.SetWriteDeadline(time.Time{}) }
