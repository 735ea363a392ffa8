package media

import (
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Reference points of ITU-T G.711 tables 1a and 2a, scaled to 16 bits: decoder
// output of the first value of each segment, and the encodings of silence.
func TestG711ReferencePoints(t *testing.T) {
	for b, want := range map[byte]int16{0xD5: 8, 0x55: -8, 0xC5: 264, 0xF5: 528, 0xE5: 1056, 0x95: 2112, 0x85: 4224, 0xB5: 8448, 0xA5: 16896, 0xAA: 32256, 0x2A: -32256} {
		if got := DecodeA(b); got != want {
			t.Errorf("A-law %#x is %d, want %d", b, got, want)
		}
	}
	for b, want := range map[byte]int16{0xFF: 0, 0x7F: 0, 0xEF: 132, 0xDF: 396, 0xCF: 924, 0xBF: 1980, 0xAF: 4092, 0x9F: 8316, 0x8F: 16764, 0x80: 32124, 0x00: -32124} {
		if got := DecodeMu(b); got != want {
			t.Errorf("mu-law %#x is %d, want %d", b, got, want)
		}
	}
	if EncodeA(0) != SilenceA || EncodeMu(0) != 0xFF {
		t.Errorf("silence is %#x and %#x", EncodeA(0), EncodeMu(0))
	}
}

func TestEveryCodeSurvivesDecodingAndEncoding(t *testing.T) {
	for i := range 256 {
		b := byte(i)
		if got := EncodeA(DecodeA(b)); got != b {
			t.Errorf("A-law %#x becomes %#x", b, got)
		}
		if got := EncodeMu(DecodeMu(b)); got != b && b != 0x7F { // mu-law has two zeros
			t.Errorf("mu-law %#x becomes %#x", b, got)
		}
	}
}

// The step of a logarithmic law is at most 1/16 of the value, or the smallest step.
func TestEncodingIsNearEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.Int16().Draw(t, "sample")
		limit := math.Max(16, math.Abs(float64(s))/16)
		if d := math.Abs(float64(DecodeA(EncodeA(s))) - float64(s)); d > limit {
			t.Errorf("A-law: %d is off by %v", s, d)
		}
		if d := math.Abs(float64(DecodeMu(EncodeMu(s))) - float64(s)); d > limit+644 { // clipped above 32635
			t.Errorf("mu-law: %d is off by %v", s, d)
		}
		frame := []byte{EncodeA(s)}
		AToMu(frame, frame)
		MuToA(frame, frame)
		if d := math.Abs(float64(DecodeA(frame[0])) - float64(s)); d > 2*limit {
			t.Errorf("there and back: %d is off by %v", s, d)
		}
	})
}

func TestEachKeyOnce(t *testing.T) {
	type packet struct {
		key       string
		timestamp uint32
		end       bool
	}
	press := func(key string, at uint32) []packet { // as RFC 4733 section 2.5.1.4 sends it
		return []packet{{key, at, false}, {key, at, false}, {key, at, true}, {key, at, true}, {key, at, true}}
	}
	cases := map[string]struct {
		in   []packet
		want string
	}{
		"one":                       {press("5", 1000), "5"},
		"the same twice":            {append(press("5", 1000), press("5", 4200)...), "55"},
		"only an end arrives":       {press("#", 1000)[4:], "#"},
		"a late copy of the first":  {append(press("1", 1000), append(press("2", 4200), packet{"1", 1000, true})...), "12"},
		"over the end of the clock": {append(press("1", math.MaxUint32-10), press("2", 500)...), "12"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var d Digits
			got := ""
			for _, p := range c.in {
				payload, ok := DigitPayload(p.key, 160, p.end)
				if !ok {
					t.Fatalf("no payload for %q", p.key)
				}
				if key, fresh := d.Packet(payload, p.timestamp); fresh {
					got += key
				}
			}
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	var d Digits
	for _, bad := range [][]byte{nil, {1}, {16, 0, 0, 0}, {255, 255, 255, 255}} {
		if key, fresh := d.Packet(bad, 1); fresh {
			t.Errorf("%v is read as %q", bad, key)
		}
	}
	if _, ok := DigitPayload("E", 1, false); ok {
		t.Error("telephones have no key E")
	}
}

func TestTheStreamGoesOnWhenTheSourceChanges(t *testing.T) {
	var r Rewriter
	now := time.Now()
	first := r.Next(1, 5000, now)
	same := r.Next(1, 5160, now.Add(20*time.Millisecond))
	if !first.Marker || same.Marker || same.Sequence != first.Sequence+1 || same.Timestamp != first.Timestamp+160 {
		t.Errorf("%+v then %+v", first, same)
	}
	other := r.Next(2, 999_999, now.Add(60*time.Millisecond))
	if want := (Stamp{same.Sequence + 1, same.Timestamp + 320, true}); other != want {
		t.Errorf("another source: %+v, want %+v", other, want)
	}
	// A telephone whose clock stood still for a minute of hold.
	later := r.Next(2, 999_999+160, now.Add(60*time.Millisecond+time.Minute))
	if want := (Stamp{other.Sequence + 1, other.Timestamp + 60*8000, true}); later != want {
		t.Errorf("after hold: %+v, want %+v", later, want)
	}
}

func TestTimeNeverRunsBackwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var r Rewriter
		now := time.Now()
		var last Stamp
		for i := range rapid.IntRange(2, 50).Draw(t, "packets") {
			now = now.Add(time.Duration(rapid.IntRange(1, 3000).Draw(t, "ms")) * time.Millisecond)
			source := rapid.Uint32Range(0, 2).Draw(t, "source")
			at := source*1_000_000 + uint32(Samples(now.Sub(time.Unix(0, 0))%time.Hour))
			s := r.Next(source, at, now)
			if i > 0 && (s.Sequence != last.Sequence+1 || int32(s.Timestamp-last.Timestamp) <= 0) {
				t.Fatalf("%+v after %+v", s, last)
			}
			last = s
		}
	})
}

