package telephonytest

import (
	"sync"
	"time"

	"bluelamp/internal/telephony/media"
)

// Mouth sends one sound at a time.
type Mouth struct {
	pacer  *media.Pacer
	out    func(source uint32, frame []byte, timestamp uint32)
	mu     sync.Mutex
	player *media.Player
	source uint32
	sent   int
}

// SendTone sends a steady pitch until another sound or Silence.
func (m *Mouth) SendTone(hertz float64) {
	m.Send(media.Tone(media.Part{Hertz: []float64{hertz}, Level: 0.25, For: time.Second}))
}

// Silence sends frames without sound, as a telephone with a covered mouthpiece does.
func (m *Mouth) Silence() { m.Send(media.Tone(media.Part{For: time.Second})) }

// Send sends a sound.
func (m *Mouth) Send(s media.Sound) {
	m.Stop()
	m.mu.Lock()
	defer m.mu.Unlock()
	m.source++
	source := m.source
	m.player = m.pacer.Play(s, func(frame []byte, timestamp uint32) { m.frame(source, frame, timestamp) })
}

func (m *Mouth) frame(source uint32, frame []byte, timestamp uint32) {
	m.out(source, frame, timestamp)
	m.mu.Lock()
	m.sent++
	m.mu.Unlock()
}

// SendFrame sends one frame of A-law that comes from elsewhere.
func (m *Mouth) SendFrame(frame []byte, timestamp uint32) { m.frame(0, frame, timestamp) }

// Sent counts frames.
func (m *Mouth) Sent() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.sent
}

// Stop sends nothing any more, not even silence.
func (m *Mouth) Stop() {
	m.mu.Lock()
	p := m.player
	m.player = nil
	m.mu.Unlock()
	if p != nil {
		p.Stop()
	}
}
