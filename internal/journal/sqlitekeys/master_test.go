package sqlitekeys

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/journal"
)

func TestTheMasterKey(t *testing.T) {
	path := newPath(t)
	file := filepath.Join(filepath.Dir(path), "master.key")
	k := open(t, path, Options{})
	mustMake(t, k, ada)
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(file)
	if err != nil || info.Mode().Perm() != 0o600 || len(good) != 65 {
		t.Errorf("%s has mode %v and %d bytes, %v", file, info.Mode(), len(good), err)
	}
	other := strings.Repeat("ab", journal.KeyLen)
	for name, c := range map[string]struct {
		spoil func() error
		o     Options
		says  string
	}{
		"missing":            {func() error { return os.Remove(file) }, Options{}, "is missing"},
		"readable by others": {func() error { return os.Chmod(file, 0o644) }, Options{}, "chmod 600"},
		"cut short":          {func() error { return os.WriteFile(file, good[:40], 0o600) }, Options{}, "64 hexadecimal digits"},
		"another":            {func() error { return os.WriteFile(file, []byte(other), 0o600) }, Options{}, "not the one"},
		"another, handed in": {func() error { return nil }, Options{Master: bytes.Repeat([]byte{1}, 32)}, "not the one"},
		"too short":          {func() error { return nil }, Options{Master: []byte("short")}, "5 bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.spoil(); err != nil {
				t.Fatal(err)
			}
			k, err := Open(context.Background(), path, c.o)
			if err == nil {
				k.Close()
			}
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want an error that says %q", err, c.says)
			}
			if err := errors.Join(os.WriteFile(file, good, 0o600), os.Chmod(file, 0o600)); err != nil {
				t.Fatal(err)
			}
		})
	}
	open(t, path, Options{})
}

func TestAMasterKeyHandedInNeedsNoFile(t *testing.T) {
	path := newPath(t)
	o := Options{Master: bytes.Repeat([]byte{7}, journal.KeyLen)}
	k := open(t, path, o)
	key := mustMake(t, k, ada)
	k = reopen(t, k, path, o)
	if got, err := k.Key(context.Background(), ada); err != nil || !bytes.Equal(got, key) {
		t.Errorf("%x, %v", got, err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(path), "master.key")); !os.IsNotExist(err) {
		t.Errorf("a master key file was made: %v", err)
	}
}

func TestOpenRefusesAFileThatIsNoKeyStoreOfOurs(t *testing.T) {
	path := newPath(t)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE recipe (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), path, Options{}); err == nil || !strings.Contains(err.Error(), "not a Bluelamp key store") {
		t.Errorf("got %v", err)
	}
}