func TestStaleSpeechIsDropped(t *testing.T) {
	var l lateness
	start := time.Now()
	feed := func(n int, delay time.Duration) bool {
		return l.stale(uint32(n*160), start.Add(time.Duration(n)*FrameTime+delay))
	}
	for n := range 50 {
		if feed(n, 10*time.Millisecond) {
			t.Fatalf("packet %d on time was dropped", n)
		}
	}
	for n := 50; n < 80; n++ { // the process slept for 600 ms and reads them all at once
		late := time.Duration(80-n) * FrameTime
		if got, want := feed(n, late), n > 50 && late > staleAfter+10*time.Millisecond; got != want {
			t.Errorf("packet %d, %v late: dropped %v", n, late, got)
		}
	}
	for n := 80; n < 200; n++ { // the network is slower now, or the telephone's clock had stopped
		if feed(n, 500*time.Millisecond) {
			t.Errorf("packet %d of a steady stream was dropped", n)
		}
	}
	if l.stale(77_000_000, start.Add(10*time.Second)) {
		t.Error("a new beginning was dropped")
	}
}

func TestThePacerKeepsItsGrid(t *testing.T) {
	start := time.Now()
	s := schedule{next: start}
	total := 0
	for now, i := start, 0; i < 500; i++ { // always 3 ms late
		due, wait := s.tick(now)
		total += due
		now = now.Add(wait + 3*time.Millisecond)
	}
	if total != 500 {
		t.Errorf("%d frames in 500 ticks", total)
	}
	if due, _ := s.tick(s.next.Add(90 * time.Millisecond)); due != 5 {
		t.Errorf("%d frames are due after 90 ms of sleep, want 5", due)
	}
	if due, _ := s.tick(s.next.Add(time.Hour)); due != 1 {
		t.Errorf("%d frames are due after an hour of sleep, want 1", due)
	}
}

func TestRingBackIsBritish(t *testing.T) {
	loop := RingBack()
	if len(loop) != 3*Rate {
		t.Errorf("the cadence is %d samples long", len(loop))
	}
	for at, loud := range map[time.Duration]bool{200 * time.Millisecond: true, 500 * time.Millisecond: false, 800 * time.Millisecond: true, 2 * time.Second: false} {
		peak := 0
		for _, b := range loop[Samples(at) : Samples(at)+FrameBytes] {
			peak = max(peak, int(DecodeA(b)))
		}
		if (peak > 1000) != loud {
			t.Errorf("at %v the peak is %d", at, peak)
		}
	}
}

func TestWAVIsReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wav")
	tagged := append(WAVHeader(1, 4)[:36], append([]byte("LIST\x03\x00\x00\x00abc\x00"), WAVHeader(1, 4)[36:]...)...) // a chunk that others write
	if err := os.WriteFile(path, append(tagged, 0x01, 0x00, 0xFF, 0xFF), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := ReadWAV(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([][]int16{{1, -1}}, got); d != "" {
		t.Error(d)
	}
	for name, raw := range map[string][]byte{"empty": nil, "text": []byte("hello, this is not a sound at all"), "8-bit": func() []byte { h := WAVHeader(1, 0); h[34] = 8; return h }(), "cut": WAVHeader(1, 4)[:30]} {
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadWAV(path); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
