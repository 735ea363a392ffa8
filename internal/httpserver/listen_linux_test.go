package httpserver_test

import (
	"context"
	"net"
	"net/http"
	"syscall"
	"testing"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
)

// options reads a request's own connection back instead of answering.
type options struct{ read chan map[string]int }

func (o options) ServeSSE(w http.ResponseWriter, _ *http.Request, _ string) {
	read := map[string]int{}
	defer func() { o.read <- read }()
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	defer conn.Close()
	socket, err := conn.(*net.TCPConn).SyscallConn()
	if err != nil {
		return
	}
	_ = socket.Control(func(fd uintptr) { // what was not read is missed below
		for name, at := range map[string][2]int{
			"keep-alive":  {syscall.SOL_SOCKET, syscall.SO_KEEPALIVE},
			"idle s":      {syscall.IPPROTO_TCP, syscall.TCP_KEEPIDLE},
			"interval s":  {syscall.IPPROTO_TCP, syscall.TCP_KEEPINTVL},
			"count":       {syscall.IPPROTO_TCP, syscall.TCP_KEEPCNT},
			"unconfirmed": {syscall.IPPROTO_TCP, 18}, // TCP_USER_TIMEOUT, tcp(7), in ms
		} {
			if n, err := syscall.GetsockoptInt(int(fd), at[0], at[1]); err == nil {
				read[name] = n
			}
		}
	})
}

// A cut cable cannot be had in a test; what the kernel was told to do then can.
func TestAConnectionIsGivenUpSoonAfterItsBrowserIsGone(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{})
	o := options{make(chan map[string]int, 1)}
	h.Server.MountStanding(o)
	client := h.As("handler")
	ctx, stop := context.WithCancel(t.Context())
	at, ended := make(chan net.Addr, 1), make(chan error, 1)
	go func() {
		ended <- h.Server.Serve(ctx, httpserver.Listen{Address: "127.0.0.1:0"}, func(a net.Addr) { at <- a })
	}()
	r := client.Request(http.MethodGet, "/api/live", nil)
	r.URL.Host = (<-at).String()
	if res, err := http.DefaultClient.Do(r); err == nil {
		res.Body.Close()
		t.Errorf("the connection was not taken over: %d", res.StatusCode)
	}
	got := <-o.read
	for name, want := range map[string]int{"keep-alive": 1, "idle s": 10, "interval s": 5, "count": 3, "unconfirmed": 20_000} {
		if got[name] != want {
			t.Errorf("%s is %d, want %d", name, got[name], want)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
