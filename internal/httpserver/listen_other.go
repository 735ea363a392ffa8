//go:build !linux

package httpserver

import "syscall"

// limitUnconfirmed: other systems are left with keep-alive.
func limitUnconfirmed(string, string, syscall.RawConn) error { return nil }
