package whole

import (
	"bytes"
	"context"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"bluelamp/internal/telephony/telephonytest"
)

// scenario is one file of test/sip: the number it is meant for, and what becomes
// of its caller.
type scenario struct {
	name, dialled, state string
	answered             bool // a handler takes it
	root                 bool // needs raw sockets
	number               *string
	digits               string
}

func scenarios() []scenario {
	caller := "+447700900123"
	return []scenario{
		{name: "answer", dialled: "999", state: "wrap-up", answered: true, number: &caller},
		{name: "abandon-in-queue", dialled: "101", state: "abandoned", number: &caller},
		{name: "abandon-while-ringing", dialled: "999", state: "abandoned", number: &caller},
		{name: "withheld", dialled: "101", state: "abandoned"},
		{name: "digits", dialled: "101", state: "abandoned", number: &caller, digits: "55#", root: true},
		{name: "malformed", dialled: "999"},
	}
}

// TestSipp rings the program with another maker's telephone.
func TestSipp(t *testing.T) {
	p := open(t)
	boss, hannah := p.signIn(t, supervisor), p.signIn(t, handler)
	known := map[string]bool{}
	files, err := filepath.Glob("../sip/*.xml")
	must(t, err)
	for _, s := range scenarios() {
		known[s.name+".xml"] = true
		t.Run(s.name, func(t *testing.T) { s.play(t, p, boss.in(t), hannah.in(t)) })
	}
	for _, f := range files {
		if !known[filepath.Base(f)] {
			t.Errorf("%s is played by no test", f)
		}
	}
	t.Run("a call afterwards", func(t *testing.T) { p.answersACall(t, hannah.in(t)) })
	for _, state := range []string{"waiting", "offered", "talking", "held"} {
		var left struct{ Contacts []contact }
		boss.get("/api/contacts?state="+state, &left)
		if len(left.Contacts) > 0 {
			t.Errorf("%s: %d calls are left: %+v", state, len(left.Contacts), left.Contacts)
		}
	}
	must(t, p.kill())
	p.start(t)
	if n := p.linesSaying("cut off"); n > 0 {
		t.Errorf("the next start finds calls that were not over:\n%s", p.out.String())
	}
}

// in is the same person in a part of a test.
func (who *person) in(t *testing.T) *person {
	same := *who
	same.T = t
	return &same
}

func (s scenario) play(t *testing.T, p *program, boss, hannah *person) {
	if s.root && os.Geteuid() != 0 {
		t.Skip("sipp sends digits through raw sockets, which needs root")
	}
	before := boss.contactIDs()
	if s.answered {
		window, _ := hannah.sit()
		hannah.post("/api/desk/ready", nil)
		ended := p.sipp(t, s.name, s.dialled)
		d := window.deskWhere("with an offer", func(d desk) bool { return d.Offer != nil })
		hannah.post("/api/contacts/"+d.Offer.Contact.ID+"/answer", nil)
		must(t, <-ended)
		window.deskWhere("in wrap-up", func(d desk) bool { return d.Handler.State == "wrap-up" })
		defer hannah.wrapUp(d.Offer.Contact.ID)
	} else {
		must(t, <-p.sipp(t, s.name, s.dialled))
	}
	if s.state == "" {
		if now := boss.contactIDs(); len(now) != len(before) {
			t.Errorf("%d contacts came of it", len(now)-len(before))
		}
		return
	}
	var c contact
	until(t, "a contact that is "+s.state, func() bool {
		for id := range boss.contactIDs() {
			if !before[id] {
				boss.get("/api/contacts/"+id, &c)
			}
		}
		return c.State == s.state
	})
	if c.Service != s.dialled || c.Digits != s.digits || (c.Number == nil) != (s.number == nil) || s.number != nil && *c.Number != *s.number {
		t.Errorf("the contact is %+v, want %+v", c, s)
	}
}

// contactIDs are the ids of the newest contacts.
func (who *person) contactIDs() map[string]bool {
	who.Helper()
	var found struct{ Contacts []contact }
	who.get("/api/contacts?limit=200", &found)
	ids := map[string]bool{}
	for _, c := range found.Contacts {
		ids[c.ID] = true
	}
	return ids
}

// wrapUp finishes a contact without an incident.
func (who *person) wrapUp(id string) {
	who.Helper()
	who.post("/api/contacts/"+id+"/deferrals", sent{"reason": "line-lost", "note": ""})
	who.post("/api/contacts/"+id+"/finish", sent{"disposition": "caller-gone", "thenReady": false})
}

// answersACall proves that the program still does what it is there for.
func (p *program) answersACall(t *testing.T, hannah *person) {
	window, audio := hannah.sit()
	hannah.post("/api/desk/ready", nil)
	line := p.ring(t, "999", "07700900231", telephonytest.Options{})
	d := window.deskWhere("with an offer", func(d desk) bool { return d.Offer != nil })
	hannah.post("/api/contacts/"+d.Offer.Contact.ID+"/answer", nil)
	must(t, line.Await(patiently(t), telephonytest.Talking))
	line.SendTone(callerHertz)
	must(t, audio.AwaitTone(patiently(t), callerHertz))
	must(t, line.Bye(patiently(t)))
	window.deskWhere("in wrap-up", func(d desk) bool { return d.Handler.State == "wrap-up" })
	hannah.wrapUp(d.Offer.Contact.ID)
}

// sipp plays a scenario in the background.
func (p *program) sipp(t *testing.T, name, dialled string) <-chan error {
	t.Helper()
	path, err := exec.LookPath("sipp")
	if err != nil {
		const cure = "sipp is missing; install it with: apt-get install sip-tester"
		if os.Getenv("CI") != "" {
			t.Fatal(cure)
		}
		t.Skip(cure)
	}
	file, err := filepath.Abs("../sip/" + name + ".xml")
	must(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	cmd := exec.CommandContext(ctx, path, "-sf", file, "-s", dialled, "-m", "1", "-i", "127.0.0.1", "-mi", "127.0.0.1",
		"-p", freeUDP(t), "-mp", freeUDP(t), "-nostdin", "-timeout", "30s", "-timeout_error", "-trace_err", p.sip)
	cmd.Dir = t.TempDir()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	ended := make(chan error, 1)
	go func() {
		defer cancel()
		err := cmd.Run()
		if err != nil {
			err = &sippError{name, err, out.String() + logsIn(cmd.Dir)}
		}
		ended <- err
	}()
	return ended
}

// sippError is a scenario that did not go as it should, with all that sipp said.
type sippError struct {
	name string
	err  error
	said string
}

func (e *sippError) Error() string { return "sipp " + e.name + ": " + e.err.Error() + "\n" + e.said }

func logsIn(dir string) string {
	var all strings.Builder
	logs, _ := filepath.Glob(filepath.Join(dir, "*_errors.log")) // the pattern is good
	for _, l := range logs {
		raw, _ := os.ReadFile(l) // what cannot be read is missing in the message
		all.Write(raw)
	}
	return all.String()
}

func freeUDP(t *testing.T) string {
	t.Helper()
	conn, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	must(t, err)
	defer conn.Close()
	return strconv.Itoa(conn.LocalAddr().(*net.UDPAddr).Port)
}
