package telephony_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/textproto"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/telephonytest"
)

// quietTime is how long the sender listens for an answer that must not come; a
// barrier message sent behind has been answered by then.
const quietTime = 40 * time.Millisecond

func TestTortureMessages(t *testing.T) {
	w := open(t, nil)
	for _, protocol := range []string{"udp", "tcp"} {
		for n, m := range tortures {
			if protocol == "tcp" && m.udp {
				continue
			}
			t.Run(protocol+"/"+m.name, func(t *testing.T) {
				id := fmt.Sprintf("torture-%s-%d", protocol, n)
				codes, closed := w.provoke(t, protocol, id, m.text)
				switch {
				case len(m.want) == 0 && len(codes) > 0:
					t.Errorf("answered with %v, must be thrown away", codes)
				case len(m.want) > 0 && len(codes) == 0 && !(closed && slices.Contains(m.want, 400)):
					t.Errorf("not answered, want one of %v", m.want)
				case len(codes) > 0 && !slices.Contains(m.want, codes[0]):
					t.Errorf("answered with %v, want one of %v", codes, m.want)
				}
			})
		}
	}
	for _, junk := range []string{"", "\r\n", "\r\n\r\n", "\x00\x00\x00\x00\x00", strings.Repeat("\xff", 9000), "INVITE", "INVITE \r\n\r\n", ":\r\n\r\n", strings.Repeat("a", 40000)} {
		w.provoke(t, "udp", "junk", junk)
		w.provoke(t, "tcp", "junk", junk)
	}
	if n := w.count(telephony.Arrived); n != 0 {
		t.Errorf("%d of them became calls", n)
	}
	for _, transport := range []string{"udp", "tcp"} { // the edge is none the worse
		line, arrived := w.ring("999", telephonytest.Options{Transport: transport})
		w.must(line.Await(w.ctx, telephonytest.EarlyMedia))
		line.Cancel()
		w.event(arrived.Call, telephony.Left, 1)
	}
}

// provoke sends a message and an OPTIONS behind it, and returns the statuses
// with which the first was answered until the second was.
func (w *world) provoke(t *testing.T, protocol, id, text string) (codes []int, closed bool) {
	t.Helper()
	conn, err := net.Dial(protocol, w.edge.Addresses().SIP.String())
	w.must(err)
	defer func() { _ = conn.Close() }()
	local := conn.LocalAddr().String()
	_, err = conn.Write([]byte(fill(text, protocol, id, local)))
	w.must(err)
	barrier := fill("OPTIONS sip:999@{host} SIP/2.0\nVia: {via}\n"+plainHead+"CSeq: 1 OPTIONS\n", protocol, id+"-barrier", local)
	if _, err := conn.Write([]byte(barrier)); err != nil {
		return nil, true
	}
	return answers(conn, protocol, id+"-barrier")
}

func answers(conn net.Conn, protocol, barrier string) (codes []int, closed bool) {
	_ = conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	var r io.Reader = conn
	if protocol == "udp" {
		r = &datagrams{conn: conn}
	}
	in := textproto.NewReader(bufio.NewReader(r))
	for {
		status, err := in.ReadLine()
		if err != nil {
			return codes, !errors.Is(err, os.ErrDeadlineExceeded)
		}
		head, err := in.ReadMIMEHeader()
		if err != nil {
			return codes, true
		}
		var code int
		_, _ = fmt.Sscanf(status, "SIP/2.0 %d", &code)
		switch {
		case head.Get("Call-Id") == barrier: // what else there is must be here soon
			_ = conn.SetReadDeadline(time.Now().Add(quietTime))
		case code >= 200:
			codes = append(codes, code)
		}
	}
}

// datagrams makes a stream of them, which is enough for answers without bodies.
type datagrams struct {
	conn net.Conn
	rest []byte
}

func (d *datagrams) Read(b []byte) (int, error) {
	if len(d.rest) == 0 {
		buf := make([]byte, 64<<10)
		n, err := d.conn.Read(buf)
		if err != nil {
			return 0, err
		}
		d.rest = buf[:n]
	}
	n := copy(b, d.rest)
	d.rest = d.rest[n:]
	return n, nil
}

// fill puts names and addresses in, ends lines with CRLF and adds the length
// that a stream needs.
func fill(text, protocol, id, local string) string {
	if !strings.Contains(text, "\n") && !strings.Contains(text, "{") {
		return text // junk is sent as it is
	}
	text = strings.ReplaceAll(text, "\n", "\r\n")
	if strings.HasPrefix(text, "\r\r\n") {
		return text
	}
	transport := strings.ToUpper(protocol)
	host, port, _ := net.SplitHostPort(local)
	via := fmt.Sprintf("SIP/2.0/%s %s;rport;branch=z9hG4bK%s", transport, local, id)
	text = strings.NewReplacer(
		"{via}", via, "{id}", id, "{host}", "127.0.0.1",
		"{shortvia}", fmt.Sprintf("SIP/2.0/%s %s;rport;branch=z9hG4bK", transport, local),
		"{oldvia}", fmt.Sprintf("SIP/2.0/%s %s", transport, local),
		"{tortuousvia}", fmt.Sprintf("Via  : SIP  /   2.0\r\n /%s\r\n    %s : %s ; rport ; branch  =\r\n z9hG4bK%s , SIP  / 2.0  / TCP     spindle.example.com   ;\r\n  branch  =   z9hG4bK9ikj8  \r\n", transport, host, port, id),
		"{long}", strings.Repeat("long-value-", 90),
		"{many}", strings.Repeat("X-Many: x\r\n", 200),
	).Replace(text)
	if !strings.Contains(text, "\r\n\r\n") {
		if !strings.Contains(text, "Content-Length") {
			text += "Content-Length: 0\r\n"
		}
		text += "\r\n"
	}
	return text
}
