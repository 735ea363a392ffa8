package queueapi

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"bluelamp/internal/httpserver"
)

// Times of the presence stream. A comment each ten seconds finds out that the
// browser is gone (one that closes properly is noticed at once); a browser that
// takes nothing for as long again is cut off. A desk that cannot be read is
// tried again: trouble with tables must not cost the handler the lease, and with
// it the offer.
const (
	beat      = 10 * time.Second
	writeTime = 10 * time.Second
	again     = time.Second
	tries     = 10
)

// presence holds the handler's lease for as long as the stream is open.
func (d door) presence(ctx context.Context, c *httpserver.Call, w http.ResponseWriter, _ *http.Request) error {
	desk := d.Desks(c.Force())
	changed, stop := desk.Watch()
	defer stop()
	absent := desk.Present(c.Staff())
	defer absent()

	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	out := stream{w: w, control: http.NewResponseController(w)}
	return d.follow(ctx, c, &out, changed)
}

// follow sends the desk until the browser or the session is gone.
func (d door) follow(ctx context.Context, c *httpserver.Call, out *stream, changed <-chan struct{}) error {
	ctx, cancel := context.WithDeadline(ctx, c.Expires())
	defer cancel()
	ticker := time.NewTicker(beat)
	defer ticker.Stop()
	var retry <-chan time.Time
	for failed := 0; ; {
		select {
		case <-ctx.Done():
			return nil
		case <-changed:
		case <-retry:
		case <-ticker.C:
			if err := out.write(": still here\n\n"); err != nil {
				return err
			}
			continue
		}
		err := d.push(ctx, c, out)
		switch {
		case ctx.Err() != nil:
			return nil
		case err == nil:
			retry, failed = nil, 0
		case out.broken || failed == tries:
			return err
		default:
			failed++
			retry = time.After(again)
		}
	}
}

// push sends the desk if it is not what was sent last. An offer goes into the
// audit once, when it is first shown.
func (d door) push(ctx context.Context, c *httpserver.Call, out *stream) error {
	shown, err := d.read(ctx, c)
	if err != nil {
		return err
	}
	text, err := json.Marshal(shown)
	if err != nil {
		return fmt.Errorf("write desk: %w", err)
	}
	if bytes.Equal(text, out.last) {
		return nil
	}
	offered := ""
	if shown.Offer != nil {
		offered = shown.Offer.Contact.ID
	}
	if offered != "" && offered != out.offered {
		if err := c.Consulted(ctx, "contact", shown.Offer.looked()); err != nil {
			return err
		}
	}
	out.last, out.offered = text, offered
	return out.write("event: desk\ndata: " + string(text) + "\n\n")
}

// stream is one browser's open window.
type stream struct {
	w       http.ResponseWriter
	control *http.ResponseController
	last    []byte // the desk that was sent last
	offered string // the contact that was offered in it
	broken  bool   // nothing more can be written
}

func (s *stream) write(text string) error {
	_ = s.control.SetWriteDeadline(time.Now().Add(writeTime)) // fails only where there are no deadlines, in tests
	_, err := s.w.Write([]byte(text))
	if err == nil {
		err = s.control.Flush()
	}
	if err != nil {
		s.broken = true
		return fmt.Errorf("write to the desk window: %w", err)
	}
	return nil
}
