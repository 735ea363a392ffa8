package sqlitejournal

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"bluelamp/internal/journal"
)

func TestASecondOpenerIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path, Options{})
	_, err := Open(context.Background(), path, Options{})
	if !errors.Is(err, journal.ErrLocked) || !strings.Contains(err.Error(), strconv.Itoa(os.Getpid())) {
		t.Errorf("second opener: %v", err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path, Options{})
}

func TestSettingsHoldOnEveryConnection(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"), Options{Readers: 3})
	var conns []*sql.Conn
	for range 3 {
		c, err := j.readers.Conn(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		conns = append(conns, c)
	}
	for i, c := range append(conns, j.conn) {
		for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "secure_delete": "1"} {
			var got string
			if err := c.QueryRowContext(ctx, "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
				t.Errorf("connection %d: %s is %s, %v", i, pragma, got, err)
			}
		}
	}
	if _, err := conns[0].ExecContext(ctx, "DELETE FROM page"); err == nil {
		t.Error("a reading connection can write")
	}
}

func TestOpenRefusesAFileThatIsNoJournalOfOurs(t *testing.T) {
	for name, c := range map[string]struct{ sql, says string }{
		"another program's file":  {"CREATE TABLE recipe (name TEXT)", "not a Bluelamp journal"},
		"another program's mark":  {"PRAGMA application_id = 7", "not a Bluelamp journal"},
		"a later release's file":  {"PRAGMA application_id = OURS; PRAGMA user_version = 2", "format 2"},
		"a journal without pages": {"PRAGMA application_id = OURS; PRAGMA user_version = 1", "genesis"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.Exec(strings.ReplaceAll(c.sql, "OURS", strconv.Itoa(applicationID))); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			j, err := Open(context.Background(), path, Options{})
			if err == nil {
				j.Close()
			}
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want an error that says %q", err, c.says)
			}
		})
	}
}

func TestTheFilesAreTheOwnersOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a folder, with #?% in its name")
	j := open(t, filepath.Join(dir, "journal.db"), Options{})
	defer j.Close()
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 4 {
		t.Fatalf("%v, %v; want journal.db, -wal, -shm and journal.lock", files, err)
	}
	for _, f := range files {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", f.Name(), info.Mode())
		}
	}
}
