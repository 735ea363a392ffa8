package sqlitekeys

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

const ada = "northshire/person/ada"

func TestSQLiteKeysKeepTheContract(t *testing.T) {
	journaltest.KeysContract(t, func(t *testing.T) journal.Keys { return open(t, newPath(t), Options{}) })
}

// A cache of two keys must not change what is answered.
func TestATinyCacheKeepsTheContract(t *testing.T) {
	journaltest.KeysContract(t, func(t *testing.T) journal.Keys { return open(t, newPath(t), Options{Cached: 2}) })
}

func TestKeysAndTombstonesOutliveTheProcess(t *testing.T) {
	ctx := context.Background()
	path := newPath(t)
	k := open(t, path, Options{})
	key := mustMake(t, k, ada)
	mustMake(t, k, "northshire/person/bob")
	if err := k.Destroy(ctx, "northshire/person/bob"); err != nil {
		t.Fatal(err)
	}
	k = reopen(t, k, path, Options{})
	if got, err := k.Key(ctx, ada); err != nil || !bytes.Equal(got, key) {
		t.Errorf("ada: %x, %v", got, err)
	}
	if _, err := k.Make(ctx, "northshire/person/bob"); !errors.Is(err, journal.ErrErased) {
		t.Errorf("bob: %v", err)
	}
}

func TestManyNewSubjectsShareCommits(t *testing.T) {
	k := open(t, newPath(t), Options{})
	group := make([]*request, 40)
	answers := make([]chan answer, len(group))
	for i := range group {
		answers[i] = make(chan answer, 1)
		group[i] = &request{ctx: context.Background(), subject: fmt.Sprintf("northshire/person/%d", i/2), answer: answers[i]}
	}
	k.serve(group) // one transaction
	var previous []byte
	for i, c := range answers {
		a := <-c
		if a.err != nil || (i%2 == 1) != bytes.Equal(a.key, previous) {
			t.Errorf("request %d: %x, %v", i, a.key, a.err)
		}
		previous = a.key
	}
}

func TestARequestWhoseContextEndedInLineMakesNoKey(t *testing.T) {
	k := open(t, newPath(t), Options{})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	answers := make(chan answer, 1)
	k.serve([]*request{{ctx: ctx, subject: ada, answer: answers}})
	if a := <-answers; !errors.Is(a.err, context.Canceled) {
		t.Errorf("answer %+v", a)
	}
	if _, err := k.Key(context.Background(), ada); !errors.Is(err, journal.ErrNoKey) {
		t.Errorf("key: %v", err)
	}
}

func TestAMovedKeyDoesNotOpen(t *testing.T) {
	ctx := context.Background()
	path := newPath(t)
	k := open(t, path, Options{})
	mustMake(t, k, ada)
	mustMake(t, k, "northshire/person/bob")
	k = reopen(t, k, path, Options{})
	const move = "UPDATE subject SET wrapped = (SELECT wrapped FROM subject WHERE name = 'northshire/person/bob') WHERE name = ?"
	if _, err := k.write.ExecContext(ctx, move, ada); err != nil {
		t.Fatal(err)
	}
	if key, err := k.Key(ctx, ada); err == nil {
		t.Errorf("bob's key opened as ada's: %x", key)
	}
}

func TestClosing(t *testing.T) {
	ctx := context.Background()
	k := open(t, newPath(t), Options{})
	mustMake(t, k, ada)
	if err := k.Close(); err != nil {
		t.Error(err)
	}
	if err := k.Close(); err != nil {
		t.Errorf("again: %v", err)
	}
	_, read := k.Key(ctx, ada)
	_, made := k.Make(ctx, ada)
	for what, err := range map[string]error{"key": read, "make": made, "destroy": k.Destroy(ctx, ada)} {
		if !errors.Is(err, journal.ErrClosed) {
			t.Errorf("%s after closing: %v", what, err)
		}
	}
}

func TestOneProcessAtATime(t *testing.T) {
	path := newPath(t)
	open(t, path, Options{})
	if _, err := Open(context.Background(), path, Options{}); !errors.Is(err, journal.ErrLocked) {
		t.Errorf("second opener: %v", err)
	}
}

func TestACopyAnswersAsTheOriginal(t *testing.T) {
	ctx := context.Background()
	path := newPath(t)
	o := Options{Master: bytes.Repeat([]byte{7}, journal.KeyLen)}
	k := open(t, path, o)
	key := mustMake(t, k, ada)
	if err := k.Copy(ctx, path+".copy.db"); err != nil {
		t.Fatal(err)
	}
	if got, err := open(t, path+".copy.db", o).Key(ctx, ada); err != nil || !bytes.Equal(got, key) {
		t.Errorf("%x, %v", got, err)
	}
}

// TestOpenSaysThatThereIsNoRoom makes and opens keys on a disk without a free byte.
func TestOpenSaysThatThereIsNoRoom(t *testing.T) {
	disk := journaltest.NewSmallDisk(t, 1<<10)
	path := filepath.Join(disk.Dir, "keys.db")
	k := open(t, path, Options{})
	key := mustMake(t, k, ada)
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	disk.Fill()
	for _, p := range []string{path, filepath.Join(disk.Dir, "new", "keys.db")} {
		k, err := Open(context.Background(), p, Options{})
		if err == nil {
			k.Close()
		}
		if err == nil || !strings.Contains(err.Error(), "no room left on the disk") {
			t.Errorf("Open = %v, want plain words", err)
		}
	}
	disk.Free()
	if got, err := open(t, path, Options{}).Key(context.Background(), ada); err != nil || !bytes.Equal(got, key) {
		t.Errorf("with room again: %x, %v", got, err)
	}
}

func newPath(t *testing.T) string { return filepath.Join(t.TempDir(), "keys.db") }

func open(t *testing.T, path string, o Options) *Keys {
	t.Helper()
	k, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { k.Close() })
	return k
}

func reopen(t *testing.T, k *Keys, path string, o Options) *Keys {
	t.Helper()
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, path, o)
}

func mustMake(t *testing.T, k *Keys, subject string) []byte {
	t.Helper()
	key, err := k.Make(context.Background(), subject)
	if err != nil {
		t.Fatal(err)
	}
	return key
}
