package sip

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net"
	"net/netip"
	"strconv"
	"sync/atomic"
	"time"
)

const (
	// maxStreams is how many TCP or TLS connections are held at once.
	maxStreams = 256
	// messageTime is how long one message may take from its first byte to its last:
	// a slow sender must not hold a reader for ever.
	messageTime = 30 * time.Second
)

// listenGate stands in front of a TCP or TLS listener.
type listenGate struct {
	net.Listener
	allow   func(netip.Addr) bool
	log     *complaints
	refused *atomic.Int64
	open    atomic.Int64
}

// Accept returns the next connection from an allowed address.
func (g *listenGate) Accept() (net.Conn, error) {
	for {
		conn, err := g.Listener.Accept()
		if err != nil {
			return nil, err
		}
		from, err := netip.ParseAddrPort(conn.RemoteAddr().String())
		if err != nil || !g.allow(from.Addr().Unmap()) || g.open.Load() >= maxStreams {
			g.refused.Add(1)
			_ = conn.Close()
			continue
		}
		g.open.Add(1)
		return &streamGate{Conn: conn, gate: g, in: bufio.NewReaderSize(conn, 4096)}, nil
	}
}

// streamGate frames messages itself and hands on whole ones only.
type streamGate struct {
	net.Conn
	gate   *listenGate
	in     *bufio.Reader
	ready  []byte // what has passed and was not read yet
	closed atomic.Bool
}

// Close frees the connection's place.
func (s *streamGate) Close() error {
	if s.closed.CompareAndSwap(false, true) {
		s.gate.open.Add(-1)
	}
	return s.Conn.Close()
}

var errFraming = errors.New("message without boundaries")

// Read returns bytes of messages that passed the gate. When the boundaries are
// lost the connection ends: nothing after them could be trusted.
func (s *streamGate) Read(b []byte) (int, error) {
	for len(s.ready) == 0 {
		raw, err := s.message()
		if err != nil {
			if errors.Is(err, errFraming) {
				s.gate.refused.Add(1)
				s.gate.log.tell("SIP stream closed", s.RemoteAddr().String(), err.Error())
				if h, ok := splitHead(raw); ok {
					_, _ = s.Write(h.refusal(400))
				}
				return 0, io.EOF
			}
			return 0, err
		}
		s.ready = s.judge(raw)
	}
	n := copy(b, s.ready)
	s.ready = s.ready[n:]
	return n, nil
}

func (s *streamGate) judge(raw []byte) []byte {
	v := inspect(raw)
	if v.pass != nil {
		return v.pass
	}
	s.gate.refused.Add(1)
	s.gate.log.tell("SIP message refused", s.RemoteAddr().String(), v.why)
	if v.answer != nil {
		_, _ = s.Write(v.answer)
	}
	return nil
}

// message reads one message: header up to the empty line, then as many bytes as
// Content-Length says, which a stream must carry (RFC 3261 section 18.3).
func (s *streamGate) message() ([]byte, error) {
	if err := s.keepAlives(); err != nil {
		return nil, err
	}
	_ = s.SetReadDeadline(time.Now().Add(messageTime))
	defer func() { _ = s.SetReadDeadline(time.Time{}) }()
	var raw []byte
	for !bytes.HasSuffix(raw, []byte("\r\n\r\n")) {
		part, err := s.in.ReadSlice('\n')
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return nil, err
		}
		raw = append(raw, part...)
		if len(raw) > maxMessage {
			return nil, errFraming
		}
	}
	h, ok := splitHead(raw)
	if !ok {
		return nil, errFraming
	}
	n, err := strconv.ParseUint(h.first("content-length"), 10, 31)
	if err != nil || len(raw)+int(n) > maxMessage {
		return raw, errFraming
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(s.in, body); err != nil {
		return nil, err
	}
	return append(raw, body...), nil
}

// keepAlives swallows empty lines between messages and answers a double one
// (RFC 5626 section 3.5.1).
func (s *streamGate) keepAlives() error {
	for run := 0; ; {
		c, err := s.in.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' {
			return s.in.UnreadByte()
		}
		if run++; run == 4 {
			run = 0
			if _, err := s.Write([]byte("\r\n")); err != nil {
				return err
			}
		}
	}
}
