package callerlocation

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/place"
	"bluelamp/internal/telephony"
)

// afterwards is how long after a call its caller's location may be taken (PECS
// Code of Practice: the emergency period ends one hour after the call).
const afterwards = time.Hour

// call is one that came, until an hour after it has left.
type call struct {
	id, force, number string // E.164 or as received
	came, left        time.Time
	hangUp            context.CancelFunc // ends the asking about it
}

// Arrived begins with a call that is on record. It returns at once.
func (l *Locator) Arrived(force string, e telephony.Event) {
	a := e.Arrival
	number := l.spelled(a.Caller.Number)
	asking, hangUp := context.WithCancel(l.ctx)
	one := &call{id: string(e.Call), force: force, number: number, came: e.At, hangUp: hangUp}
	early := l.enter(one)
	l.do(func(context.Context) {
		for _, location := range carried(a, e.At) {
			l.keepAside(one, l.located(force, location))
		}
		for _, w := range early {
			l.keepAside(one, l.located(force, w.location))
		}
		if l.CallerData != nil && number != "" && slices.Contains(l.Services, a.Service) {
			l.ask(asking, one)
		}
	})
}

// Left ends with a call. What comes within the hour after it is still taken.
func (l *Locator) Left(e telephony.Event) {
	l.mu.Lock()
	one := l.calls[string(e.Call)]
	if one != nil && one.left.IsZero() {
		one.left = e.At
	}
	l.mu.Unlock()
	if one != nil {
		one.hangUp()
	}
}

// spelled is a number in the spelling by which calls are found.
func (l *Locator) spelled(raw string) string {
	if e164, ok := l.ReadNumber(raw); ok {
		return e164
	}
	return raw
}

// enter keeps a call and returns what had come for it before.
func (l *Locator) enter(one *call) []waiting {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forget()
	l.calls[one.id] = one
	if one.number == "" {
		return nil
	}
	early := l.early[one.number]
	delete(l.early, one.number)
	l.count -= len(early)
	return early
}

// callOf is the newest call from a number, nil when there is none of the last hour.
func (l *Locator) callOf(number string) *call {
	var newest *call
	for _, one := range l.calls {
		if one.number == number && (newest == nil || one.came.After(newest.came)) {
			newest = one
		}
	}
	return newest
}

// forget drops what is too old to be used. The caller holds mu.
func (l *Locator) forget() {
	now := l.Now()
	for id, one := range l.calls {
		if !one.left.IsZero() && now.Sub(one.left) > afterwards {
			delete(l.calls, id)
		}
	}
	for number, list := range l.early {
		kept := slices.DeleteFunc(list, func(w waiting) bool { return now.Sub(w.at) > patience })
		l.count -= len(list) - len(kept)
		if l.early[number] = kept; len(kept) == 0 {
			delete(l.early, number)
		}
	}
}

// waiting is a location whose call has not come yet. A handset sends within
// seconds of dialling, while the operator still asks which service is wanted.
type waiting struct {
	location place.Location
	at       time.Time
}

// Bounds of what waits: a position older than patience says little about a caller
// who comes only now.
const (
	patience    = 10 * time.Minute
	mostWaiting = 2000
	mostOfOne   = 20
)

// take keeps a location with the call from a number, or until that call comes.
// It returns when the location is on record, so that who forwards it can try again.
func (l *Locator) take(number string, location place.Location) error {
	if one := l.callOrWait(number, location); one != nil {
		return l.keep(one, l.located(one.force, location))
	}
	return nil
}

// callOrWait is the call from a number; where there is none the location waits for
// it. Where there is no room for it, that is said in the log.
func (l *Locator) callOrWait(number string, location place.Location) *call {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forget()
	one := l.callOf(number)
	switch {
	case one != nil:
	case l.count >= mostWaiting || len(l.early[number]) >= mostOfOne:
		l.Log.Warn("a handset's location was dropped: too many wait for their call", "waiting", l.count)
	default:
		l.early[number] = append(l.early[number], waiting{location, l.Now()})
		l.count++
	}
	return one
}
