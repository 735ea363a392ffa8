package recording

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"bluelamp/internal/telephony/media"
)

func frame(sample int16) []byte {
	f := make([]byte, media.FrameBytes)
	for i := range f {
		f[i] = media.EncodeA(sample)
	}
	return f
}

// In a bubble the clock moves only when everybody waits: 20 ms frames are 20 ms apart.
func TestARecordingHasBothSidesInTheirPlaces(t *testing.T) {
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		f := NewFlusher(dir, slog.New(slog.NewTextHandler(io.Discard, nil)))
		go f.Run(t.Context())
		results := make(chan Result, 1)
		r, err := f.Start("call-1", time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC), func(x Result) { results <- x })
		if err != nil {
			t.Fatal(err)
		}
		for n := range 100 { // two seconds; the agent speaks in the second one
			time.Sleep(media.FrameTime)
			r.Caller(frame(1000), uint32(n*160))
			if n >= 50 {
				r.Agent(frame(-2000), uint32(900_000+n*160))
			}
		}
		time.Sleep(2 * media.FrameTime)
		r.Stop()
		result := <-results
		if result.Err != nil || result.File != "2026/11/01/call-1.wav" || result.Call != "call-1" {
			t.Fatalf("%+v", result)
		}
		check(t, dir, result)
		sides, err := media.ReadWAV(filepath.Join(dir, result.File))
		if err != nil {
			t.Fatal(err)
		}
		at := func(side int, d time.Duration) int16 { return sides[side][media.Samples(d)] }
		for _, c := range []struct {
			side int
			at   time.Duration
			want int16
		}{{0, 10 * time.Millisecond, 0}, {0, time.Second, 1000}, {0, 1900 * time.Millisecond, 1000}, {1, 900 * time.Millisecond, 0}, {1, 1500 * time.Millisecond, -2000}} {
			got := at(c.side, c.at)
			if d := int(got) - int(c.want); d > 64 || d < -64 {
				t.Errorf("side %d at %v: %d, want %d", c.side, c.at, got, c.want)
			}
		}
	})
}

// check compares what a result says with the file.
func check(t *testing.T, dir string, r Result) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(r.File)))
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(raw)
	if hex.EncodeToString(sum[:]) != r.SHA256 || int64(len(raw)) != r.Bytes {
		t.Errorf("%+v does not describe the %d bytes", r, len(raw))
	}
	if want := time.Duration(len(raw)-media.WAVHeaderSize) * time.Second / (4 * media.Rate); r.Duration != want {
		t.Errorf("duration %v, want %v", r.Duration, want)
	}
}

func TestWhatADeadProcessLeftIsRepaired(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "2026", "11", "01")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{
		"cut.wav.part":   append(media.WAVHeader(2, 0), make([]byte, 4*800+3)...), // killed in the middle of a sample
		"empty.wav.part": {},
		"done.wav":       append(media.WAVHeader(2, 4), 1, 2, 3, 4),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	found, err := Recover(dir)
	if err != nil || len(found) != 2 {
		t.Fatalf("%+v, %v", found, err)
	}
	for _, r := range found {
		if r.Err != nil {
			t.Fatalf("%+v", r)
		}
		check(t, dir, r)
		sides, err := media.ReadWAV(filepath.Join(dir, r.File))
		if err != nil || r.Call == "cut" && len(sides[0]) != 800 {
			t.Errorf("%s: %d samples, %v", r.Call, len(sides[0]), err)
		}
	}
	if again, err := Recover(dir); err != nil || len(again) != 0 {
		t.Errorf("a second time: %+v, %v", again, err)
	}
	if none, err := Recover(filepath.Join(dir, "missing")); err != nil || none != nil {
		t.Errorf("no folder: %+v, %v", none, err)
	}
}

func TestADiskThatFailsIsReported(t *testing.T) {
	f := NewFlusher(t.TempDir(), slog.New(slog.NewTextHandler(io.Discard, nil)))
	results := make(chan Result, 1)
	r, err := f.Start("call-1", time.Now(), func(x Result) { results <- x })
	if err != nil {
		t.Fatal(err)
	}
	_ = r.file.Close() // what a vanished disk looks like to the writer
	r.Caller(frame(1), 0)
	r.Stop()
	f.flushAll()
	if x := <-results; x.Err == nil || !strings.Contains(x.Err.Error(), "recording") {
		t.Errorf("%+v", x)
	}
	if _, err := NewFlusher("/proc/nowhere", nil).Start("c", time.Now(), nil); err == nil {
		t.Error("a recording began where nothing can be written")
	}
}

func TestAStalledDiskCostsFramesAndSaysSo(t *testing.T) {
	var s side
	for n := range 4000 {
		s.take(frame(1), uint32(n*160), n*160)
	}
	if got := len(s.frames); got != 3000 || s.losses() != 1000 {
		t.Errorf("%d kept, %d lost", got, s.losses())
	}
}

func TestOneSidesClockIsFollowedUntilItRunsAway(t *testing.T) {
	var s side
	s.take(frame(1), 1000, 0)
	s.take(frame(1), 1160, 400)  // late, but in its place
	s.take(frame(1), 1320, 5000) // the source stopped and began again
	s.take(frame(1), 99, 5200)   // another source
	var got []int
	for _, f := range s.drain(1 << 30) {
		got = append(got, f.at)
	}
	want := []int{0, 160, 5000, 5200}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("places %v, want %v", got, want)
		}
	}
}
