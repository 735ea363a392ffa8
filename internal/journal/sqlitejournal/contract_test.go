package sqlitejournal

import (
	"context"
	"path/filepath"
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

func TestSQLiteKeepsTheContract(t *testing.T) {
	journaltest.Contract(t, journaltest.Maker{
		Open: func(t *testing.T) journal.Journal {
			return open(t, filepath.Join(t.TempDir(), "data", "journal.db"), Options{})
		},
		Reopen: func(t *testing.T, j journal.Journal) journal.Journal {
			if err := j.Close(); err != nil {
				t.Fatal(err)
			}
			return open(t, j.(*Journal).path, Options{})
		},
	})
}

func open(t *testing.T, path string, o Options) *Journal {
	t.Helper()
	j, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}
