package media

import (
	"math"
	"time"
)

// Sound is something to be played in frames of FrameBytes A-law bytes. Frame
// returns the n-th, or nil when the sound is over; it must not be changed.
type Sound interface{ Frame(n int) []byte }

// Loop is A-law speech or tones played round and round. Its length is a
// multiple of FrameBytes.
type Loop []byte

// Frame returns the n-th frame.
func (l Loop) Frame(n int) []byte {
	if len(l) < FrameBytes {
		return nil
	}
	at := n % (len(l) / FrameBytes) * FrameBytes
	return l[at : at+FrameBytes]
}

// Part is a piece of a tone: some frequencies together, or silence, for a while.
type Part struct {
	Hertz []float64
	Level float64 // of each frequency, 1 = full scale
	For   time.Duration
}

// RingBack is the British ringing tone: 400 and 450 Hz together, 0.4 s on, 0.2 s
// off, 0.4 s on, 2.0 s off (ITU-T E.180 supplement 2, United Kingdom).
func RingBack() Loop {
	ring := Part{Hertz: []float64{400, 450}, Level: 0.12, For: 400 * time.Millisecond}
	return Tone(ring, Part{For: 200 * time.Millisecond}, ring, Part{For: 2 * time.Second})
}

// HoldHertz is the pitch that tells the hold tone from every other tone here.
const HoldHertz = 520

// Hold is what a held caller hears: one soft note, then a pause, so that the
// line does not seem dead.
func Hold() Loop {
	return Tone(
		Part{Hertz: []float64{HoldHertz}, Level: 0.1, For: time.Second},
		Part{For: time.Second},
	)
}

// Tone renders parts as a loop, padded with silence to whole frames.
func Tone(parts ...Part) Loop {
	var loop Loop
	for _, p := range parts {
		for i := range Samples(p.For) {
			v := 0.0
			for _, hz := range p.Hertz {
				v += p.Level * math.Sin(2*math.Pi*hz*float64(i)/Rate)
			}
			loop = append(loop, EncodeA(int16(v*32000)))
		}
	}
	return pad(loop)
}

// Announcement is speech followed by ringing tone, round and round: people who
// hear nothing for long hang up.
func Announcement(samples []int16) Loop {
	loop := make(Loop, 0, len(samples)+10*Rate)
	for _, s := range samples {
		loop = append(loop, EncodeA(s))
	}
	loop = pad(loop)
	for range 3 {
		loop = append(loop, RingBack()...)
	}
	return loop
}

func pad(l Loop) Loop {
	for len(l)%FrameBytes != 0 {
		l = append(l, SilenceA)
	}
	return l
}
