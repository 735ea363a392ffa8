package whole

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// program is one Bluelamp: a data folder, addresses that stay the same over a
// restart, and the process, if it runs.
type program struct {
	dir            string
	api, sip, talk string // host:port of API, SIP and softphones
	env            []string
	out            output
	cmd            *exec.Cmd
	ended          chan error
	heard          output // all that the API has answered
}

// open copies the filled data folder, starts the program on it and stops it at
// the end of the test. env is laid over the settings that all tests use.
func open(t *testing.T, env ...string) *program {
	t.Helper()
	p := prepare(t, env...)
	p.start(t)
	return p
}

// prepare is open without the start.
func prepare(t *testing.T, env ...string) *program {
	t.Helper()
	p := empty(t, env...)
	must(t, filled())
	must(t, exec.Command("cp", "-Rp", filepath.Join(workshop, "filled"), p.dir).Run()) // os.CopyFS widens the modes, which the program refuses
	return p
}

// empty is prepare without anything in the data folder.
func empty(t *testing.T, env ...string) *program {
	t.Helper()
	if testing.Short() {
		t.Skip("starts the whole program")
	}
	must(t, built())
	p, err := newProgram(filepath.Join(t.TempDir(), "data"), env)
	must(t, err)
	t.Cleanup(func() {
		if err := p.end(); err != nil {
			t.Errorf("the program did not stop as it should: %v", err)
		}
		if t.Failed() {
			t.Logf("what the program said:\n%s", p.out.String())
		}
	})
	return p
}

func newProgram(dir string, env []string) (*program, error) {
	p := &program{dir: dir, env: env}
	for _, address := range []*string{&p.api, &p.sip, &p.talk} {
		var err error
		if *address, err = freeAddress(); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// freeAddress finds a port that is free for TCP and UDP. It looks below the range
// from which the system takes ports for outgoing connections, so that none of
// those can sit on it while the program restarts.
func freeAddress() (string, error) {
	for range 100 {
		address := fmt.Sprintf("127.0.0.1:%d", 12_000+rand.IntN(18_000))
		stream, err := net.Listen("tcp", address)
		if err != nil {
			continue
		}
		packets, err := net.ListenPacket("udp", address)
		if err = errors.Join(err, stream.Close()); err == nil {
			return address, packets.Close()
		}
	}
	return "", errors.New("no free port in 100 tries")
}

// command is the program with arguments and this test's settings.
func (p *program) command(args ...string) *exec.Cmd {
	c := exec.Command(binary(), args...)
	c.Env = append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME"),
		"BLUELAMP_LISTEN=" + p.api, "BLUELAMP_SIP_LISTEN=" + p.sip, "BLUELAMP_WEBRTC_LISTEN=" + p.talk,
	}, p.env...)
	return c
}

// run carries a subcommand out and returns what it said and whether it failed.
func (p *program) run(args ...string) (string, error) {
	out, err := p.command(args...).CombinedOutput()
	return string(out), err
}

// start starts the process and waits until it answers.
func (p *program) start(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	if err := p.launch(ctx); err != nil {
		t.Fatalf("%v\n%s", err, p.out.String())
	}
}

func (p *program) launch(ctx context.Context) error {
	p.cmd = p.command("serve", "--demo", "--data", p.dir)
	p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.out
	if err := p.cmd.Start(); err != nil {
		return fmt.Errorf("start the program: %w", err)
	}
	ended, cmd := make(chan error, 1), p.cmd
	p.ended = ended
	go func() { ended <- cmd.Wait() }()
	tick := time.NewTicker(glance)
	defer tick.Stop()
	for !p.healthy() {
		select {
		case err := <-p.ended:
			p.cmd = nil
			return fmt.Errorf("the program ended before it was ready: %w", errors.Join(err, errors.New(p.out.String())))
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("the program was never ready: %w", ctx.Err()), p.cmd.Process.Kill())
		case <-tick.C:
		}
	}
	return nil
}

func (p *program) healthy() bool {
	answer, err := http.Get("http://" + p.api + "/api/health")
	if err != nil {
		return false
	}
	return answer.Body.Close() == nil && answer.StatusCode == http.StatusOK
}

// kill ends the process with -9 and returns when it is gone.
func (p *program) kill() error {
	err := p.cmd.Process.Kill()
	<-p.ended // that it was killed is no news
	p.cmd = nil
	return err
}

// end asks the process to stop and waits until it has.
func (p *program) end() error {
	if p.cmd == nil {
		return nil
	}
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	defer func() { p.cmd = nil }()
	select {
	case err := <-p.ended:
		return err
	case <-time.After(patience):
		return errors.Join(errors.New("it still runs"), p.cmd.Process.Kill())
	}
}

// verify runs journal verify and returns the journal's head.
func (p *program) verify(t *testing.T) string {
	t.Helper()
	out, err := p.run("journal", "verify", "--data", p.dir)
	if err != nil {
		t.Fatalf("journal verify: %v\n%s", err, out)
	}
	_, rest, _ := strings.Cut(out, "head ")
	return strings.Fields(rest)[0]
}

// linesSaying counts the lines of the program's log that contain a text.
func (p *program) linesSaying(text string) (n int) {
	for line := range strings.Lines(p.out.String()) {
		if strings.Contains(line, text) {
			n++
		}
	}
	return n
}

func (p *program) pid() string { return strconv.Itoa(p.cmd.Process.Pid) }

// output keeps what is written, for reading at the same time.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

// Write implements io.Writer.
func (o *output) Write(b []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(b)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}
