package telephony

import (
	"context"
	"sync"
	"time"
)

// How long Run lets calls, farewells and the consumer of events take when it is stopped.
const (
	endTime   = 5 * time.Second
	byeTime   = 2 * time.Second
	eventTime = 10 * time.Second
)

// Run takes calls until ctx ends, then ends them all (cause shutdown), finishes
// the recordings and closes Events.
func (e *Edge) Run(ctx context.Context) error {
	inner, stop := context.WithCancel(context.WithoutCancel(ctx))
	delivery, giveUp := context.WithCancel(context.WithoutCancel(ctx))
	defer giveUp()
	var workers, tapes, delivered sync.WaitGroup
	workers.Go(func() { e.pacer.Run(inner) })
	taping, endTapes := context.WithCancel(context.WithoutCancel(ctx))
	if e.tapes != nil {
		tapes.Go(func() { e.tapes.Run(taping) })
	}
	delivered.Go(func() { e.events.run(delivery) })

	err := e.stack.Run(ctx)
	e.closing.Store(true)
	e.endCalls()
	endTapes()
	tapes.Wait()
	e.agents.closeAll()
	e.stack.Close()
	e.browsers.Close()
	stop()
	workers.Wait()
	e.events.close()
	late := time.AfterFunc(eventTime, giveUp)
	defer late.Stop()
	delivered.Wait()
	return err
}

// endCalls ends every call and waits for the farewells to be confirmed, as long
// as that is of use.
func (e *Edge) endCalls() {
	e.stack.Drain()
	empty := make(chan struct{})
	e.mu.Lock()
	e.empty = empty
	for _, c := range e.calls {
		c.inbox.leave(func() { c.perform(c.shutdown(e.now())) }, nil)
	}
	if len(e.calls) == 0 {
		close(empty)
		e.empty = nil
	}
	e.mu.Unlock()
	select {
	case <-empty:
	case <-time.After(endTime):
		e.log.Error("calls did not end at the stop", "calls", len(e.Calls()))
	}
	confirmed := make(chan struct{})
	go func() { e.byes.Wait(); close(confirmed) }()
	select {
	case <-confirmed:
	case <-time.After(byeTime):
	}
}
