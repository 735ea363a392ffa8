package telephonytest

import (
	"context"
	"fmt"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/emiago/sipgo"
	sipmsg "github.com/emiago/sipgo/sip"

	"bluelamp/internal/telephony/media"
)

// State is how far a call has come.
type State string

// The states, in the order in which they may come.
const (
	Trying     State = "trying"
	Ringing    State = "ringing"
	EarlyMedia State = "early media"
	Talking    State = "answered"
	Ended      State = "ended"
)

// Line is one call of a Phone: it hears (Ear) and speaks (Mouth).
type Line struct {
	Ear
	Mouth
	phone   *Phone
	leg     *media.Leg
	dialog  *sipgo.DialogClientSession
	hang    context.CancelFunc
	callID  string
	version int
	mu8     bool // speaks mu-law
	states  chan State

	mu      sync.Mutex
	state   State
	changed chan struct{}
	code    int
	reason  string
}

// rank orders the states. sipgo handles each message on its own goroutine, so a
// 180 may be seen after the 183 that followed it.
func (s State) rank() int {
	return slices.Index([]State{"", Trying, Ringing, EarlyMedia, Talking, Ended}, s)
}

func (l *Line) enter(s State) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if s.rank() <= l.state.rank() {
		return
	}
	l.state = s
	close(l.changed)
	l.changed = make(chan struct{})
	select {
	case l.states <- s:
	default: // nobody reads them
	}
}

func (l *Line) end(code int, reason string) {
	l.mu.Lock()
	if l.state != Ended {
		l.code, l.reason = code, reason
	}
	l.mu.Unlock()
	l.enter(Ended)
	l.Mouth.Stop()
	l.leg.Close()
	l.phone.mu.Lock()
	delete(l.phone.lines, l.callID)
	l.phone.mu.Unlock()
}

// States is the stream of states.
func (l *Line) States() <-chan State { return l.states }

// State is the present state.
func (l *Line) State() State {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.state
}

// Outcome is the SIP status (0 after a conversation) and the words of the end.
func (l *Line) Outcome() (code int, reason string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.code, l.reason
}

// Await waits until a call has come as far as a state; a call that ended first
// is an error, unless that is what is waited for.
func (l *Line) Await(ctx context.Context, s State) error {
	for {
		l.mu.Lock()
		state, changed := l.state, l.changed
		l.mu.Unlock()
		switch {
		case state == s, state != Ended && state.rank() > s.rank():
			return nil
		case state == Ended:
			return fmt.Errorf("the call ended (%d %s) before it was %s", l.code, l.reason, s)
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return fmt.Errorf("the call is %s, not %s: %w", state, s, ctx.Err())
		}
	}
}

// AudioTo is where the line's audio is sent, once the other side has said so.
func (l *Line) AudioTo() netip.AddrPort { return l.leg.Remote().Addr }

// Cancel gives up an unanswered call and returns at once.
func (l *Line) Cancel() { l.hang() }

// Bye hangs an answered call up.
func (l *Line) Bye(ctx context.Context) error {
	err := l.dialog.Bye(ctx)
	l.end(0, "bye")
	return err
}

// HangUp does what putting the receiver down does in the present state.
func (l *Line) HangUp(ctx context.Context) error {
	switch l.State() {
	case Talking:
		return l.Bye(ctx)
	case Ended:
		return nil
	}
	l.Cancel()
	return nil
}

// Abandon ends the line without a word, as a telephone whose battery dies.
func (l *Line) Abandon() { l.end(0, "abandoned") }

// SendDigit presses a key (RFC 4733) and returns when it is up.
func (l *Line) SendDigit(ctx context.Context, key string) error { return l.leg.Press(ctx, key) }

// SendInfoDigit presses a key by SIP INFO.
func (l *Line) SendInfoDigit(ctx context.Context, key string) error {
	req := sipmsg.NewRequest(sipmsg.INFO, *l.dialog.InviteResponse.Contact().Address.Clone())
	req.AppendHeader(sipmsg.NewHeader("Content-Type", "application/dtmf-relay"))
	req.SetBody([]byte("Signal=" + key + "\r\nDuration=160\r\n"))
	_, err := l.within(ctx, req)
	return err
}

// Reinvite offers again with a direction such as "sendonly" (hold) and returns
// the answer's body.
func (l *Line) Reinvite(ctx context.Context, direction string) ([]byte, error) {
	req := sipmsg.NewRequest(sipmsg.INVITE, *l.dialog.InviteResponse.Contact().Address.Clone())
	req.AppendHeader(sipmsg.NewHeader("Content-Type", "application/sdp"))
	req.SetBody(l.offer(l.mu8, direction))
	res, err := l.within(ctx, req)
	if err != nil {
		return nil, err
	}
	ack := sipmsg.NewRequest(sipmsg.ACK, *l.dialog.InviteResponse.Contact().Address.Clone())
	if err := l.dialog.WriteRequest(ack); err != nil {
		return nil, fmt.Errorf("confirm re-INVITE: %w", err)
	}
	return res.Body(), nil
}

func (l *Line) within(ctx context.Context, req *sipmsg.Request) (*sipmsg.Response, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	res, err := l.dialog.Do(ctx, req)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", req.Method, err)
	}
	if !res.IsSuccess() {
		return nil, fmt.Errorf("%s was refused: %d %s", req.Method, res.StatusCode, res.Reason)
	}
	return res, nil
}
