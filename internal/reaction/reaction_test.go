package reaction_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/reaction"
)

func TestAnEventCausesACommandOnce(t *testing.T) {
	h := newHouse(t)
	h.do("door", rang{"front"})
	h.do("door", hush{})
	p := h.do("door", rang{"back"})
	h.upTo(h.open(h.answering()), p)
	h.expect("hall", 2)

	again := h.answering()
	again.Do = func(_ context.Context, e journal.Event, _ string) error {
		t.Errorf("after a restart page %d came again", e.Position)
		return nil
	}
	h.upTo(h.open(again), p)
}

func TestACrashAfterTheCommandDoesNotDoubleIt(t *testing.T) {
	h := newHouse(t)
	p := h.do("door", rang{"front"})
	ctx, crash := context.WithCancel(t.Context())
	attempts := 0
	crashing := h.answering()
	do := crashing.Do
	crashing.Do = func(ctx context.Context, e journal.Event, key string) error {
		attempts++
		err := do(ctx, e, key)
		crash() // the command stands; from here on nothing more is kept
		return err
	}
	r := h.open(crashing)
	if err := r.Run(ctx); err != nil {
		t.Fatal(err)
	}
	h.expect("hall", 1)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	h.upTo(h.open(crashing), p)
	if attempts != 2 {
		t.Fatalf("%d attempts, want 2: the test did not crash where it meant to", attempts)
	}
	h.expect("hall", 1)
}

// What has been settled is on disk before Run ends: here a second runner reads
// the places while the first is still running.
func TestThePlaceIsKeptAtOnce(t *testing.T) {
	h := newHouse(t)
	p := h.do("door", rang{"front"})
	first := h.open(h.answering())
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- first.Run(ctx) }()
	if err := first.Wait(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	second := h.answering()
	second.Do = func(_ context.Context, e journal.Event, _ string) error {
		t.Errorf("page %d came again", e.Position)
		return nil
	}
	h.upTo(h.open(second), p)
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestARefusalIsKeptAndNotAskedAgain(t *testing.T) {
	h := newHouse(t)
	no := fault.New(fault.Refused, "hall.nobody-in", "Nobody is in. Ring again later.")
	picky := h.answering()
	picky.Do = func(context.Context, journal.Event, string) error { return no }
	p := h.do("door", rang{"front"})
	r := h.open(picky)
	h.upTo(r, p)
	h.expect("hall", 0)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}

	picky.Do = func(_ context.Context, e journal.Event, _ string) error {
		t.Errorf("after a restart page %d came again", e.Position)
		return nil
	}
	r = h.open(picky)
	h.upTo(r, p)
	got, err := r.Refused(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []reaction.Refusal{{
		Position: 1, Reaction: "answer-the-door", Code: no.Code, Sentence: no.Sentence, At: noon,
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("refused (-want +got):\n%s", diff)
	}
}

func TestTroubleIsTriedAgainWithGrowingPauses(t *testing.T) {
	cases := map[string]func() error{
		"error":   func() error { return errors.New("the line is down") },
		"outage":  func() error { return command.Busy },
		"no room": func() error { return journal.ErrFull },
		"panic":   func() error { panic("a defect") },
	}
	for name, trouble := range cases {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			p := h.do("door", rang{"front"})
			flaky := h.answering()
			do, attempts := flaky.Do, 0
			flaky.Do = func(ctx context.Context, e journal.Event, key string) error {
				if attempts++; attempts <= 10 {
					return trouble()
				}
				return do(ctx, e, key)
			}
			r := h.open(flaky)
			h.upTo(r, p)
			h.expect("hall", 1)
			if list, err := r.Refused(t.Context()); err != nil || len(list) != 0 {
				t.Errorf("refused: %v, %v; want none", list, err)
			}
			close(h.pauses)
			last, n := time.Duration(0), 0
			for d := range h.pauses {
				if n++; d < last || d > 30*time.Second {
					t.Errorf("pause %d is %v after %v", n, d, last)
				}
				last = d
			}
			if n != 10 || last != 30*time.Second {
				t.Errorf("%d pauses, the last %v; want 10 that grow to 30 s", n, last)
			}
		})
	}
}

func TestOneReactionDoesNotHoldUpAnother(t *testing.T) {
	h := newHouse(t)
	p := h.do("door", rang{"front"})
	h.do("door", rang{"back"})
	ctx, stop := context.WithCancel(t.Context())
	stuck := reaction.Reaction{
		Name: "stuck", On: []string{"door.rang"},
		Do: func(ctx context.Context, _ journal.Event, _ string) error { <-ctx.Done(); return ctx.Err() },
	}
	r := h.open(stuck, h.answering())
	done := make(chan error, 1)
	go func() { done <- r.Run(ctx) }()
	tokens, unwatch := h.journal.Watch()
	defer unwatch()
	for h.count("hall") < 2 { // then the other one has settled the first
		<-tokens
	}
	short, cancel := context.WithCancel(t.Context())
	cancel()
	if err := r.Wait(short, p); !errors.Is(err, context.Canceled) {
		t.Errorf("Wait = %v although one reaction is stuck", err)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestWhereANewReactionBegins(t *testing.T) {
	for fromNow, want := range map[bool]int{false: 2, true: 1} {
		h := newHouse(t)
		h.do("door", rang{"front"})
		answering := h.answering()
		answering.FromNow = fromNow
		r := h.open(answering)
		h.upTo(r, h.do("door", rang{"back"}))
		h.expect("hall", want)
	}
}

func TestFromNowIsTheFirstTimeOnly(t *testing.T) {
	h := newHouse(t)
	h.do("door", rang{"front"})
	answering := h.answering()
	answering.FromNow = true
	if err := h.open(answering).Close(); err != nil {
		t.Fatal(err)
	}
	p := h.do("door", rang{"back"}) // while nobody was running
	h.upTo(h.open(answering), p)
	h.expect("hall", 1)
}

// newer is a journal that holds a page of a newer release.
type newer struct{ journal.Journal }

func (n newer) Read(ctx context.Context, after journal.Position, limit int) ([]journal.Page, error) {
	pages, err := n.Journal.Read(ctx, after, limit)
	for i := range pages {
		pages[i].Schema = 9
	}
	return pages, err
}

func TestAPageThatCannotBeDecodedHaltsTheRunner(t *testing.T) {
	h := newHouse(t)
	p := h.do("door", rang{"front"})
	h.journal = newer{h.journal}
	r := h.open(h.answering())
	err := r.Run(t.Context())
	if err == nil || !strings.Contains(err.Error(), "answer-the-door") || !strings.Contains(err.Error(), "page 1") {
		t.Fatalf("Run = %v, want reaction and page", err)
	}
	if err := r.Wait(t.Context(), p); err == nil || !strings.Contains(err.Error(), "page 1") {
		t.Errorf("Wait = %v, want what halted the runner", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	h := newHouse(t)
	h.upTo(h.open(h.answering()), h.do("door", rang{"front"}))

	twice := h.options(h.answering(), h.answering())
	if _, err := reaction.Open(t.Context(), twice); err == nil {
		t.Error("two reactions of one name were taken")
	}
	for name, pages := range map[string]int{"an empty journal": 0, "a journal with other pages": 5} {
		other := newHouse(t)
		for range pages {
			other.do("door", rang{"front"})
		}
		other.dir = h.dir
		if _, err := reaction.Open(t.Context(), other.options(h.answering())); !errors.Is(err, reaction.ErrDiverged) {
			t.Errorf("%s: err = %v, want %v", name, err, reaction.ErrDiverged)
		}
	}
}
