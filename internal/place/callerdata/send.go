package callerdata

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// Limits says how long and how often a service is asked. Zero values mean the
// figures in brackets.
type Limits struct {
	Timeout  time.Duration // of one attempt (2 s)
	Attempts int           // including the first (3; at most 5)
	Pause    time.Duration // before the second attempt, doubled each time (200 ms)
}

// mostBytes bounds an answer's body; real ones are about 1 KB. A longer one is cut
// off, and then cannot be read as JSON.
const mostBytes = 64 << 10

func (l Limits) filled() Limits {
	if l.Timeout <= 0 {
		l.Timeout = 2 * time.Second
	}
	if l.Attempts <= 0 {
		l.Attempts = 3
	}
	l.Attempts = min(l.Attempts, 5)
	if l.Pause <= 0 {
		l.Pause = 200 * time.Millisecond
	}
	return l
}

// sender sends requests within limits.
type sender struct {
	client *http.Client
	limits Limits
}

// newSender takes the transport for tests and proxies, or nil for the usual one.
func newSender(transport http.RoundTripper, limits Limits) sender {
	return sender{
		limits: limits.filled(),
		client: &http.Client{
			Transport: transport,
			CheckRedirect: func(*http.Request, []*http.Request) error {
				return http.ErrUseLastResponse
			},
		},
	}
}

// base checks a service's address.
func base(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return nil, Misconfigured
	}
	return u, nil
}

// send tries until there is an answer that trying again cannot better. It gives
// the status and the body, or Unavailable wrapped with the cause; build makes the
// request anew for each attempt, since a body is read once.
func (s sender) send(ctx context.Context, build func(context.Context) (*http.Request, error)) (int, []byte, error) {
	pause := s.limits.Pause
	for attempt := 1; ; attempt++ {
		status, body, err := s.once(ctx, build)
		passing := err != nil || status >= 500 || status == http.StatusTooManyRequests
		switch {
		case !passing:
			return status, body, nil
		case ctx.Err() != nil:
			return 0, nil, fmt.Errorf("ask for caller data: %w", context.Cause(ctx))
		case attempt >= s.limits.Attempts && err != nil:
			return 0, nil, fmt.Errorf("ask for caller data: %w: %w", Unavailable, err)
		case attempt >= s.limits.Attempts:
			return 0, nil, fmt.Errorf("ask for caller data: %w: status %d", Unavailable, status)
		}
		if err := wait(ctx, pause); err != nil {
			return 0, nil, fmt.Errorf("ask for caller data: %w", err)
		}
		pause *= 2
	}
}

func (s sender) once(ctx context.Context, build func(context.Context) (*http.Request, error)) (int, []byte, error) {
	ctx, cancel := context.WithTimeout(ctx, s.limits.Timeout)
	defer cancel()
	request, err := build(ctx)
	if err != nil {
		return 0, nil, err
	}
	response, err := s.client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(io.LimitReader(response.Body, mostBytes))
	return response.StatusCode, body, err
}

// wait returns early with the context's cause.
func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return nil
	}
}
