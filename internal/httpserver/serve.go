package httpserver

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Listen says where a server takes requests.
type Listen struct {
	Address     string        // host:port; port 0 takes a free one
	Certificate string        // PEM file; with Key: TLS, and HTTP/2 with it
	Key         string        // PEM file
	Grace       time.Duration // how long answers that are being written may take after ctx has ended
}

// Serve takes requests until ctx ends. ready, if not nil, is called with the
// address once connections are accepted. Streams end at once when ctx does,
// other requests are finished within l.Grace.
func (s *Server) Serve(ctx context.Context, l Listen, ready func(net.Addr)) error {
	listener, err := listen(ctx, l.Address)
	if err != nil {
		return err
	}
	web := &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       readTime + 10*time.Second, // streams lift both (HandleRaw)
		WriteTimeout:      readTime + answerTime + 10*time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(s.Log.Handler(), slog.LevelWarn),
	}
	served := make(chan error, 1)
	go func() {
		if l.Certificate != "" {
			served <- web.ServeTLS(listener, l.Certificate, l.Key)
		} else {
			served <- web.Serve(listener)
		}
	}()
	if ready != nil {
		ready(listener.Addr())
	}
	select {
	case err := <-served:
		return fmt.Errorf("serve %s: %w", l.Address, err)
	case <-ctx.Done():
		return s.stop(web, l.Grace)
	}
}

// stop ends the streams, which would go on for ever, and waits for the rest.
func (s *Server) stop(web *http.Server, grace time.Duration) error {
	s.endStreams()
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	err := web.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		s.Log.Warn("requests were cut off because they took longer than the grace", "grace", grace)
		err = web.Close()
	}
	if err != nil {
		return fmt.Errorf("stop serving: %w", err)
	}
	return nil
}
