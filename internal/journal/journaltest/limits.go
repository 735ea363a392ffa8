package journaltest

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/journal"
)

func limits(t *testing.T, m Maker) {
	j := open(t, m)
	for name, spoil := range map[string]func(*journal.Batch){
		"no stream":             func(b *journal.Batch) { b.Stream = "" },
		"no id":                 func(b *journal.Batch) { b.Stream = "northshire/contact/" },
		"no force":              func(b *journal.Batch) { b.Stream = "/contact/1" },
		"no room":               func(b *journal.Batch) { b.Stream = "northshire//1" },
		"two segments":          func(b *journal.Batch) { b.Stream = "northshire/contact" },
		"a stream with a space": func(b *journal.Batch) { b.Stream = "northshire/contact/a b" },
		"a stream that climbs":  func(b *journal.Batch) { b.Stream = "../contact/1" },
		"a stream too long":     func(b *journal.Batch) { b.Stream = one + journal.Stream(strings.Repeat("1", journal.MaxStream)) },
		"a negative version":    func(b *journal.Batch) { b.Expected = -2 },
		"no key":                func(b *journal.Batch) { b.Key = "" },
		"a key too long":        func(b *journal.Batch) { b.Key = strings.Repeat("k", journal.MaxKey+1) },
		"a key that is no text": func(b *journal.Batch) { b.Key = "\xff" },
		"a key with NUL":        func(b *journal.Batch) { b.Key = "a\x00b" },
		"no time":               func(b *journal.Batch) { b.At = time.Time{} },
		"no actor":              func(b *journal.Batch) { b.Actor = "" },
		"an actor too long":     func(b *journal.Batch) { b.Actor = strings.Repeat("a", journal.MaxNote+1) },
		"a cause too long":      func(b *journal.Batch) { b.Cause = strings.Repeat("c", journal.MaxNote+1) },
		"no events":             func(b *journal.Batch) { b.Drafts = nil },
		"too many events":       func(b *journal.Batch) { b.Drafts = Drafts("k", journal.MaxEvents+1) },
		"a type without room":   func(b *journal.Batch) { b.Drafts[0].Type = "noted" },
		"schema nought":         func(b *journal.Batch) { b.Drafts[0].Schema = 0 },
		"no data":               func(b *journal.Batch) { b.Drafts[0].Data = nil },
		"data that is no JSON":  func(b *journal.Batch) { b.Drafts[0].Data = []byte("{") },
		"data too large":        func(b *journal.Batch) { b.Drafts[0].Data = text(journal.MaxData + 1) },
	} {
		b := Batch(one, 0, "k1", 1)
		spoil(&b)
		if r, err := j.Append(context.Background(), b); !errors.Is(err, journal.ErrInvalid) {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
	}
	if head := mustHead(t, j); head.Position != 0 {
		t.Errorf("head is %+v", head)
	}
}

func atTheLimits(t *testing.T, m Maker) {
	j := open(t, m)
	large := Batch(one, 0, strings.Repeat("k", journal.MaxKey), 1)
	large.Cause = strings.Repeat("c", journal.MaxNote)
	large.Drafts[0].Data = text(journal.MaxData)
	mustAppend(t, j, large)
	long := two + journal.Stream(strings.Repeat("1", journal.MaxStream-len(two)))
	r := mustAppend(t, j, Batch(long, 0, "k1", journal.MaxEvents))
	if want := (journal.Receipt{First: 2, Last: 1 + journal.MaxEvents, Version: journal.MaxEvents}); r != want {
		t.Errorf("receipt %+v, want %+v", r, want)
	}
	if p := mustRead(t, j)[0]; len(p.Data) != journal.MaxData || p.Key != large.Key {
		t.Errorf("page 1 has %d bytes and key %s", len(p.Data), p.Key)
	}
}

// text returns a JSON text of n bytes.
func text(n int) []byte { return []byte(`"` + strings.Repeat("x", n-2) + `"`) }

func readsBounded(t *testing.T, m Maker) {
	j := open(t, m)
	ctx := context.Background()
	for _, key := range []string{"a", "b", "c", "d", "e"} {
		mustAppend(t, j, Batch(one, journal.AnyVersion, key, 1))
	}
	for _, c := range []struct {
		after journal.Position
		limit int
		want  string
	}{{0, 2, "ab"}, {2, 2, "cd"}, {4, 2, "e"}, {5, 2, ""}, {99, 2, ""}, {0, journal.MaxRead, "abcde"}} {
		pages, err := j.Read(ctx, c.after, c.limit)
		got := ""
		for _, p := range pages {
			got += p.Key
		}
		if err != nil || got != c.want {
			t.Errorf("read %d after %d: %q, %v; want %q", c.limit, c.after, got, err, c.want)
		}
	}
	for _, limit := range []int{-1, 0, journal.MaxRead + 1} {
		if _, err := j.Read(ctx, 0, limit); !errors.Is(err, journal.ErrInvalid) {
			t.Errorf("read of %d pages: %v", limit, err)
		}
	}
}
