package phone

import "sync"

// lanes runs work in order within a lane and side by side across lanes.
type lanes struct {
	mu    sync.Mutex
	work  map[string][]func()
	going sync.WaitGroup
}

func newLanes() *lanes { return &lanes{work: map[string][]func(){}} }

// put appends work to a lane; a lane that was empty gets a goroutine, which
// ends when the lane is empty again.
func (l *lanes) put(lane string, do func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	waiting, busy := l.work[lane]
	l.work[lane] = append(waiting, do)
	if !busy {
		l.going.Add(1)
		go l.drain(lane)
	}
}

func (l *lanes) drain(lane string) {
	defer l.going.Done()
	for {
		do, more := l.next(lane)
		if !more {
			return
		}
		do()
	}
}

func (l *lanes) next(lane string) (func(), bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	waiting := l.work[lane]
	if len(waiting) == 0 {
		delete(l.work, lane)
		return nil, false
	}
	l.work[lane] = waiting[1:]
	return waiting[0], true
}

func (l *lanes) wait() { l.going.Wait() }
