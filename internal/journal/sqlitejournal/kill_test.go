package sqlitejournal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

const (
	childPath  = "BLUELAMP_KILL_CHILD" // the journal that the child writes to
	childRound = "BLUELAMP_KILL_ROUND" // makes its keys new
	killsWish  = "BLUELAMP_KILLS"      // how often to kill; the long run asks for 200
	killsSeed  = "BLUELAMP_KILLS_SEED" // repeats a run

	killFew      = 12
	killsPerFile = 20
	killWriters  = 8
	killPipe     = 3 // the child's file descriptor of its first extra file
)

// TestNothingAcknowledgedIsLostToKill kills a process with eight writers at
// random moments and looks, each time, at what it left.
func TestNothingAcknowledgedIsLostToKill(t *testing.T) {
	kills, seed := number(t, killsWish, killFew), number(t, killsSeed, 1)
	t.Logf("%d kills, %s=%d", kills, killsSeed, seed)
	dice := rand.New(rand.NewPCG(uint64(seed), 0))
	var path string
	var acknowledged map[string]journal.Receipt
	total := 0
	for round := range kills {
		if round%killsPerFile == 0 { // or a long run spends its time verifying
			path, acknowledged = filepath.Join(t.TempDir(), "journal.db"), make(map[string]journal.Receipt)
		}
		before := len(acknowledged)
		killOneChild(t, path, round, time.Duration(20+dice.IntN(180))*time.Millisecond, acknowledged)
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
		total += len(acknowledged) - before
	}
	t.Logf("%d acknowledged appends", total)
	if total < kills {
		t.Errorf("%d appends in %d rounds prove nothing", total, kills)
	}
}

// killOneChild runs a child until it is killed, adds what it acknowledged and
// checks the journal.
func killOneChild(t *testing.T, path string, round int, after time.Duration, acknowledged map[string]journal.Receipt) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	child := exec.Command(os.Args[0], "-test.run=^TestKillChild$")
	child.Env = append(os.Environ(), childPath+"="+path, childRound+"="+strconv.Itoa(round))
	child.ExtraFiles = []*os.File{w}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	lines := bufio.NewReader(r)
	if _, err := lines.ReadString('\n'); err != nil { // "ready"
		t.Errorf("child did not start: %v", errors.Join(err, child.Wait()))
		return
	}
	time.AfterFunc(after, func() { child.Process.Kill() })
	for {
		line, err := lines.ReadString('\n')
		if errors.Is(err, io.EOF) { // an unfinished line is no acknowledgement
			break
		}
		var key string
		var receipt journal.Receipt
		if _, err := fmt.Sscan(line, &key, &receipt.First, &receipt.Last); err != nil {
			t.Errorf("child said %q", line)
			continue
		}
		acknowledged[key] = receipt
	}
	if state := child.Wait(); state == nil || child.ProcessState.Exited() {
		t.Errorf("child ended by itself: %v", state)
	}
	examine(t, path, acknowledged)
}

// examine opens what the child left: a whole file, a whole chain, no gaps, and
// every acknowledged batch in its place.
func examine(t *testing.T, path string, acknowledged map[string]journal.Receipt) {
	t.Helper()
	ctx := context.Background()
	j, err := Open(ctx, path, Options{})
	if err != nil {
		t.Error(err)
		return
	}
	defer j.Close()
	var whole string
	if err := j.readers.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&whole); err != nil || whole != "ok" {
		t.Errorf("integrity check: %s, %v", whole, err)
	}
	if _, err := journal.Verify(ctx, j, nil); err != nil { // gaps are its business too
		t.Error(err)
	}
	for key, want := range acknowledged {
		got, used, err := j.Used(ctx, key)
		if err != nil || !used || got.First != want.First || got.Last != want.Last {
			t.Errorf("%s was acknowledged at %d–%d and stands at %+v, %v, %v", key, want.First, want.Last, got, used, err)
		}
	}
	var crooked int
	const versions = "SELECT count(*) FROM (SELECT stream FROM page GROUP BY stream HAVING max(version) <> count(*))"
	if err := j.readers.QueryRowContext(ctx, versions).Scan(&crooked); err != nil || crooked != 0 {
		t.Errorf("%d streams miss versions, %v", crooked, err)
	}
}

// TestKillChild is the process that is killed; on its own it does nothing.
func TestKillChild(t *testing.T) {
	path := os.Getenv(childPath)
	if path == "" {
		t.Skip("runs as the child of TestNothingAcknowledgedIsLostToKill")
	}
	ctx := context.Background()
	j := open(t, path, Options{})
	if _, err := j.conn.ExecContext(ctx, "PRAGMA wal_autocheckpoint = 50"); err != nil { // kill within checkpoints, too
		t.Fatal(err)
	}
	pipe := os.NewFile(killPipe, "acknowledgements")
	fmt.Fprintln(pipe, "ready")
	var writers sync.WaitGroup
	for w := range killWriters {
		writers.Go(func() {
			stream := journal.Stream(fmt.Sprintf("northshire/contact/w%d", w))
			for i := 0; ; i++ {
				key := fmt.Sprintf("r%s.w%d.b%d", os.Getenv(childRound), w, i)
				r, err := j.Append(ctx, journaltest.Batch(stream, journal.AnyVersion, key, 1+i%3))
				if err != nil {
					t.Error(err)
					return
				}
				fmt.Fprintf(pipe, "%s %d %d\n", key, r.First, r.Last) // one write: lines do not mix
			}
		})
	}
	writers.Wait()
}

func number(t *testing.T, variable string, otherwise int) int {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	return n
}
