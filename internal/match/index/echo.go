package index

import "sync"

// echoes remember what a name was taken to stand for: callers share their names,
// and one name is asked for again with each field that a handler fills in. They
// are forgotten as soon as the dictionary has another name or lost one.
type echoes struct {
	lock   sync.Mutex
	of     map[string][]heard
	change uint64 // of the names, when the echoes were heard
}

const mostEchoes = 4096

func (e *echoes) find(text string, change uint64) ([]heard, bool) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.change != change {
		return nil, false
	}
	list, ok := e.of[text]
	return list, ok
}

func (e *echoes) keep(text string, change uint64, list []heard) {
	e.lock.Lock()
	defer e.lock.Unlock()
	if e.of == nil || e.change != change || len(e.of) >= mostEchoes {
		e.of, e.change = map[string][]heard{}, change
	}
	e.of[text] = append([]heard(nil), list...)
}

// drop forgets all.
func (e *echoes) drop() {
	e.lock.Lock()
	defer e.lock.Unlock()
	e.of = nil
}
