package sqlitekeys

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// TestADestroyedKeyIsInNoFile looks for the wrapped key's bytes in the database
// and the files beside it.
func TestADestroyedKeyIsInNoFile(t *testing.T) {
	ctx := context.Background()
	path := newPath(t)
	k := open(t, path, Options{})
	for i := range 200 { // neighbours, so that pages split
		mustMake(t, k, fmt.Sprintf("northshire/person/%d", i))
	}
	mustMake(t, k, ada)
	var wrapped []byte
	if err := k.readers.QueryRowContext(ctx, "SELECT wrapped FROM subject WHERE name = ?", ada).Scan(&wrapped); err != nil {
		t.Fatal(err)
	}
	k = reopen(t, k, path, Options{})
	if !inAnyFile(t, path, wrapped) {
		t.Fatal("the wrapped key was in no file before: the search is no good")
	}
	if err := k.Destroy(ctx, ada); err != nil {
		t.Fatal(err)
	}
	// The log is looked at while the store is open, by its size only; the bytes
	// after closing, because reading a live file would drop SQLite's locks.
	if info, err := os.Stat(path + "-wal"); err != nil || info.Size() != 0 {
		t.Errorf("the write-ahead log holds %v bytes after destroying, %v", info.Size(), err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if inAnyFile(t, path, wrapped) {
		t.Error("the wrapped key can still be read from disk")
	}
}

func inAnyFile(t *testing.T, path string, want []byte) bool {
	t.Helper()
	files, err := filepath.Glob(path + "*")
	if err != nil || len(files) == 0 {
		t.Fatalf("%v, %v", files, err)
	}
	for _, f := range files {
		got, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(got, want) {
			return true
		}
	}
	return false
}
