package telephony

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
)

func TestNoEventIsLostWhenTheConsumerSleeps(t *testing.T) {
	var warnings bytes.Buffer
	o := newOutbox(slog.New(slog.NewTextHandler(&warnings, nil)))
	done := make(chan struct{})
	go func() { o.run(t.Context()); close(done) }()
	const n = 5000
	for i := range n {
		o.put(Event{Call: CallID(strings.Repeat("x", i%7)), Kind: Digit, Digit: string(rune('0' + i%10))})
	}
	o.close()
	i := 0
	for e := range o.out {
		if want := string(rune('0' + i%10)); e.Digit != want {
			t.Fatalf("event %d is %q, want %q", i, e.Digit, want)
		}
		i++
	}
	<-done
	if i != n {
		t.Errorf("%d events of %d arrived", i, n)
	}
	if !strings.Contains(warnings.String(), "consumer is behind") {
		t.Error("the high-water mark was not logged")
	}
}
