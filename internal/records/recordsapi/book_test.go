package recordsapi_test

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/records"
	"bluelamp/internal/records/recordsapi"
)

// full is a journal whose disk can be full.
type full struct {
	*journal.Memory
	yes atomic.Bool
}

func (f *full) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	if f.yes.Load() {
		return journal.Receipt{}, journal.ErrFull
	}
	return f.Memory.Append(ctx, b)
}

// shelf is a book with its journal.
type shelf struct {
	*recordsapi.Book
	journal *full
	codec   *journal.Codec
	keys    journal.Keys
	now     time.Time
}

func open(t *testing.T) *shelf {
	t.Helper()
	catalogue, err := journal.NewCatalogue(records.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	s := &shelf{
		journal: &full{Memory: journal.NewMemory()}, codec: journal.NewCodec(catalogue, journal.NewMemoryKeys()), keys: journal.NewMemoryKeys(),
		now: time.Date(2026, 11, 21, 23, 59, 30, 0, time.UTC),
	}
	s.Book = recordsapi.NewBook(s.journal, s.codec, s.keys, func() time.Time { return s.now }, slog.New(slog.DiscardHandler))
	return s
}

func (s *shelf) look(t *testing.T, staff, record string) {
	t.Helper()
	err := s.Consulted(t.Context(), httpserver.Look{
		Force: "northshire", Staff: staff, What: "contact", Record: record, Operation: "get-contact", At: s.now,
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (s *shelf) pages(t *testing.T, want int) []journal.Page {
	t.Helper()
	pages, err := s.journal.Read(t.Context(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) != want {
		t.Fatalf("%d pages, want %d", len(pages), want)
	}
	return pages
}

func TestALookIsWrittenOnceAMinute(t *testing.T) {
	s := open(t)
	s.look(t, "ada", "1")
	s.now = s.now.Add(59 * time.Second)
	s.look(t, "ada", "1")
	s.pages(t, 1)
	s.look(t, "bob", "1")
	s.look(t, "ada", "2")
	s.pages(t, 3)
	s.now = s.now.Add(time.Second)
	s.look(t, "ada", "1")

	pages := s.pages(t, 4)
	if pages[0].Stream != "northshire/audit/2026-11-21" || pages[3].Stream != "northshire/audit/2026-11-22" {
		t.Errorf("streams %s, %s", pages[0].Stream, pages[3].Stream)
	}
	event, err := s.codec.Decode(t.Context(), pages[0])
	want := records.Consulted{What: "contact", Record: "1", Operation: "get-contact", By: "ada", At: s.now.Add(-time.Minute)}
	if err != nil || event.Body != want {
		t.Errorf("%v %+v", err, event.Body)
	}
}

func TestAFullDiskOwesThePages(t *testing.T) {
	s := open(t)
	s.journal.yes.Store(true)
	s.look(t, "ada", "1")
	s.look(t, "ada", "2")
	s.pages(t, 0)
	if err := s.Settle(t.Context()); err == nil {
		t.Error("settled without room")
	}
	s.journal.yes.Store(false)
	s.look(t, "ada", "3")
	pages := s.pages(t, 3)
	if event, err := s.codec.Decode(t.Context(), pages[0]); err != nil || event.Body.(records.Consulted).Record != "1" {
		t.Errorf("%v: the oldest is not first: %+v", err, event.Body)
	}
	if err := s.Settle(t.Context()); err != nil {
		t.Error(err)
	}
	s.pages(t, 3)
}

func TestALookThatCannotBeKeptIsRefused(t *testing.T) {
	s := open(t)
	if err := s.journal.Close(); err != nil {
		t.Fatal(err)
	}
	err := s.Consulted(t.Context(), httpserver.Look{Force: "northshire", Staff: "ada", What: "contact", Record: "1", Operation: "x", At: s.now})
	if err == nil {
		t.Error("the look is lost and nobody knows")
	}
}

func TestANumberThatWasAskedForStandsInTheAuditAsAMark(t *testing.T) {
	s := open(t)
	ask := func(force, number string) {
		t.Helper()
		err := s.Consulted(t.Context(), httpserver.Look{Force: force, Staff: "ada", What: "contact", Record: "list by-number=true", Operation: "x", Number: number, At: s.now})
		if err != nil {
			t.Fatal(err)
		}
	}
	ask("northshire", "+447700900123")
	ask("northshire", "+447700900123") // the same look
	ask("northshire", "+447700900124")
	ask("southshire", "+447700900123")
	ours, err1 := s.Mark(t.Context(), "northshire", "+447700900123")
	theirs, err2 := s.Mark(t.Context(), "southshire", "+447700900123")
	if err1 != nil || err2 != nil || ours == theirs {
		t.Fatalf("%v, %v: the marks of two forces are %q and %q", err1, err2, ours, theirs)
	}
	for i, page := range s.pages(t, 3) {
		event, err := s.codec.Decode(t.Context(), page)
		if err != nil {
			t.Fatal(err)
		}
		record := event.Body.(records.Consulted).Record
		if strings.Contains(record, "900123") || slices.Contains(records.SubjectsOf(record), records.NumberSubject(ours)) != (i == 0) {
			t.Errorf("page %d: %s", i, record)
		}
	}
}
