package riskbench

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/app"
	"bluelamp/internal/configuration"
	"bluelamp/internal/simulate"
)

// start opens a Bluelamp with its invented day on free ports, and returns when it
// takes requests.
func start(ctx context.Context, dir string) (address string, stop func() error, err error) {
	config := configuration.Config{Demo: true, DataDir: dir, Listen: "127.0.0.1:0"}
	config.SIP.Listen, config.WebRTC.Listen = "127.0.0.1:0", "127.0.0.1:0"
	house, err := app.Open(ctx, app.Options{
		Config: config.WithDefaults(), Now: time.Now, Log: slog.New(slog.DiscardHandler), Say: func(string, ...any) {},
	})
	if err != nil {
		return "", nil, err
	}
	run, cancel := context.WithCancel(ctx)
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() { ended <- house.Run(run, func(address string) { ready <- address }) }()
	stop = func() error {
		cancel()
		return errors.Join(<-ended, house.Close())
	}
	select {
	case address := <-ready:
		return address, stop, nil
	case err := <-ended:
		cancel()
		return "", nil, errors.Join(err, house.Close())
	}
}

// handler is a handler's browser as far as the server can tell.
type handler struct {
	base   string
	client *http.Client
}

func signIn(ctx context.Context, base string) (*handler, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	h := &handler{base: base, client: &http.Client{Jar: jar}}
	account := simulate.Accounts()[0]
	_, err = h.ask(ctx, http.MethodPost, "/api/session", map[string]string{"signInName": account.SignInName, "password": simulate.Password})
	return h, err
}

// ask sends one request and returns the whole answer.
func (h *handler) ask(ctx context.Context, method, path string, body any) ([]byte, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, method, h.base+path, bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Idempotency-Key", uuid.NewString())
	res, err := h.client.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = res.Body.Close() }() // read to the end below
	answer, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode >= http.StatusMultipleChoices {
		err = fmt.Errorf("%s %s: %s: %s", method, path, res.Status, strings.TrimSpace(string(answer)))
	}
	return answer, err
}

// contacts are the ids of the newest contacts of the invented day.
func (h *handler) contacts(ctx context.Context) ([]string, error) {
	answer, err := h.ask(ctx, http.MethodGet, "/api/contacts?limit=200", nil)
	if err != nil {
		return nil, err
	}
	var list struct{ Contacts []struct{ ID string } }
	if err := json.Unmarshal(answer, &list); err != nil {
		return nil, err
	}
	ids := make([]string, len(list.Contacts))
	for i, one := range list.Contacts {
		ids[i] = one.ID
	}
	if len(ids) == 0 {
		return nil, errors.New("the invented day has no contacts")
	}
	return ids, nil
}
