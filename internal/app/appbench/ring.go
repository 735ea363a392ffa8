package appbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/netip"
	"slices"
	"sync"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/configuration"
	"bluelamp/internal/telephony/telephonytest"
)

const (
	rounds  = 300
	patient = 10 * time.Second // for any one step: more is a failure and not a measurement
	known   = "07700900231"    // has history in the invented day
)

// Ring prints
//
//	figure ring.screen.p50 4.20 ms
//	figure ring.screen.p99 11.90 ms
//	figure ring.bare.p50 0.90 ms
//
// ring.screen is from the moment before the INVITE is sent to the arrival of
// the offer at the desk stream. ring.bare is the baseline of the same run: from
// INVITE to the 180 that the edge sends before anything is recorded.
func Ring(ctx context.Context, dir string, w io.Writer) (err error) {
	house, address, stop, err := start(ctx, dir)
	if err != nil {
		return fmt.Errorf("bench ring: %w", err)
	}
	defer func() { err = errors.Join(err, stop()) }()
	h, err := signIn(ctx, "http://"+address)
	if err != nil {
		return fmt.Errorf("bench ring: %w", err)
	}
	defer h.close()
	phone, err := telephonytest.NewPhone(netip.MustParseAddr("127.0.0.1"))
	if err != nil {
		return fmt.Errorf("bench ring: %w", err)
	}
	defer phone.Close()
	screen, bare, err := measure(ctx, h, phone, "sip:999@"+house.SIPAddress())
	if err != nil {
		return fmt.Errorf("bench ring: %w", err)
	}
	for _, f := range []struct {
		name  string
		value time.Duration
	}{
		{"ring.screen.p50", percentile(screen, 50)}, {"ring.screen.p99", percentile(screen, 99)},
		{"ring.bare.p50", percentile(bare, 50)}, {"ring.bare.p99", percentile(bare, 99)},
	} {
		if _, err := fmt.Fprintf(w, "figure %s %.2f ms\n", f.name, float64(f.value.Microseconds())/1000); err != nil {
			return err
		}
	}
	return nil
}

// measure rings again and again; each caller gives up once the offer is seen.
func measure(ctx context.Context, h *handler, phone *telephonytest.Phone, target string) (screen, bare []time.Duration, err error) {
	for range rounds {
		step, cancel := context.WithTimeout(ctx, patient)
		began := time.Now()
		line, err := phone.Dial(step, target, known, telephonytest.Options{})
		if err != nil {
			cancel()
			return nil, nil, err
		}
		var ringing sync.WaitGroup
		var rang time.Duration
		ringing.Go(func() {
			if line.Await(step, telephonytest.Ringing) == nil {
				rang = time.Since(began)
			}
		})
		err = h.await(step, func(d desk) bool { return d.Offer != nil && d.Offer.Known.ContactCount > 0 })
		seen := time.Since(began)
		ringing.Wait()
		line.Cancel()
		if err == nil {
			err = h.await(step, func(d desk) bool { return d.Offer == nil && d.Handler.State == "ready" })
		}
		cancel()
		if err != nil {
			return nil, nil, err
		}
		screen, bare = append(screen, seen), append(bare, rang)
	}
	return screen, bare, nil
}

func percentile(all []time.Duration, p int) time.Duration {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, len(sorted)*p/100)]
}

// start opens a Bluelamp on free ports and returns when it takes calls.
func start(ctx context.Context, dir string) (*app.App, string, func() error, error) {
	config := configuration.Config{Demo: true, DataDir: dir, Listen: "127.0.0.1:0"}
	config.SIP.Listen, config.WebRTC.Listen = "127.0.0.1:0", "127.0.0.1:0"
	house, err := app.Open(ctx, app.Options{
		Config: config.WithDefaults(), Now: time.Now, Log: slog.New(slog.DiscardHandler), Say: func(string, ...any) {},
	})
	if err != nil {
		return nil, "", nil, err
	}
	run, cancel := context.WithCancel(ctx)
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() { ended <- house.Run(run, func(address string) { ready <- address }) }()
	stop := func() error {
		cancel()
		return errors.Join(<-ended, house.Close())
	}
	select {
	case address := <-ready:
		return house, address, stop, nil
	case err := <-ended:
		cancel()
		return nil, "", nil, errors.Join(err, house.Close())
	}
}
