package media

import (
	"context"
	"errors"
	"time"
)

// pressFor is how long a key is down: long enough for equipment that listens to
// the tone itself (ITU-T Q.24 asks for 40 ms).
const pressFor = 120 * time.Millisecond

// ErrNoKey is a key that telephones do not have, or a far end without events.
var ErrNoKey = errors.New("the far end cannot be sent this key")

// Press sends one key as RFC 4733 events: a packet every 20 ms with the growing
// duration, and the last three times (section 2.5.1.4). It returns when the key is up.
func (l *Leg) Press(ctx context.Context, key string) error {
	remote := l.Remote()
	if _, ok := DigitPayload(key, 0, false); !ok || remote.Events == 0 {
		return ErrNoKey
	}
	begin := l.out.Now(l.now())
	tick := time.NewTicker(FrameTime)
	defer tick.Stop()
	for down := FrameTime; down <= pressFor; down += FrameTime {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
		l.event(remote, key, begin, Samples(down), false)
	}
	for range 3 {
		l.event(remote, key, begin, Samples(pressFor), true)
	}
	return nil
}

func (l *Leg) event(remote Remote, key string, begin uint32, samples int, end bool) {
	payload, _ := DigitPayload(key, uint16(samples), end)
	l.write(remote.Addr, remote.Events, l.out.Event(begin, samples == FrameBytes), payload)
}
