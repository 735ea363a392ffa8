package recording

import (
	"sync"
	"time"

	"bluelamp/internal/telephony/media"
)

const (
	// backlog is how much sound waits in memory when the disk stalls.
	backlog = 60 * time.Second
	// tolerance is how far a side's own clock may differ from ours before its
	// frames are put where our clock says: switches of source, clock drift.
	tolerance = 100 * time.Millisecond
)

// side collects one channel: A-law frames with their place in the recording.
type side struct {
	mu     sync.Mutex
	frames []placed
	next   int // where a frame that follows its predecessor belongs
	last   uint32
	begun  bool
	lost   int // frames that found no room
}

// placed is a frame and the sample at which it begins.
type placed struct {
	at   int
	alaw []byte
}

// take keeps a copy of a frame that arrived at sample now of the recording.
func (s *side) take(frame []byte, timestamp uint32, now int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	at := s.next + int(int32(timestamp-s.last))
	if d := at - now; !s.begun || d > media.Samples(tolerance) || d < -media.Samples(tolerance) {
		at = now
	}
	s.begun, s.next, s.last = true, at, timestamp
	if len(s.frames) >= int(backlog/media.FrameTime) {
		s.lost++
		return
	}
	s.frames = append(s.frames, placed{at, append([]byte(nil), frame...)})
}

// drain returns the frames that begin before the horizon and keeps the others.
func (s *side) drain(horizon int) []placed {
	s.mu.Lock()
	defer s.mu.Unlock()
	var due, later []placed
	for _, f := range s.frames {
		if f.at < horizon {
			due = append(due, f)
		} else {
			later = append(later, f)
		}
	}
	s.frames = later
	return due
}

func (s *side) losses() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lost
}
