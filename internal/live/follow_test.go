package live_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/journal"
	"bluelamp/internal/live"
)

func TestFollowResumesWithExactlyWhatWasMissed(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 3)
	d.happen("southshire", 2)
	d.happen("northshire", 2) // 6, 7
	got := take(t, d.hub.Follow(t.Context(), "northshire", 2), 3)
	if diff := cmp.Diff([]journal.Position{3, 6, 7}, got); diff != "" {
		t.Errorf("notes after page 2 (-want +got):\n%s", diff)
	}
}

func TestANoteSaysWhatHappenedAndNothingPersonal(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 1)
	for got, err := range d.hub.Follow(t.Context(), "northshire", 0) {
		want := live.Note{Position: 1, Stream: "northshire/desk/1", Version: 1, Type: "desk.rang", At: noon}
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%v (-want +got):\n%s", err, diff)
		}
		break
	}
}

func TestANoteNeverComesBeforeTheViewsHaveThePage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.write("northshire", 3)
		d.catchUp(1)
		ctx, stop := context.WithCancel(t.Context())
		var mu sync.Mutex
		var got []journal.Position
		go func() {
			for note, err := range d.hub.Follow(ctx, "northshire", 0) {
				mu.Lock()
				if got = append(got, note.Position); err != nil {
					got[len(got)-1] = -1
				}
				mu.Unlock()
			}
		}()
		expect := func(want ...journal.Position) {
			t.Helper()
			synctest.Wait()
			mu.Lock()
			defer mu.Unlock()
			if !slices.Equal(got, want) {
				t.Errorf("notes %v, want %v", got, want)
			}
		}
		expect(1)
		d.catchUp(2)
		expect(1, 2)
		d.catchUp(3)
		expect(1, 2, 3)
		stop()
		expect(1, 2, 3, -1)
	})
}

// However forces, followers and pages are mixed, each follower gets all notes
// of its force after its position, in order, and none of any other.
func TestForcesNeverSeeEachOther(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(rt)
		forces := []string{"northshire", "north", "southshire"}
		var whose []string
		for range rapid.IntRange(1, 8).Draw(rt, "bursts") {
			force := rapid.SampledFrom(forces).Draw(rt, "force")
			n := rapid.SampledFrom([]int{1, 2, 700}).Draw(rt, "pages")
			d.happen(force, n)
			whose = append(whose, slices.Repeat([]string{force}, n)...)
			reader := rapid.SampledFrom(forces).Draw(rt, "reader")
			after := rapid.IntRange(0, len(whose)).Draw(rt, "after")
			var want []journal.Position
			for i := after; i < len(whose); i++ {
				if whose[i] == reader {
					want = append(want, journal.Position(i+1))
				}
			}
			got := take(t, d.hub.Follow(context.Background(), reader, journal.Position(after)), len(want))
			if !slices.Equal(got, want) {
				rt.Fatalf("%s after %d: got %v, want %v", reader, after, got, want)
			}
		}
	})
}

func TestManyFollowersCostOneRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.happen("northshire", 10)
		ctx, stop := context.WithCancel(t.Context())
		notes := make(chan journal.Position, 1000)
		for range 50 {
			go func() {
				for note, err := range d.hub.Follow(ctx, "northshire", 10) {
					if err == nil {
						notes <- note.Position
					}
				}
			}()
		}
		synctest.Wait()
		before := d.journal.reads.Load()
		d.happen("northshire", 1)
		synctest.Wait()
		if n := d.journal.reads.Load() - before; len(notes) != 50 || n != 1 {
			t.Errorf("%d notes for %d reads, want 50 for 1", len(notes), n)
		}
		stop()
		synctest.Wait()
	})
}

// Overnight nobody listens; the first screen of the morning must not pay for it.
func TestTheFirstFollowerDoesNotReadTheNight(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 10)
	take(t, d.hub.Follow(t.Context(), "northshire", 9), 1)
	d.happen("northshire", 3000)
	before := d.journal.reads.Load()
	d.happen("northshire", 1)
	got := take(t, d.hub.Follow(t.Context(), "northshire", 3010), 1)
	if n := d.journal.reads.Load() - before; got[0] != 3011 || n != 1 {
		t.Errorf("note %d for %d reads, want 3011 for 1", got[0], n)
	}
}

func TestASlowFollowerIsCutOffAndResumes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.happen("northshire", 1)
		read := make(chan struct{}) // the follower deals with a note only when told to
		var last journal.Position
		var ended error
		go func() {
			for note, err := range d.hub.Follow(t.Context(), "northshire", 0) {
				if err != nil {
					ended = err
					return
				}
				last = note.Position
				<-read
			}
		}()
		read <- struct{}{}
		synctest.Wait() // at the present
		d.happen("northshire", 1)
		synctest.Wait() // busy with note 2
		d.happen("northshire", 3000)
		read <- struct{}{}
		synctest.Wait()
		if !errors.Is(ended, live.ErrSlow) || last != 2 {
			t.Fatalf("ended with %v after note %d, want %v after 2", ended, last, live.ErrSlow)
		}
		got := take(t, d.hub.Follow(t.Context(), "northshire", last), 3000)
		if got[0] != 3 || got[2999] != 3002 {
			t.Errorf("resumed with %d to %d, want 3 to 3002", got[0], got[2999])
		}
	})
}

func TestCloseEndsFollowers(t *testing.T) {
	d := newDesk(t)
	d.happen("northshire", 1)
	var ended error
	for _, err := range d.hub.Follow(t.Context(), "northshire", 0) {
		d.hub.Close()
		ended = err
	}
	if !errors.Is(ended, live.ErrClosed) {
		t.Errorf("ended with %v, want %v", ended, live.ErrClosed)
	}
}
