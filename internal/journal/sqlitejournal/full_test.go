package sqlitejournal

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

const kilobyte = 1 << 10

// large returns a batch of one event of n KB.
func large(key string, n int) journal.Batch {
	b := journaltest.Batch("northshire/contact/1", journal.AnyVersion, key, 1)
	b.Drafts[0].Data = []byte(`"` + strings.Repeat("x", n*kilobyte) + `"`)
	return b
}

func TestAFullQuotaRefusesAndRecovers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path, Options{MaxBytes: 512 * kilobyte})
	fillThenRecover(t, j, func() {
		if err := j.quota(context.Background(), 64<<20); err != nil {
			t.Fatal(err)
		}
	})
}

// TestAFullDiskRefusesAndRecovers is the same on a real file system of 4 MB,
// which only the superuser can mount.
func TestAFullDiskRefusesAndRecovers(t *testing.T) {
	disk := journaltest.NewSmallDisk(t, 4<<10)
	disk.Take(2 << 10)
	fillThenRecover(t, open(t, filepath.Join(disk.Dir, "journal.db"), Options{}), disk.Free)
}

func fillThenRecover(t *testing.T, j *Journal, makeRoom func()) {
	t.Helper()
	ctx := context.Background()
	var kept []string
	var full error
	for i := 0; full == nil && i < 10_000; i++ {
		key := fmt.Sprintf("k%d", i)
		if _, full = j.Append(ctx, large(key, 20)); full == nil {
			kept = append(kept, key)
		}
	}
	if !errors.Is(full, journal.ErrFull) {
		t.Fatalf("after %d appends: %v", len(kept), full)
	}
	if f, ok := fault.As(full); !ok || f.Code != "journal.full" {
		t.Errorf("a person is told %v", full)
	}
	head, err := j.Head(ctx)
	if err != nil || int(head.Position) != len(kept) {
		t.Fatalf("%d were kept, head is %+v, %v", len(kept), head, err)
	}
	if got, err := journal.Verify(ctx, j, nil); err != nil || got != head {
		t.Errorf("while full: %+v, %v", got, err)
	}
	if _, used, err := j.Used(ctx, fmt.Sprintf("k%d", len(kept))); used || err != nil {
		t.Errorf("the refused batch left its key: %v, %v", used, err)
	}
	if _, err := j.Append(ctx, large("again", 600)); !errors.Is(err, journal.ErrFull) {
		t.Errorf("still full: %v", err)
	}
	makeRoom()
	for i := range 5 {
		r, err := j.Append(ctx, large(fmt.Sprintf("after%d", i), 20))
		if want := head.Position + journal.Position(i) + 1; err != nil || r.First != want {
			t.Fatalf("with room again: %+v, %v; want position %d", r, err, want)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, j.path, Options{})
	if got, err := journal.VerifyAgainst(ctx, again, head, nil); err != nil || int(got.Position) != len(kept)+5 {
		t.Errorf("reopened: %+v, %v", got, err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestALargeBatchThatDoesNotFitLetsSmallOnesThrough hands the committer one
// group in which a single batch is too large for the room there is.
func TestALargeBatchThatDoesNotFitLetsSmallOnesThrough(t *testing.T) {
	j := open(t, filepath.Join(t.TempDir(), "journal.db"), Options{MaxBytes: 256 * kilobyte})
	batches := []journal.Batch{large("a", 1), large("b", 1000), large("c", 1)}
	got := commitTogether(j, batches...)
	if got[0].err != nil || got[2].err != nil || !errors.Is(got[1].err, journal.ErrFull) {
		t.Errorf("answers %+v", got)
	}
	if got[2].receipt.First != 2 {
		t.Errorf("positions have a gap: %+v", got)
	}
}

// commitTogether puts batches into one group while the committer is idle.
func commitTogether(j *Journal, batches ...journal.Batch) []answer {
	var group []*request
	var answers []chan answer
	for _, b := range batches {
		c := make(chan answer, 1)
		group, answers = append(group, &request{ctx: context.Background(), batch: b, answer: c}), append(answers, c)
	}
	var done sync.WaitGroup
	done.Go(func() { j.commit(group) })
	var got []answer
	for _, c := range answers {
		got = append(got, <-c)
	}
	done.Wait()
	return got
}

// TestOpenSaysThatThereIsNoRoom starts on a disk without a free byte, as after
// a restart of a process whose disk has filled: SQLite can then not even make
// the files beside the database, and says no more than "disk I/O error".
func TestOpenSaysThatThereIsNoRoom(t *testing.T) {
	disk := journaltest.NewSmallDisk(t, 1<<10)
	path := filepath.Join(disk.Dir, "journal.db")
	j := open(t, path, Options{})
	mustAppend(t, j, journaltest.Batch("northshire/contact/1", 0, "a", 1))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	disk.Fill()
	for _, p := range []string{path, filepath.Join(disk.Dir, "new", "journal.db")} {
		j, err := Open(context.Background(), p, Options{})
		if err == nil {
			j.Close()
		}
		if err == nil || !strings.Contains(err.Error(), "no room left on the disk") {
			t.Errorf("Open = %v, want plain words", err)
		}
	}
	disk.Free()
	mustAppend(t, open(t, path, Options{}), journaltest.Batch("northshire/contact/1", 1, "b", 1))
}
