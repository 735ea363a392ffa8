package live_test

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// screen is a browser that listens.
type screen struct {
	t    *testing.T
	body *bufio.Scanner
	end  func() error
}

func serve(t *testing.T, d *desk) *httptest.Server {
	t.Helper()
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.hub.ServeSSE(w, r, "northshire")
	}))
	s.Config.RegisterOnShutdown(d.hub.Close)
	s.Start()
	t.Cleanup(func() { d.hub.Close(); s.Close() })
	return s
}

func listen(t *testing.T, s *httptest.Server, query, lastEventID string) *screen {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+query, nil)
	if err != nil {
		t.Fatal(err)
	}
	if lastEventID != "" {
		r.Header.Set("Last-Event-ID", lastEventID)
	}
	answer, err := s.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
	if got := answer.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Fatalf("content type %q, status %d", got, answer.StatusCode)
	}
	return &screen{t: t, body: bufio.NewScanner(answer.Body), end: answer.Body.Close}
}

// expect reads as many lines as there are in want.
func (s *screen) expect(want string) {
	s.t.Helper()
	var got []string
	for range strings.Split(want, "\n") {
		if !s.body.Scan() {
			break
		}
		got = append(got, s.body.Text())
	}
	if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
		s.t.Fatalf("stream (-want +got):\n%s", diff)
	}
}

func (s *screen) expectHello(id, now int) {
	s.t.Helper()
	s.expect(fmt.Sprintf("retry: 1000\nevent: hello\nid: %d\ndata: {\"position\":%d}\n", id, now))
}

func (s *screen) expectNote(p int) {
	s.t.Helper()
	s.expect(fmt.Sprintf("event: note\nid: %d\ndata: {\"position\":%d,\"stream\":\"desk/1\","+
		"\"version\":%d,\"type\":\"desk.rang\",\"at\":\"2026-03-02T12:00:00Z\"}\n", p, p, p))
}

func TestAScreenBeginsAtThePresent(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 2)
	s := listen(t, serve(t, d), "", "")
	s.expectHello(2, 2)
	d.happen("northshire", 1)
	s.expectNote(3)
}

func TestAScreenResumes(t *testing.T) {
	cases := map[string]struct{ query, header string }{
		"by header":                   {"", "1"},
		"by query":                    {"?after=1", ""},
		"the header is the newer one": {"?after=0", "1"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.happen("northshire", 3)
			s := listen(t, serve(t, d), c.query, c.header)
			s.expectHello(1, 3)
			s.expectNote(2)
			s.expectNote(3)
			d.happen("northshire", 1)
			s.expectNote(4)
		})
	}
}

func TestAScreenMayKnowAPageBeforeTheViewsDo(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 1)
	p := d.write("northshire", 1) // its own command, just answered
	s := listen(t, serve(t, d), "?after=2", "")
	s.expectHello(2, 1)
	d.catchUp(p)
	d.happen("northshire", 1)
	s.expectNote(3)
}

func TestAScreenThatMissedTooMuchFetchesAgain(t *testing.T) {
	cases := map[string]struct {
		pages int
		after string
	}{
		"more than 5,000":             {5002, "1"},
		"more than the journal holds": {5002, "6000"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			d.happen("northshire", c.pages)
			s := listen(t, serve(t, d), "?after="+c.after, "")
			s.expectHello(5002, 5002)
			s.expect("event: reset\nid: 5002\ndata: {\"position\":5002}\n")
			d.happen("northshire", 1)
			s.expectNote(5003)
		})
	}
}

func TestFiveThousandMissedAreSent(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 5001)
	s := listen(t, serve(t, d), "?after=1", "")
	s.expectHello(1, 5001)
	for p := 2; p <= 5001; p++ {
		s.expectNote(p)
	}
}

func TestAPlaceThatIsNoneIsRefused(t *testing.T) {
	d := newDesk(t)
	for _, after := range []string{"-1", "soon", "1.5", "99999999999999999999"} {
		w := httptest.NewRecorder()
		d.hub.ServeSSE(w, httptest.NewRequest(http.MethodGet, "/?after="+after, nil), "northshire")
		if w.Code != http.StatusBadRequest {
			t.Errorf("after=%s: status %d, want 400", after, w.Code)
		}
	}
}

func TestAQuietLineBeats(t *testing.T) {
	d := newDesk(t)
	ticks := make(chan time.Time)
	d.hub.BeatBy(ticks)
	s := listen(t, serve(t, d), "", "")
	s.expectHello(0, 0)
	for range 3 {
		ticks <- noon
		s.expect(": beat\n")
	}
}

func TestTheHeartbeatComesEachTenSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		w := httptest.NewRecorder()
		go d.hub.ServeSSE(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil), "northshire")
		time.Sleep(35 * time.Second) // the bubble's clock, no waiting
		synctest.Wait()
		if n := strings.Count(w.Body.String(), ": beat\n\n"); n != 3 {
			t.Errorf("%d beats in 35 s, want 3", n)
		}
		d.hub.Close()
		synctest.Wait()
	})
}

func TestShutdownEndsStreams(t *testing.T) {
	d := newDesk(t)
	server := serve(t, d)
	s := listen(t, server, "", "")
	s.expectHello(0, 0)
	if err := server.Config.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	if s.body.Scan() {
		t.Errorf("after shutdown came %q", s.body.Text())
	}
}

func TestTheStreamEndsWhenTheScreenGoes(t *testing.T) {
	d := newDesk(t)
	done := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer close(done)
		d.hub.ServeSSE(w, r, "northshire")
	}))
	defer server.Close()
	s := listen(t, server, "", "")
	s.expectHello(0, 0)
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	<-done
}

// once is a listener with one connection to give.
type once struct {
	conns chan net.Conn
}

func (o once) Accept() (net.Conn, error) {
	if c, ok := <-o.conns; ok {
		return c, nil
	}
	return nil, net.ErrClosed
}
func (o once) Close() error   { return nil }
func (o once) Addr() net.Addr { return &net.UnixAddr{Name: "pipe"} }

func TestAScreenThatTakesNothingIsCutOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.happen("northshire", 100)
		here, there := net.Pipe() // without buffers: a write waits for its reader
		listener := once{make(chan net.Conn, 1)}
		listener.conns <- there
		done := make(chan time.Time, 1)
		server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			d.hub.ServeSSE(w, r, "northshire")
			done <- time.Now()
		})}
		go server.Serve(listener)
		began := time.Now()
		if _, err := fmt.Fprint(here, "GET /?after=0 HTTP/1.1\r\nHost: desk\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		if waited := (<-done).Sub(began); waited != 10*time.Second {
			t.Errorf("cut off after %v, want 10s", waited)
		}
		here.Close()
		close(listener.conns)
		server.Close()
		synctest.Wait()
	})
}
