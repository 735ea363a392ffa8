package httpserver_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
)

// feed says hello and stays open until the request ends.
type feed struct{}

func (feed) ServeSSE(w http.ResponseWriter, r *http.Request, force string) {
	w.Header().Set("Content-Type", "text/event-stream")
	fmt.Fprintf(w, "event: hello\ndata: {\"force\":%q}\n\n", force)
	w.(http.Flusher).Flush()
	<-r.Context().Done()
}

func TestServeEndsStreamsWhenItStops(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	h.Server.MountStanding(feed{})
	var said bytes.Buffer
	h.Server.Log = slog.New(slog.NewTextHandler(&said, nil))
	client := h.As("handler")

	ctx, stop := context.WithCancel(t.Context())
	at, ended := make(chan net.Addr, 1), make(chan error, 1)
	go func() {
		ended <- h.Server.Serve(ctx, httpserver.Listen{Address: "127.0.0.1:0", Grace: 5 * time.Second}, func(a net.Addr) { at <- a })
	}()
	r := client.Request(http.MethodGet, "/api/live", nil)
	r.URL.Host = (<-at).String()
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	if !lines.Scan() || lines.Text() != "event: hello" {
		t.Fatalf("%d: %q", res.StatusCode, lines.Text())
	}
	stop()
	for lines.Scan() {
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if strings.Contains(said.String(), "cut off") {
		t.Errorf("the stream did not end by itself: %s", said.String())
	}
}

func TestAStreamEndsWithItsSession(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	h.Server.Recheck = time.Millisecond
	h.Server.MountStanding(feed{})
	client := h.As("handler")
	res, err := http.DefaultClient.Do(client.Request(http.MethodGet, "/api/live", nil))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	if !lines.Scan() || lines.Text() != "event: hello" {
		t.Fatalf("%d: %q", res.StatusCode, lines.Text())
	}
	client.SignedOut()
	for lines.Scan() { // ends only when the server ends the stream
	}
	client.Get("/api/policy").Refused(http.StatusUnauthorized, "staff.not-signed-in")
}

func TestServeSaysWhichAddressIsTaken(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	err = h.Server.Serve(t.Context(), httpserver.Listen{Address: taken.Addr().String()}, nil)
	if err == nil || !strings.Contains(err.Error(), taken.Addr().String()) || !strings.Contains(err.Error(), "running already") {
		t.Errorf("%v", err)
	}
}

func TestStandingOperations(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	h.Server.MountStanding(feed{})
	httpservertest.Walk(t, h, nil)

	var health httpserver.Health
	h.Nobody().Get("/api/health").OK(&health)
	if !health.OK || health.Version != "test" || health.Position != 0 {
		t.Errorf("%+v", health)
	}
	var pack struct{ Force struct{ Code string } }
	h.As("analyst").Get("/api/policy").OK(&pack)
	if pack.Force.Code != httpservertest.Force {
		t.Errorf("%+v", pack)
	}
	if err := h.Journal.Close(); err != nil {
		t.Fatal(err)
	}
	h.Nobody().Get("/api/health").Refused(http.StatusServiceUnavailable, "server.not-ready")
}
