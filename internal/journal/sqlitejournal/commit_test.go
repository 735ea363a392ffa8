package sqlitejournal

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"modernc.org/sqlite"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

func TestARefusedBatchDoesNotDisturbItsGroup(t *testing.T) {
	j := open(t, filepath.Join(t.TempDir(), "journal.db"), Options{})
	batch := journaltest.Batch
	got := commitTogether(j,
		batch("northshire/contact/1", 0, "a", 2),
		batch("northshire/contact/1", 0, "b", 1), // too late: a came first
		batch("northshire/contact/1", 0, "a", 1), // the key again
		batch("northshire/contact/2", 5, "c", 1), // no such version
		batch("northshire/contact/1", 2, "b", 1), // a refused key is free, and sees a's pages
	)
	want := []answer{
		{receipt: journal.Receipt{First: 1, Last: 2, Version: 2}},
		{err: journal.ErrVersion},
		{receipt: journal.Receipt{First: 1, Last: 2, Version: 2, Duplicate: true}},
		{err: journal.ErrVersion},
		{receipt: journal.Receipt{First: 3, Last: 3, Version: 3}},
	}
	for i := range want {
		if got[i].receipt != want[i].receipt || !errors.Is(got[i].err, want[i].err) {
			t.Errorf("batch %d: %+v, want %+v", i+1, got[i], want[i])
		}
	}
	if head, err := journal.Verify(context.Background(), j, nil); err != nil || head.Position != 3 {
		t.Errorf("%+v, %v", head, err)
	}
}

func TestARequestWhoseContextEndedInLineIsNotWritten(t *testing.T) {
	j := open(t, filepath.Join(t.TempDir(), "journal.db"), Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	answers := make(chan answer, 1)
	j.commit([]*request{{ctx: ctx, batch: journaltest.Batch("northshire/contact/1", 0, "a", 1), answer: answers}})
	if a := <-answers; !errors.Is(a.err, context.Canceled) {
		t.Errorf("answer %+v", a)
	}
	if head, err := j.Head(context.Background()); err != nil || head.Position != 0 {
		t.Errorf("%+v, %v", head, err)
	}
}

// TestAFailedCommitClosesTheJournalForAppends makes COMMIT fail by a hook.
func TestAFailedCommitClosesTheJournalForAppends(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path, Options{})
	mustAppend(t, j, journaltest.Batch("northshire/contact/1", 0, "a", 1))
	veto := int32(1)
	hook(t, j, func() int32 { return veto })

	if _, err := j.Append(ctx, journaltest.Batch("northshire/contact/1", 1, "b", 1)); !errors.Is(err, journal.ErrUncertain) {
		t.Errorf("the append whose commit failed: %v", err)
	}
	veto = 0 // the disk is well again, but what it holds is not known
	if _, err := j.Append(ctx, journaltest.Batch("northshire/contact/1", 1, "c", 1)); !errors.Is(err, journal.ErrUncertain) {
		t.Errorf("the append after: %v", err)
	}
	if head, err := journal.Verify(ctx, j, nil); err != nil || head.Position != 1 {
		t.Errorf("reads: %+v, %v", head, err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	again := open(t, path, Options{})
	mustAppend(t, again, journaltest.Batch("northshire/contact/1", 1, "b", 1))
}

func hook(t *testing.T, j *Journal, f func() int32) {
	t.Helper()
	err := j.conn.Raw(func(c any) error {
		c.(sqlite.HookRegisterer).RegisterCommitHook(f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestAStrangerWhoWritesIsNoticed writes to the open file as an administrator's
// sqlite3 would, which does not know of our lock.
func TestAStrangerWhoWritesIsNoticed(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path, Options{})
	mustAppend(t, j, journaltest.Batch("northshire/contact/1", 0, "a", 1))
	stranger, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer stranger.Close()
	if _, err := stranger.ExecContext(ctx, "UPDATE head SET position = 7"); err != nil {
		t.Fatal(err)
	}
	_, err = j.Append(ctx, journaltest.Batch("northshire/contact/1", 1, "b", 1))
	if !errors.Is(err, journal.ErrUncertain) || !strings.Contains(err.Error(), "another program wrote") {
		t.Errorf("append: %v", err)
	}
}

// TestAStrangerWhoHoldsTheFileIsNamed takes SQLite's own write lock.
func TestAStrangerWhoHoldsTheFileIsNamed(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path, Options{})
	stranger, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer stranger.Close()
	c, err := stranger.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	_, err = j.Append(ctx, journaltest.Batch("northshire/contact/1", 0, "a", 1))
	if !errors.Is(err, journal.ErrLocked) || !strings.Contains(err.Error(), "fuser") {
		t.Errorf("append: %v", err)
	}
	if _, err := c.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, journaltest.Batch("northshire/contact/1", 0, "a", 1))
}

func mustAppend(t *testing.T, j *Journal, b journal.Batch) journal.Receipt {
	t.Helper()
	r, err := j.Append(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
