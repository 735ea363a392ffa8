package view_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/reaction"
	"bluelamp/internal/view"
)

// site is journal, views and reactions at work, as in a running server.
type site struct {
	*world
	house  *view.House
	runner *reaction.Runner
	halted chan error    // Run of either has ended
	views  chan struct{} // a token once the views wait for the disk
	places chan struct{} // the same for the reactions
	room   chan struct{} // closed when there is room again
}

// openSite puts the journal into one folder, the rest into another. Each letter
// that is put on a tray is taken from a shelf: that is the reaction.
func openSite(t *testing.T, journalDir, dir string) *site {
	t.Helper()
	s := &site{world: newWorld(t), halted: make(chan error, 2), room: make(chan struct{}),
		views: make(chan struct{}, 1), places: make(chan struct{}, 1)}
	j, err := sqlitejournal.Open(t.Context(), filepath.Join(journalDir, "journal.db"), sqlitejournal.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	s.journal = j
	o := s.options(filepath.Join(dir, "views"))
	o.Pause = s.pause(s.views)
	s.house = s.open(o)
	s.runner, err = reaction.Open(t.Context(), reaction.Options{
		Dir: dir, Journal: j, Codec: s.codec, Pause: s.pause(s.places),
		Reactions: []reaction.Reaction{{Name: "echo", On: []string{"tray.put"}, Do: s.echo}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.runner.Close() })
	return s
}

// pause tells the test and waits until there is room.
func (s *site) pause(stuck chan<- struct{}) func(context.Context, time.Duration) {
	return func(ctx context.Context, _ time.Duration) {
		select {
		case stuck <- struct{}{}:
		default:
		}
		select {
		case <-s.room:
		case <-ctx.Done():
		}
	}
}

func (s *site) echo(ctx context.Context, _ journal.Event, key string) error {
	d, err := s.codec.Encode(ctx, "northshire/shelf/1", taken{"x"})
	if err != nil {
		return err
	}
	_, err = s.journal.Append(ctx, journal.Batch{
		Stream: "northshire/shelf/1", Expected: journal.AnyVersion, Key: key, At: noon, Actor: "system/echo", Drafts: []journal.Draft{d},
	})
	return err
}

// start runs both; they end with the test.
func (s *site) start() {
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan struct{}, 2)
	for _, run := range []func(context.Context) error{s.house.Run, s.runner.Run} {
		go func() { s.halted <- run(ctx); ended <- struct{}{} }()
	}
	s.t.Cleanup(func() { stop(); <-ended; <-ended })
}

// put tries to put a letter of some kilobytes on a tray.
func (s *site) put(key string, kilobytes int) (journal.Receipt, error) {
	s.t.Helper()
	d, err := s.codec.Encode(context.Background(), "northshire/tray/1", put{strings.Repeat("x", kilobytes<<10), "Ada Example"})
	if err != nil {
		s.t.Fatal(err)
	}
	return s.journal.Append(context.Background(), journal.Batch{
		Stream: "northshire/tray/1", Expected: journal.AnyVersion, Key: key, At: noon, Actor: "staff/1", Drafts: []journal.Draft{d},
	})
}

// await waits until one of the two has met the full disk.
func (s *site) await(stuck <-chan struct{}) {
	s.t.Helper()
	select {
	case <-stuck:
	case err := <-s.halted:
		s.t.Fatalf("Run ended on a full disk: %v", err)
	}
}

// caughtUp waits for everything that is in the journal, the reactions' own
// pages too.
func (s *site) caughtUp() {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for {
		head, err := s.journal.Head(ctx)
		if err := errors.Join(err, s.runner.Wait(ctx, head.Position), s.house.Wait(ctx, head.Position)); err != nil {
			s.t.Fatal(err)
		}
		if after, err := s.journal.Head(ctx); err == nil && after == head {
			return
		}
	}
}

// serves checks that nothing has ended and that the tables are read.
func (s *site) serves(letters int) {
	s.t.Helper()
	select {
	case err := <-s.halted:
		s.t.Fatalf("Run ended on a full disk: %v", err)
	default:
	}
	db, err := s.house.Reader("northshire", "trays")
	if err != nil {
		s.t.Fatal(err)
	}
	var got int
	err = db.QueryRow(`SELECT letters FROM tray WHERE stream = 'northshire/tray/1'`).Scan(&got)
	if err != nil || got < 1 || got > letters {
		s.t.Errorf("letters = %d, %v; want 1 to %d", got, err, letters)
	}
	if _, err := journal.Verify(context.Background(), s.journal, nil); err != nil {
		s.t.Error(err)
	}
}

// recovers makes room and checks that nothing was lost and nothing done twice.
func (s *site) recovers(disk journaltest.SmallDisk, letters int) {
	s.t.Helper()
	disk.Free()
	close(s.room)
	s.caughtUp()
	if _, err := s.put("after", 1); err != nil {
		s.t.Error(err)
	}
	s.caughtUp()
	pages, err := s.journal.ReadStream(s.t.Context(), "northshire/shelf/1", 0)
	if err != nil || len(pages) != letters+1 {
		s.t.Errorf("%d letters had %d reactions, %v", letters+1, len(pages), err)
	}
	equalToRebuilt(s.t, s.world, s.house, s.t.TempDir())
}

// The journal has room on a disk of its own, the views and the reactions' places
// have not: what is written stands, and its consequences come later.
func TestTheDiskOfTheViewsIsFull(t *testing.T) {
	disk := journaltest.NewSmallDisk(t, 4<<10)
	s := openSite(t, t.TempDir(), disk.Dir)
	s.start()
	if _, err := s.put("first", 1); err != nil {
		t.Fatal(err)
	}
	s.caughtUp()
	disk.Fill()
	for i := range 5 {
		if _, err := s.put(fmt.Sprint("letter ", i), 1); err != nil {
			t.Fatal(err)
		}
	}
	s.await(s.views)
	s.await(s.places)
	s.serves(6)
	s.recovers(disk, 6)
}

// All on one disk, as it is installed: the journal refuses.
func TestTheOneDiskIsFull(t *testing.T) {
	disk := journaltest.NewSmallDisk(t, 8<<10)
	disk.Take(4 << 10)
	s := openSite(t, disk.Dir, disk.Dir)
	s.start()
	letters := 0
	for {
		_, err := s.put(fmt.Sprint("letter ", letters), 20)
		if errors.Is(err, journal.ErrFull) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		letters++
	}
	disk.Fill()
	s.await(s.places) // there is no room for the last letter's consequences
	s.serves(letters)
	s.recovers(disk, letters)
}
