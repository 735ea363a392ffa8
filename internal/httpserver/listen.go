package httpserver

import (
	"context"
	"fmt"
	"net"
	"time"
)

// A browser that loses its network says nothing. Its leases, such as that of a
// handler who takes calls, end with its connections; so the connection must not
// outlive the browser by the quarter of an hour that the kernel would allow.
// Idle connections are asked after 10 s and given up after three unanswered
// questions; what was sent and not confirmed is given up after unconfirmed.
const (
	askedAfter  = 10 * time.Second
	askedEvery  = 5 * time.Second
	askedTimes  = 3
	unconfirmed = 20 * time.Second // two of the live stream's beats
)

// listen opens the socket that requests come in by.
func listen(ctx context.Context, address string) (net.Listener, error) {
	config := net.ListenConfig{
		Control:         limitUnconfirmed,
		KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: askedAfter, Interval: askedEvery, Count: askedTimes},
	}
	listener, err := config.Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen on %s: %w (is Bluelamp running already? choose another address with BLUELAMP_LISTEN)", address, err)
	}
	return listener, nil
}
