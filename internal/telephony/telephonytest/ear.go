package telephonytest

import (
	"context"
	"fmt"
	"math"
	"sync"
	"time"

	"bluelamp/internal/telephony/media"
)

// window is how much sound a judgement is made on: long enough to tell 10 Hz
// apart, short enough to notice the end of a tone.
const window = media.Rate / 10

// Ear keeps the last second of sound.
type Ear struct {
	mu     sync.Mutex
	heard  []int16
	frames int
	at     time.Time
	onA    func(alaw []byte, timestamp uint32)
}

func (e *Ear) take(alaw []byte, timestamp uint32) {
	e.mu.Lock()
	for _, b := range alaw {
		e.heard = append(e.heard, media.DecodeA(b))
	}
	if extra := len(e.heard) - media.Rate; extra > 0 {
		e.heard = append(e.heard[:0], e.heard[extra:]...)
	}
	e.frames++
	e.at = time.Now()
	pass := e.onA
	e.mu.Unlock()
	if pass != nil {
		pass(alaw, timestamp)
	}
}

// Pass has every frame handed on as well; it must not block.
func (e *Ear) Pass(to func(alaw []byte, timestamp uint32)) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.onA = to
}

// Frames counts what has arrived.
func (e *Ear) Frames() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.frames
}

// Level is the strength of a pitch in the last 100 ms, in dB below full scale;
// -100 for silence and for a line on which nothing arrives any more.
func (e *Ear) Level(hertz float64) float64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.heard) < window || time.Since(e.at) > 200*time.Millisecond {
		return -100
	}
	return Level(e.heard[len(e.heard)-window:], hertz)
}

// Level is the strength of a pitch in some samples, in dB below full scale, by
// Goertzel's method.
func Level(samples []int16, hertz float64) float64 {
	if len(samples) == 0 {
		return -100
	}
	c := 2 * math.Cos(2*math.Pi*hertz/media.Rate)
	var a, b float64
	for _, s := range samples {
		a, b = float64(s)+c*a-b, a
	}
	power := a*a + b*b - c*a*b
	amplitude := 2 * math.Sqrt(max(0, power)) / float64(len(samples)) / 32768
	return math.Max(-100, 20*math.Log10(amplitude+1e-9))
}

// Loud and Quiet are the levels between which Await decides; the tones sent here
// arrive at about -12 dB and what leaks of another pitch is below -40 dB.
const (
	Loud  = -30
	Quiet = -40
)

// AwaitTone waits until a pitch is heard.
func (e *Ear) AwaitTone(ctx context.Context, hertz float64) error {
	return e.await(ctx, hertz, fmt.Sprintf("no %v Hz", hertz), func() bool { return e.Level(hertz) > Loud })
}

// AwaitNo waits until a pitch is not heard any more.
func (e *Ear) AwaitNo(ctx context.Context, hertz float64) error {
	return e.await(ctx, hertz, fmt.Sprintf("%v Hz goes on", hertz), func() bool { return e.Level(hertz) < Quiet })
}

// AwaitFrames waits for n more frames.
func (e *Ear) AwaitFrames(ctx context.Context, n int) error {
	until := e.Frames() + n
	return e.await(ctx, 0, "no audio arrives", func() bool { return e.Frames() >= until })
}

// await looks once per frame time; sound is only ever there after a while.
func (e *Ear) await(ctx context.Context, hertz float64, missing string, done func() bool) error {
	tick := time.NewTicker(media.FrameTime)
	defer tick.Stop()
	for !done() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return fmt.Errorf("%s: level %.0f dB, %d frames: %w", missing, e.Level(hertz), e.Frames(), ctx.Err())
		}
	}
	return nil
}
