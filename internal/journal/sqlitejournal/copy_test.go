package sqlitejournal

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

func TestACopyTakenUnderLoadHoldsEverythingAcknowledgedBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	dir := t.TempDir()
	j := open(t, filepath.Join(dir, "journal.db"), Options{})
	for i := range 50 {
		mustAppend(t, j, journaltest.Batch("northshire/contact/1", journal.Version(i), fmt.Sprint("before", i), 1))
	}
	var writers sync.WaitGroup
	for w := range 4 {
		writers.Go(func() {
			for i := 0; ctx.Err() == nil; i++ {
				b := journaltest.Batch("northshire/contact/2", journal.AnyVersion, fmt.Sprintf("w%d b%d", w, i), 1)
				if _, err := j.Append(ctx, b); err != nil && ctx.Err() == nil {
					t.Error(err)
				}
			}
		})
	}
	backup := filepath.Join(dir, "backup.db")
	head, err := j.Copy(ctx, backup)
	cancel()
	writers.Wait()
	if err != nil || head.Position < 50 {
		t.Fatalf("%v, %v", head, err)
	}
	if info, err := os.Stat(backup); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	restored := open(t, backup, Options{})
	if got, err := journal.VerifyAgainst(context.Background(), restored, head, nil); err != nil {
		t.Errorf("%v, %v", got, err)
	}
	r := mustAppend(t, restored, journaltest.Batch("northshire/contact/1", 50, "after", 1))
	if r.Version != 51 {
		t.Errorf("the copy goes on at %+v", r)
	}
	if _, err := j.Copy(context.Background(), backup); err == nil {
		t.Error("a second copy replaced the first")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.part")); left != nil {
		t.Errorf("left behind: %v", left)
	}
}
