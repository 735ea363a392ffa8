package appbench

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"strings"

	"github.com/google/uuid"

	"bluelamp/internal/simulate"
	"bluelamp/internal/telephony/telephonytest"
)

// desk is what the bench reads of a handler's desk.
type desk struct {
	Handler struct{ State string }
	Offer   *struct{ Known struct{ ContactCount int } }
}

// handler is a handler's browser as far as the server can tell.
type handler struct {
	base   string
	client *http.Client
	agent  *telephonytest.Agent
	desks  chan desk
	cancel context.CancelFunc
}

// signIn signs in, connects audio, opens the desk stream and becomes ready.
func signIn(ctx context.Context, base string) (*handler, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	h := &handler{base: base, client: &http.Client{Jar: jar}, desks: make(chan desk, 1024), cancel: cancel}
	account := simulate.Accounts()[0]
	if err := h.post(ctx, "/api/session", map[string]string{"signInName": account.SignInName, "password": simulate.Password}, nil); err != nil {
		h.close()
		return nil, err
	}
	if h.agent, err = telephonytest.NewAgent(ctx, h.connect); err != nil {
		h.close()
		return nil, err
	}
	if err := h.follow(ctx); err != nil {
		h.close()
		return nil, err
	}
	if err := h.post(ctx, "/api/desk/ready", nil, nil); err != nil {
		h.close()
		return nil, err
	}
	return h, h.await(ctx, func(d desk) bool { return d.Handler.State == "ready" })
}

func (h *handler) connect(ctx context.Context, offer string) (string, error) {
	var answer struct{ SDP string }
	err := h.post(ctx, "/api/softphone", map[string]string{"sdp": offer}, &answer)
	return answer.SDP, err
}

func (h *handler) post(ctx context.Context, path string, body, into any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, h.base+path, bytes.NewReader(text))
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", uuid.NewString())
	res, err := h.client.Do(req)
	if err != nil {
		return err
	}
	defer func() { _ = res.Body.Close() }() // read to the end below or given up
	if res.StatusCode >= 300 {
		return fmt.Errorf("POST %s: %s", path, res.Status)
	}
	if into == nil {
		return nil
	}
	return json.NewDecoder(res.Body).Decode(into)
}

// follow reads the desk stream until it ends.
func (h *handler) follow(ctx context.Context) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, h.base+"/api/desk/presence", nil)
	if err != nil {
		return err
	}
	res, err := h.client.Do(req)
	if err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("desk stream: %s", res.Status)
	}
	go func() {
		defer func() { _ = res.Body.Close() }()
		defer close(h.desks)
		lines := bufio.NewScanner(res.Body)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			var d desk
			if ok && json.Unmarshal([]byte(data), &d) == nil {
				h.desks <- d
			}
		}
	}()
	return nil
}

// await takes desks as they come until one is as wanted.
func (h *handler) await(ctx context.Context, wanted func(desk) bool) error {
	last := desk{}
	for {
		select {
		case <-ctx.Done():
			return fmt.Errorf("the desk did not come to be as expected, it is %+v: %w", last, ctx.Err())
		case d, open := <-h.desks:
			if !open {
				return fmt.Errorf("the desk stream ended")
			}
			if last = d; wanted(d) {
				return nil
			}
		}
	}
}

func (h *handler) close() {
	h.cancel()
	if h.agent != nil {
		h.agent.Close()
	}
}
