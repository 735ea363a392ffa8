package testtelephone

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"sync"
	"time"

	"bluelamp/internal/telephony/telephonytest"
	"bluelamp/internal/telephony/webrtc"
)

// Order is what the page asks for.
type Order struct {
	Number       string // dialled, such as "999"
	CallerNumber string // the pretended caller's; the demonstration's network asserts it
	Withheld     bool
	OfferSDP     string // of the page's peer connection, with all candidates
}

// State of a test call, as the page shows it.
type State string

// The states.
const (
	Calling State = "calling"
	Ringing State = "ringing"
	Talking State = "talking"
	Ended   State = "ended"
)

// Status is how a call stands; Reason says in words why it ended.
type Status struct {
	State  State
	Reason string
}

// call is one page and its line. line is set once, under mu, when dialling succeeded.
type call struct {
	session *webrtc.Session

	mu    sync.Mutex
	line  *telephonytest.Line
	ended time.Time
}

var number = regexp.MustCompile(`^\+?[0-9]{2,15}$`)

// Place rings a number and returns the call's name with the answer for the page.
// Errors: ErrNumber (Field names which), ErrOffer, ErrFull.
func (g *Gateway) Place(ctx context.Context, o Order) (id, answerSDP string, err error) {
	if !number.MatchString(o.Number) {
		return "", "", ErrNumber.About("number")
	}
	if !number.MatchString(o.CallerNumber) {
		return "", "", ErrNumber.About("callerNumber")
	}
	c := &call{}
	if id, err = g.reserve(c); err != nil {
		return "", "", err
	}
	c.session, answerSDP, err = g.browsers.Accept(ctx, o.OfferSDP, webrtc.Listener{Audio: c.fromPage, Ready: func() {}, Gone: c.pageGone})
	if err == nil {
		err = g.dial(ctx, c, o)
	}
	if err != nil {
		g.forget(id)
		if errors.Is(err, webrtc.ErrOffer) {
			return "", "", ErrOffer
		}
		return "", "", err
	}
	return id, answerSDP, nil
}

func (g *Gateway) dial(ctx context.Context, c *call, o Order) error {
	line, err := g.phone.Dial(ctx, fmt.Sprintf("sip:%s@%s", o.Number, g.cfg.Target), o.CallerNumber,
		telephonytest.Options{Withheld: o.Withheld, Asserted: "<tel:" + o.CallerNumber + ">"})
	if err != nil {
		c.session.Close()
		return fmt.Errorf("ring %s: %w", o.Number, err)
	}
	line.Pass(func(alaw []byte, timestamp uint32) { c.session.Send(1, alaw, timestamp) })
	c.mu.Lock()
	c.line = line
	c.mu.Unlock()
	go c.watch(line)
	return nil
}

// watch closes the page's connection when the call is over.
func (c *call) watch(line *telephonytest.Line) {
	_ = line.Await(context.Background(), telephonytest.Ended)
	c.mu.Lock()
	c.ended = time.Now()
	c.mu.Unlock()
	c.session.Close()
}

func (c *call) endedAt() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.ended
}

func (c *call) on() *telephonytest.Line {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.line
}

func (c *call) fromPage(payload []byte, timestamp uint32) {
	if line := c.on(); line != nil {
		line.SendFrame(payload, timestamp)
	}
}

// pageGone: whoever closes the page hangs up.
func (c *call) pageGone() {
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = c.hangUp(ctx) // an edge that does not confirm will notice the silence
	}()
}

func (c *call) hangUp(ctx context.Context) error {
	if line := c.on(); line != nil {
		return line.HangUp(ctx)
	}
	return nil
}

// Status says how a call stands. Errors: ErrNoCall.
func (g *Gateway) Status(id string) (Status, error) {
	c, err := g.find(id)
	if err != nil {
		return Status{}, err
	}
	line := c.on()
	if line == nil {
		return Status{State: Calling}, nil
	}
	switch line.State() {
	case telephonytest.Ringing, telephonytest.EarlyMedia:
		return Status{State: Ringing}, nil
	case telephonytest.Talking:
		return Status{State: Talking}, nil
	case telephonytest.Ended:
		return Status{State: Ended, Reason: ending(line.Outcome())}, nil
	}
	return Status{State: Calling}, nil
}

// ending puts a SIP status into words for the page.
func ending(code int, words string) string {
	switch {
	case code == 0:
		return "The call has ended."
	case code == 487:
		return "You hung up before anybody answered."
	case code == 404:
		return "This number is not served here."
	case code == 486, code == 600:
		return "The line is busy."
	case code == 480, code == 503:
		return "The police cannot take the call at this moment."
	}
	return fmt.Sprintf("The call was refused: %d %s.", code, words)
}

// Digit presses a key. Errors: ErrNoCall, ErrDigit.
func (g *Gateway) Digit(ctx context.Context, id, key string) error {
	c, err := g.find(id)
	if err != nil {
		return err
	}
	line := c.on()
	if line == nil || line.State() != telephonytest.Talking || line.SendDigit(ctx, key) != nil {
		return ErrDigit
	}
	return nil
}

// HangUp puts the receiver down, whatever the state. Errors: ErrNoCall.
func (g *Gateway) HangUp(ctx context.Context, id string) error {
	c, err := g.find(id)
	if err != nil {
		return err
	}
	return c.hangUp(ctx)
}
