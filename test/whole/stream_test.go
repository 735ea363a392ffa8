package whole

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// event is one server-sent event.
type event struct{ id, name, data string }

// stream collects server-sent events in the background until it is closed or the
// server goes away.
type stream struct {
	t     *testing.T
	close context.CancelFunc
	over  chan struct{} // closed when the stream has ended

	mu     sync.Mutex
	events []event
}

// follow opens a stream. after is the id of the last event that is known already.
func (who *person) follow(path, after string) *stream {
	who.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	who.Cleanup(cancel)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+who.program.api+path, nil)
	must(who.T, err)
	if after != "" {
		req.Header.Set("Last-Event-ID", after)
	}
	res, err := who.browser.Do(req)
	must(who.T, err)
	if res.StatusCode != http.StatusOK {
		who.Fatalf("%s: %s", path, res.Status)
	}
	s := &stream{t: who.T, close: cancel, over: make(chan struct{})}
	go func() {
		defer close(s.over)
		defer res.Body.Close()
		s.read(io.TeeReader(res.Body, &who.program.heard))
	}()
	return s
}

// read takes the stream apart: fields one a line, an empty line after each event.
func (s *stream) read(from io.Reader) {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 1<<20)
	var e event
	for lines.Scan() {
		field, value, _ := strings.Cut(lines.Text(), ": ")
		switch field {
		case "id":
			e.id = value
		case "event":
			e.name = value
		case "data":
			e.data = value
		case "":
			if e.name != "" && value == "" {
				s.mu.Lock()
				s.events = append(s.events, e)
				s.mu.Unlock()
			}
			e = event{}
		}
	}
}

// all returns what has come so far.
func (s *stream) all() []event {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]event(nil), s.events...)
}

// note is an event of /api/live.
type note struct {
	Position int64
	Stream   string
	Version  int64
	Type     string
}

// notes returns the notes so far.
func (s *stream) notes() []note {
	var found []note
	for _, e := range s.all() {
		if e.name != "note" {
			continue
		}
		var n note
		must(s.t, json.Unmarshal([]byte(e.data), &n))
		found = append(found, n)
	}
	return found
}

// sees waits for a note of a type about a record.
func (s *stream) sees(kind, record string) {
	s.t.Helper()
	until(s.t, kind+" of "+record+" on the live stream", func() bool {
		for _, n := range s.notes() {
			if n.Type == kind && n.Stream == record {
				return true
			}
		}
		return false
	})
}

// deskWhere waits for a desk on the presence stream and returns it.
func (s *stream) deskWhere(what string, fits func(desk) bool) (found desk) {
	s.t.Helper()
	until(s.t, "a desk "+what, func() bool {
		all := s.all()
		if len(all) == 0 {
			return false
		}
		found = desk{}
		must(s.t, json.Unmarshal([]byte(all[len(all)-1].data), &found))
		return fits(found)
	})
	return found
}
