// Package telephonybench measures what a bridged, recorded call costs the edge.
//
// The edge runs in this process and the load (telephones, browsers' stand-ins)
// in another, which is this program started again: a browser's stand-in
// encrypts and decrypts as the edge does, so that in one process half of the
// measured work would be the load's. The processor time is this process's own
// user and system time (getrusage) while all calls talk.
package telephonybench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"

	"bluelamp/internal/telephony"
)

// loadVariable marks the process that makes the load; its value is the order as JSON.
const loadVariable = "BLUELAMP_TELEPHONY_LOAD"

// order tells the load process what to do.
type order struct {
	Target string // SIP address of the edge
	Calls  int
	Talk   time.Duration // how long all talk while they are measured
}

// Run measures 1, 50 and 200 calls and prints figure lines: telephony.callsN.cpu
// is the edge's share of one core, telephony.callsN.lost the frames that were
// sent and not heard, both ways together, .dropped those of them that the edge
// threw away because they were older than 200 ms (a starved machine), and telephony.call.cpu the share of
// one call among fifty.
//
// It starts this program again with the same arguments. In that process Run, or
// a main that asks IsLoad first and so does nothing else before, calls Load.
func Run(ctx context.Context, w io.Writer) error {
	if IsLoad() {
		return Load(ctx)
	}
	for _, calls := range []int{1, 50, 200} {
		r, err := measure(ctx, order{Calls: calls, Talk: 10 * time.Second})
		if err != nil {
			return fmt.Errorf("bench %d calls: %w", calls, err)
		}
		name := fmt.Sprintf("telephony.calls%d", calls)
		fmt.Fprintf(w, "figure %s.cpu %.2f percent-of-core\n", name, r.percent)
		fmt.Fprintf(w, "figure %s.sent %d frames\n", name, r.Sent)
		fmt.Fprintf(w, "figure %s.lost %d frames\n", name, max(0, r.Sent-r.Heard))
		fmt.Fprintf(w, "figure %s.dropped %d frames\n", name, r.dropped)
		fmt.Fprintf(w, "figure %s.recorded %d files\n", name, r.recorded)
		if calls == 50 { // one call is mostly idle wake-ups, 200 may starve
			fmt.Fprintf(w, "figure telephony.call.cpu %.3f percent-of-core\n", r.percent/float64(calls))
		}
	}
	return nil
}

type result struct {
	heard
	percent  float64
	recorded int
	dropped  int64
}

// measure runs an edge with so many calls.
func measure(ctx context.Context, o order) (r result, err error) {
	dir, err := os.MkdirTemp("", "telephonybench-")
	if err != nil {
		return r, fmt.Errorf("recording folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	edge, err := telephony.New(telephony.Config{Listen: "127.0.0.1:0", RecordingDir: dir,
		Trunks: []telephony.Trunk{{Name: "load", Service: "999"}}}, slog.New(slog.NewTextHandler(io.Discard, nil)), time.Now)
	if err != nil {
		return r, err
	}
	run, stop := context.WithCancel(ctx)
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- edge.Run(run) }()
	go func() {
		for range edge.Events() { // the load answers its own calls
		}
	}()
	if r, err = load(ctx, edge, o); err != nil {
		return r, err
	}
	stop()
	if err := <-ended; err != nil {
		return r, err
	}
	files, err := filepath.Glob(filepath.Join(dir, "*", "*", "*", "*.wav"))
	r.recorded = len(files)
	return r, err
}

// load starts the other process and serves its requests, one JSON line each:
// an agent's offer, a call to be answered, the beginning and the end of talking.
// They go over pipes of their own, so that neither program's output disturbs them.
func load(ctx context.Context, edge *telephony.Edge, o order) (r result, err error) {
	program, err := os.Executable()
	if err != nil {
		return r, fmt.Errorf("find this program: %w", err)
	}
	o.Target = edge.Addresses().SIP.String()
	text, err := json.Marshal(o)
	if err != nil {
		return r, err
	}
	requests, theirs, err := os.Pipe()
	if err != nil {
		return r, fmt.Errorf("pipe to the load: %w", err)
	}
	defer func() { _ = requests.Close() }()
	ours, replies, err := os.Pipe()
	if err != nil {
		return r, fmt.Errorf("pipe to the load: %w", err)
	}
	defer func() { _ = replies.Close() }()
	cmd := exec.CommandContext(ctx, program, os.Args[1:]...)
	cmd.Env = append(os.Environ(), loadVariable+"="+string(text))
	cmd.Stderr = os.Stderr
	cmd.ExtraFiles = []*os.File{ours, theirs} // descriptors 3 and 4
	err = cmd.Start()
	_, _ = ours.Close(), theirs.Close()
	if err != nil {
		return r, fmt.Errorf("start load: %w", err)
	}
	r, err = serve(ctx, edge, json.NewDecoder(requests), json.NewEncoder(replies))
	if waited := cmd.Wait(); err == nil {
		err = waited
	}
	return r, err
}

// processor is the time that this process has used.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
