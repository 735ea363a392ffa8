package sqlitejournal_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
	"bluelamp/internal/journal/sqlitejournal"
)

func TestARecordCanBeVerifiedWhileItIsWritten(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "journal.db")
	writer, err := sqlitejournal.Open(ctx, path, sqlitejournal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	if _, err := writer.Append(ctx, journaltest.Batch("north/incident/1", 0, "a", 2)); err != nil {
		t.Fatal(err)
	}
	reader, err := sqlitejournal.OpenToRead(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writer.Append(ctx, journaltest.Batch("north/incident/1", 2, "b", 1)); err != nil {
		t.Fatal(err)
	}
	if head, err := journal.Verify(ctx, reader, nil); err != nil || head.Position != 3 {
		t.Errorf("Verify beside the writer = %v, %v; want 3 pages", head, err)
	}
	if _, err := reader.Append(ctx, journaltest.Batch("north/incident/1", 3, "c", 1)); !errors.Is(err, journal.ErrClosed) {
		t.Errorf("Append to a reader = %v, want ErrClosed", err)
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	if _, err := writer.Append(ctx, journaltest.Batch("north/incident/1", 3, "d", 1)); err != nil {
		t.Errorf("the writer after the reader closed: %v", err)
	}
}

func TestOpenToReadMakesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	if _, err := sqlitejournal.OpenToRead(context.Background(), path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("OpenToRead of nothing = %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it made a file")
	}
}
