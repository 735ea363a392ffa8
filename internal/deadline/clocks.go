package deadline

import (
	"container/heap"
	"time"
)

// clock is one stream that waits. ready is when the keeper turns to it: when it is
// due or, after trouble, later. A due of zero means that the stream has to be asked.
type clock struct {
	stream stream
	due    time.Time
	ready  time.Time
	index  int
}

// clocks are kept in order of readiness, so that looking for the next one costs
// nothing however many wait.
type clocks struct {
	order    order
	byStream map[stream]*clock
}

func newClocks() *clocks { return &clocks{byStream: map[stream]*clock{}} }

func (c *clocks) len() int { return len(c.order) }

// set makes a stream due, and ready at the same time.
func (c *clocks) set(s stream, due time.Time) { c.setReady(s, due, due) }

func (c *clocks) setReady(s stream, due, ready time.Time) {
	if one, ok := c.byStream[s]; ok {
		one.due, one.ready = due, ready
		heap.Fix(&c.order, one.index)
		return
	}
	one := &clock{stream: s, due: due, ready: ready}
	c.byStream[s] = one
	heap.Push(&c.order, one)
}

func (c *clocks) drop(s stream) {
	if one, ok := c.byStream[s]; ok {
		heap.Remove(&c.order, one.index)
		delete(c.byStream, s)
	}
}

// due returns when a stream is due, and whether it has a clock.
func (c *clocks) due(s stream) (time.Time, bool) {
	one, ok := c.byStream[s]
	if !ok {
		return time.Time{}, false
	}
	return one.due, true
}

// next is the clock that is ready first.
func (c *clocks) next() (*clock, bool) {
	if len(c.order) == 0 {
		return nil, false
	}
	return c.order[0], true
}

// order implements heap.Interface.
type order []*clock

func (o order) Len() int           { return len(o) }
func (o order) Less(i, j int) bool { return o[i].ready.Before(o[j].ready) }
func (o order) Swap(i, j int) {
	o[i], o[j] = o[j], o[i]
	o[i].index, o[j].index = i, j
}

// Push implements heap.Interface.
func (o *order) Push(x any) {
	one := x.(*clock)
	one.index = len(*o)
	*o = append(*o, one)
}

// Pop implements heap.Interface.
func (o *order) Pop() any {
	last := len(*o) - 1
	one := (*o)[last]
	(*o)[last] = nil
	*o = (*o)[:last]
	return one
}
