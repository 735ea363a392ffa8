package phone

import (
	"log/slog"
	"runtime/debug"
	"sync"
)

// lanes runs work in order within a lane and side by side across lanes.
type lanes struct {
	mu    sync.Mutex
	work  map[string][]func()
	going sync.WaitGroup
	log   *slog.Logger
}

func newLanes(log *slog.Logger) *lanes { return &lanes{work: map[string][]func(){}, log: log} }

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
		l.survive(lane, do)
	}
}

// survive does a piece of work. A defect that one event brings to light must not
// end the calls of everybody else.
func (l *lanes) survive(lane string, do func()) {
	defer func() {
		if defect := recover(); defect != nil {
			l.log.Error("phone: panic", "lane", lane, "panic", defect, "stack", string(debug.Stack()))
		}
	}()
	do()
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
