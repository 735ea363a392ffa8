package command_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
)

// rival is a journal in which somebody else acts just before an append.
type rival struct {
	journal.Journal
	beforeAppend func()
	refuse       error
}

func (r *rival) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	if r.refuse != nil {
		return journal.Receipt{}, r.refuse
	}
	if r.beforeAppend != nil {
		r.beforeAppend()
	}
	return r.Journal.Append(ctx, b)
}

// write puts a letter into tray 1, past the desk.
func (r *rival) write(t *testing.T, key string) {
	t.Helper()
	_, err := r.Journal.Append(t.Context(), journal.Batch{
		Stream: "northshire/tray/1", Expected: journal.AnyVersion, Key: key, At: noon, Actor: "staff/2",
		Drafts: []journal.Draft{{Type: "tray.put", Schema: 1, Data: []byte(`{"letter":"theirs"}`)}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

func rivalled(t *testing.T) (*command.Desk, *rival) {
	t.Helper()
	var r *rival
	d, _ := newDesk(t, func(j journal.Journal) journal.Journal {
		r = &rival{Journal: j}
		return r
	})
	return d, r
}

func TestDoDecidesAgainWhenSomebodyWasFirst(t *testing.T) {
	d, r := rivalled(t)
	times := 0
	r.beforeAppend = func() {
		if times++; times == 1 {
			r.write(t, "theirs")
		}
	}
	if got := mustDo(t, d, ask(""), "mine"); got.Version != 2 {
		t.Errorf("version = %d, want 2", got.Version)
	}
}

func TestTheRuleMayRefuseTheSecondTime(t *testing.T) {
	d, r := rivalled(t)
	mustDo(t, d, ask(""), "a")
	mustDo(t, d, ask(""), "b")
	r.beforeAppend = func() { r.write(t, "theirs") }
	_, err := command.Do(t.Context(), d, ask(""), "tray", "1", fold, placing("mine"))
	if !errors.Is(err, full) {
		t.Errorf("err = %v, want %v", err, full)
	}
}

func TestSeenIsComparedAgainOnTheSecondRound(t *testing.T) {
	d, r := rivalled(t)
	r.beforeAppend = func() { r.write(t, "theirs") }
	a, none := ask(""), journal.Version(0)
	a.Seen = &none
	_, err := command.Do(t.Context(), d, a, "tray", "1", fold, placing("mine"))
	if !errors.Is(err, command.ChangedMeanwhile) {
		t.Errorf("err = %v, want %v", err, command.ChangedMeanwhile)
	}
}

func TestDoGivesUpAfterOneRetry(t *testing.T) {
	d, r := rivalled(t)
	times := 0
	r.beforeAppend = func() {
		times++
		r.write(t, fmt.Sprint("theirs", times))
	}
	_, err := command.Do(t.Context(), d, ask(""), "tray", "1", fold, placing("mine"))
	if !errors.Is(err, command.Busy) || times != 2 {
		t.Errorf("err = %v after %d appends, want %v after 2", err, times, command.Busy)
	}
}

func TestConcurrentDoNeverBreaksTheRule(t *testing.T) {
	d, _ := newDesk(t, nil)
	errs := make(chan error, 8)
	var together sync.WaitGroup
	for i := range cap(errs) {
		together.Go(func() {
			_, err := command.Do(context.Background(), d, ask(""), "tray", "1", fold, placing(fmt.Sprint(i)))
			errs <- err
		})
	}
	together.Wait()
	close(errs)
	done := 0
	for err := range errs {
		switch {
		case err == nil:
			done++
		case errors.Is(err, full), errors.Is(err, command.Busy):
		default:
			t.Errorf("unexpected: %v", err)
		}
	}
	if state, _ := letters(t, d); len(state) != done || done > 3 || done == 0 {
		t.Errorf("%d succeeded, the tray holds %v", done, state)
	}
}

func TestTroubleWithTheJournalIsAFault(t *testing.T) {
	cases := map[string]struct {
		from error
		code string
	}{
		"disk full": {journal.ErrFull, "journal.full"},
		"uncertain": {journal.ErrUncertain, "journal.uncertain"},
		"closed":    {journal.ErrClosed, "journal.unavailable"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d, r := rivalled(t)
			mustDo(t, d, ask(""), "a")
			r.refuse = c.from
			_, err := command.Do(t.Context(), d, ask(""), "tray", "1", fold, placing("b"))
			f, ok := fault.As(err)
			if !ok || f.Code != c.code || f.Class != fault.Unavailable || !errors.Is(err, c.from) {
				t.Errorf("err = %v, want %s, unavailable, with its cause", err, c.code)
			}
			if state, _ := letters(t, d); len(state) != 1 {
				t.Errorf("reading after %v gave %v", c.from, state)
			}
		})
	}
}

func TestAnErasedSubjectTakesNothingMore(t *testing.T) {
	type named struct {
		Name string `json:"name" personal:"true"`
	}
	catalogue, err := journal.NewCatalogue([]journal.Entry{journal.Of[named]("tray.named", 1)})
	if err != nil {
		t.Fatal(err)
	}
	keys := journal.NewMemoryKeys()
	if err := keys.Destroy(t.Context(), "northshire/tray/1"); err != nil {
		t.Fatal(err)
	}
	d := command.NewDesk(journal.NewMemory(), journal.NewCodec(catalogue, keys), func() time.Time { return noon })
	_, err = command.Do(t.Context(), d, ask(""), "tray", "1", fold,
		func(tray) ([]any, error) { return []any{named{"Ada Example"}}, nil })
	if !errors.Is(err, command.Erased) {
		t.Errorf("err = %v, want %v", err, command.Erased)
	}
}
