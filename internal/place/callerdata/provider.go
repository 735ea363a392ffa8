package callerdata

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"time"
)

// Config describes a caller-data service. Address is where questions are posted.
// Key, where not empty, is sent as a bearer token.
type Config struct {
	Address   string
	Key       string
	Wire      Wire
	Limits    Limits
	Transport http.RoundTripper // nil for the usual one
}

// Provider asks one caller-data service. It may be used by many at once.
type Provider struct {
	address string
	key     string
	wire    Wire
	sender  sender
}

// New checks the configuration. Error: Misconfigured.
func New(c Config) (*Provider, error) {
	u, err := base(c.Address)
	if err != nil {
		return nil, err
	}
	return &Provider{address: u.String(), key: c.Key, wire: c.Wire, sender: newSender(c.Transport, c.Limits)}, nil
}

var cliShape = regexp.MustCompile(`^\+?[0-9]{3,15}$`)

// Lookup asks once what the network knows of a number, trying again within the
// limits where the line to the service fails. Errors: NumberUnfit, NumberUnknown,
// NotAdmitted, Unavailable, Unintelligible, and the context's own.
func (p *Provider) Lookup(ctx context.Context, cli string) (Answer, error) {
	if !cliShape.MatchString(cli) {
		return Answer{}, NumberUnfit
	}
	question, err := json.Marshal(map[string]string{"cli": cli})
	if err != nil {
		return Answer{}, fmt.Errorf("write question: %w", err)
	}
	status, body, err := p.sender.send(ctx, func(ctx context.Context) (*http.Request, error) {
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, p.address, bytes.NewReader(question))
		if err != nil {
			return nil, err
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "application/json")
		if p.key != "" {
			r.Header.Set("Authorization", "Bearer "+p.key)
		}
		return r, nil
	})
	if err != nil {
		return Answer{}, err
	}
	switch status {
	case http.StatusOK:
		return p.wire.read(cli, body)
	case http.StatusNotFound:
		return Answer{}, NumberUnknown
	case http.StatusUnauthorized, http.StatusForbidden:
		return Answer{}, NotAdmitted
	}
	return Answer{}, fmt.Errorf("ask for caller data: %w: status %d", Unintelligible, status)
}

// Bounds of polling. Caller data may be had without further authority until one
// hour after an emergency call ends; a call that lasts longer is asked anew.
const (
	shortestEvery = time.Second
	longestPoll   = time.Hour
)

// Poll asks at once and then at every interval (at least a second) while the
// context lives, for an hour at most, and hands on each answer that differs from
// the one before, and each error that does: what the network knows of a mobile gets
// better during the call. It returns the context's cause, nil after the hour, or
// at once an error that asking again cannot cure: NumberUnfit, NotAdmitted.
func (p *Provider) Poll(ctx context.Context, cli string, every time.Duration, heard func(Answer, error)) error {
	every = max(every, shortestEvery)
	limit := time.NewTimer(longestPoll)
	defer limit.Stop()
	again := time.NewTicker(every)
	defer again.Stop()
	var last Answer
	var lastErr error
	for first := true; ; first = false {
		answer, err := p.Lookup(ctx, cli)
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case errors.Is(err, NumberUnfit), errors.Is(err, NotAdmitted):
			return err
		case first || !same(answer, err, last, lastErr):
			heard(answer, err)
			last, lastErr = answer, err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-limit.C:
			return nil
		case <-again.C:
		}
	}
}

// same compares what was understood: a body that differs by a request number is
// no news.
func same(a Answer, errA error, b Answer, errB error) bool {
	if errA != nil || errB != nil {
		return errA != nil && errB != nil && errA.Error() == errB.Error()
	}
	a.Raw, b.Raw = "", ""
	return reflect.DeepEqual(a, b)
}
