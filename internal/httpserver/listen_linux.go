package httpserver

import "syscall"

// tcpUserTimeout is TCP_USER_TIMEOUT of tcp(7), Linux 2.6.37, which package
// syscall lacks: how many milliseconds sent data may stay unconfirmed before the
// connection is closed. Accepted sockets have it from the one that listens.
const tcpUserTimeout = 18

// limitUnconfirmed is the Control of a net.ListenConfig.
func limitUnconfirmed(_, _ string, socket syscall.RawConn) error {
	var set error
	err := socket.Control(func(fd uintptr) {
		set = syscall.SetsockoptInt(int(fd), syscall.IPPROTO_TCP, tcpUserTimeout, int(unconfirmed.Milliseconds()))
	})
	if err != nil {
		return err
	}
	return set
}
