package media

import (
	"context"
	"sync"
	"time"
)

// Pacer plays sounds, one frame every 20 ms each. There is one per process: a
// timer per waiting caller would wake the processor 50 times a second for each.
type Pacer struct {
	mu      sync.Mutex
	players map[*Player]struct{}
}

// Player is one sound on its way to one listener.
type Player struct {
	pacer *Pacer
	sound Sound
	out   func(frame []byte, timestamp uint32)

	mu      sync.Mutex
	n       int
	stopped bool
}

// NewPacer returns a pacer that plays while Run runs.
func NewPacer() *Pacer { return &Pacer{players: map[*Player]struct{}{}} }

// Play starts a sound. out is called from the pacer's goroutine and must not block.
func (p *Pacer) Play(s Sound, out func(frame []byte, timestamp uint32)) *Player {
	player := &Player{pacer: p, sound: s, out: out}
	p.mu.Lock()
	p.players[player] = struct{}{}
	p.mu.Unlock()
	return player
}

// Stop ends the sound; when it has returned nothing more is played.
func (p *Player) Stop() {
	p.pacer.mu.Lock()
	delete(p.pacer.players, p)
	p.pacer.mu.Unlock()
	p.mu.Lock()
	p.stopped = true
	p.mu.Unlock()
}

func (p *Player) frame() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stopped {
		return
	}
	if f := p.sound.Frame(p.n); f != nil {
		p.out(f, uint32(p.n*FrameBytes))
	}
	p.n++
}

// Run plays until ctx ends.
func (p *Pacer) Run(ctx context.Context) {
	s := schedule{next: time.Now()}
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-timer.C:
		}
		due, wait := s.tick(time.Now())
		for range due {
			for _, player := range p.playing() {
				player.frame()
			}
		}
		timer.Reset(wait)
	}
}

func (p *Pacer) playing() []*Player {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := make([]*Player, 0, len(p.players))
	for player := range p.players {
		all = append(all, player)
	}
	return all
}

// schedule counts frames against a fixed grid of 20 ms. A ticker would lose a
// tick whenever the process is late, and the sound would slowly fall behind.
type schedule struct{ next time.Time }

// tick says how many frames are due now and how long to wait for the next. What
// is more than staleAfter overdue is skipped.
func (s *schedule) tick(now time.Time) (due int, wait time.Duration) {
	if now.Sub(s.next) > staleAfter {
		s.next = now
	}
	for !s.next.After(now) {
		s.next = s.next.Add(FrameTime)
		due++
	}
	return due, s.next.Sub(now)
}
