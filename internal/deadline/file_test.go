package deadline_test

import (
	"bytes"
	"context"
	"database/sql"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/deadline"
	"bluelamp/internal/journal"
)

func (k *kitchen) open(o deadline.Options) *deadline.Keeper {
	k.t.Helper()
	keeper, err := deadline.Open(context.Background(), o)
	if err != nil {
		k.t.Fatal(err)
	}
	return keeper
}

// settled keeps clocks until those of page p are kept.
func (k *kitchen) settled(p journal.Position, rooms ...deadline.Room) (waiting int) {
	k.t.Helper()
	keeper, stop := k.keep(k.options(rooms...))
	if err := keeper.Wait(k.t.Context(), p); err != nil {
		k.t.Fatal(err)
	}
	synctest.Wait()
	waiting = keeper.Len()
	stop()
	return waiting
}

func TestTheFileIsMadeAgainFromTheJournal(t *testing.T) {
	for name, change := range map[string]func(k *kitchen) (others []deadline.Room){
		"deleted": func(k *kitchen) []deadline.Room {
			files, err := filepath.Glob(filepath.Join(k.dir, "deadlines.*"))
			if err != nil || len(files) == 0 {
				k.t.Fatal(files, err)
			}
			for _, f := range files {
				if err := os.Remove(f); err != nil {
					k.t.Fatal(err)
				}
			}
			return nil
		},
		"of another journal": func(k *kitchen) []deadline.Room {
			other := newKitchen(k.t, journal.NewMemory())
			for range 9 {
				other.set("stranger", time.Now().Add(time.Hour))
			}
			k.journal, other.journal = other.journal, k.journal
			k.desk, other.desk = other.desk, k.desk
			k.settled(9)
			k.journal, k.desk = other.journal, other.desk
			return nil
		},
		"of a longer journal": func(k *kitchen) []deadline.Room {
			older := newKitchen(k.t, journal.NewMemory())
			older.set("a", time.Now().Add(time.Hour))
			older.set("b", time.Now().Add(time.Hour))
			k.journal, k.desk = older.journal, older.desk
			return nil
		},
		"of other rooms": func(k *kitchen) []deadline.Room {
			spare := k.room()
			spare.Name = "spare"
			return []deadline.Room{k.room(), spare}
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				k := newKitchen(t, journal.NewMemory())
				k.set("a", time.Now().Add(time.Hour))
				k.set("b", time.Now().Add(time.Hour))
				k.write("noise", "1", noise{})
				k.settled(3)
				rooms := change(k)
				before, _ := k.counts()
				if waiting := k.settled(2, rooms...); waiting != 2 {
					t.Errorf("%d clocks wait, want 2", waiting)
				}
				if asked, _ := k.counts(); asked == before {
					t.Error("nobody was asked, so the file was taken as it was")
				}
			})
		})
	}
}

func TestAStartTakesTheFileAsItIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		p := k.set("a", time.Now().Add(time.Hour))
		k.settled(p)
		before, _ := k.counts()
		if waiting := k.settled(p); waiting != 1 {
			t.Errorf("%d clocks wait, want 1", waiting)
		}
		if asked, _ := k.counts(); asked != before {
			t.Errorf("%d were asked although nothing had happened", asked-before)
		}
	})
}

// Clocks go on when the disk takes nothing. A trigger refuses what a full disk would.
func TestClocksGoOnWhileTheFileCannotBeWritten(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		k := newKitchen(t, journal.NewMemory())
		k.settled(0)
		k.statement("CREATE TRIGGER full BEFORE UPDATE ON place BEGIN SELECT raise(ABORT, 'no room'); END")
		var told bytes.Buffer
		o := k.options()
		o.Log = slog.New(slog.NewTextHandler(&told, nil))
		_, stop := k.keep(o)
		due := time.Now().Add(time.Minute)
		k.set("a", due)
		k.set("b", due.Add(24*time.Hour))
		pass(time.Hour)
		k.whistled("a", due)
		k.statement("DROP TRIGGER full")
		pass(time.Minute)
		stop()
		for _, text := range []string{"cannot be written", "written again"} {
			if n := strings.Count(told.String(), text); n != 1 {
				t.Errorf("the log says %q %d times:\n%s", text, n, &told)
			}
		}
		before, _ := k.counts()
		if waiting := k.settled(0); waiting != 1 {
			t.Errorf("%d clocks wait, want 1", waiting)
		}
		if asked, _ := k.counts(); asked != before {
			t.Error("what was written at last was not in the file")
		}
	})
}

func (k *kitchen) statement(text string) {
	k.t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(k.dir, "deadlines.db"))
	if err != nil {
		k.t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(text); err != nil {
		k.t.Error(err)
	}
}
