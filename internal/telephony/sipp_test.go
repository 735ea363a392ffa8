package telephony_test

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"bluelamp/internal/telephony"
)

// sipp runs a scenario of test/sip as a caller to an edge and returns when it is over.
func (w *world) sipp(scenario, number string) {
	w.Helper()
	path, err := exec.LookPath("sipp")
	if err != nil {
		if os.Getenv("CI") != "" {
			w.Fatal("sipp is missing; install it with: apt-get install sip-tester")
		}
		w.Skip("sipp is missing; install it with: apt-get install sip-tester")
	}
	file, err := filepath.Abs("../../test/sip/" + scenario + ".xml")
	w.must(err)
	ctx, cancel := context.WithTimeout(w.ctx, 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "-sf", file, "-s", number, "-m", "1", "-i", "127.0.0.1", "-mi", "127.0.0.1",
		"-p", fmt.Sprint(freePort(w.T)), "-mp", fmt.Sprint(freePort(w.T)), "-nostdin", "-timeout", "25s", "-timeout_error", "-trace_err",
		w.edge.Addresses().SIP.String())
	cmd.Dir = w.TempDir()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil {
		logs, _ := filepath.Glob(filepath.Join(cmd.Dir, "*_errors.log"))
		for _, l := range logs {
			raw, _ := os.ReadFile(l)
			out.Write(raw)
		}
		w.Fatalf("sipp %s: %v\n%s", scenario, err, out.String())
	}
}

func freePort(t *testing.T) int {
	t.Helper()
	conn, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	return conn.LocalAddr().(*net.UDPAddr).Port
}

func TestSIPPAnswer(t *testing.T) {
	w := open(t, nil)
	w.agent("h1")
	go func() { // the queue of this test
		_ = w.edge.Answer(w.ctx, w.event("", telephony.Arrived, 1).Call, "h1")
	}()
	w.sipp("answer", "999")
	call := w.event("", telephony.Answered, 1).Call
	if got := *w.event(call, telephony.Left, 1).Leaving; got != (telephony.Leaving{By: telephony.ByCaller, Cause: telephony.Bye}) {
		t.Errorf("left %+v", got)
	}
	if rec := w.event(call, telephony.Recorded, 1).Recording; rec.Duration < time.Second || rec.Duration > 2*time.Second {
		t.Errorf("a conversation of one second was recorded as %v", rec.Duration)
	}
}

func TestSIPPAbandonInQueue(t *testing.T) {
	w := open(t, nil)
	w.sipp("abandon-in-queue", "101")
	arrived, left := w.event("", telephony.Arrived, 1), w.event("", telephony.Left, 1)
	if got := *left.Leaving; got != (telephony.Leaving{By: telephony.ByCaller, BeforeAnswer: true, Cause: telephony.Bye}) {
		t.Errorf("left %+v", got)
	}
	if waited := left.At.Sub(arrived.At); waited < 1200*time.Millisecond {
		t.Errorf("waited %v, the scenario waits 1.2 s", waited)
	}
}

func TestSIPPAbandonWhileRinging(t *testing.T) {
	w := open(t, nil)
	w.sipp("abandon-while-ringing", "999")
	arrived, left := w.event("", telephony.Arrived, 1), w.event("", telephony.Left, 1)
	if got := *left.Leaving; got != (telephony.Leaving{By: telephony.ByCaller, BeforeAnswer: true, Cause: telephony.Cancel, Code: 487}) {
		t.Errorf("left %+v", got)
	}
	if waited := left.At.Sub(arrived.At); waited < 800*time.Millisecond {
		t.Errorf("waited %v, the scenario waits 0.8 s", waited)
	}
}

func TestSIPPWithheld(t *testing.T) {
	w := open(t, nil)
	w.sipp("withheld", "101")
	if got, want := w.event("", telephony.Arrived, 1).Arrival.Caller, (telephony.Caller{Number: "+442079460123", Withheld: true, Asserted: true}); got != want {
		t.Errorf("caller %+v, want %+v", got, want)
	}
	w.event("", telephony.Left, 1)
}

func TestSIPPDigits(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("sipp sends digits through raw sockets, which needs root")
	}
	w := open(t, nil)
	w.sipp("digits", "101")
	call := w.event("", telephony.Left, 1).Call
	got := ""
	for n := range w.count(telephony.Digit) {
		got += w.event(call, telephony.Digit, n+1).Digit
	}
	if got != "55#" {
		t.Errorf("digits %q, want 55#", got)
	}
}

func TestSIPPMalformed(t *testing.T) {
	w := open(t, nil)
	w.sipp("malformed", "999")
	if n := w.count(telephony.Arrived); n != 0 {
		t.Errorf("%d calls arrived", n)
	}
}
