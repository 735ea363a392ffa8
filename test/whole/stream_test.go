package whole

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
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
	s, err := who.listen(path, after)
	must(who.T, err)
	return s
}

// listen is follow for those who know what to do when nobody answers.
func (who *person) listen(path, after string) (*stream, error) {
	ctx, cancel := context.WithCancel(context.Background())
	who.Cleanup(cancel)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+who.program.api+path, nil)
	if err != nil {
		return nil, err
	}
	if after != "" {
		req.Header.Set("Last-Event-ID", after)
	}
	res, err := who.browser.Do(req)
	if err != nil {
		return nil, err
	}
	if res.StatusCode != http.StatusOK {
		return nil, errors.Join(fmt.Errorf("%s: %s", path, res.Status), res.Body.Close())
	}
	s := &stream{t: who.T, close: cancel, over: make(chan struct{})}
	go func() {
		defer close(s.over)
		defer res.Body.Close()
		s.read(io.TeeReader(res.Body, &who.program.heard))
	}()
	return s, nil
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
func (s *stream) deskWhere(what string, fits func(desk) bool) desk {
	s.t.Helper()
	d, err := s.awaitDesk(what, fits)
	must(s.t, err)
	return d
}

// awaitDesk is deskWhere for those who know what to do when the stream ends.
func (s *stream) awaitDesk(what string, fits func(desk) bool) (desk, error) {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	deadline := time.After(patience)
	for {
		var d desk
		if all := s.all(); len(all) > 0 {
			if err := json.Unmarshal([]byte(all[len(all)-1].data), &d); err != nil || fits(d) {
				return d, err
			}
		}
		select {
		case <-tick.C:
		case <-s.over:
			return d, errors.New("the presence stream ended before there was a desk " + what)
		case <-deadline:
			return d, fmt.Errorf("never: a desk %s; it is %+v", what, d)
		}
	}
}
