package edition_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/edition"
	"bluelamp/internal/journal/frozenpage"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, edition.Catalogue()) }

var nine = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

func draft(version, yaml string) edition.Published {
	return edition.Published{Version: version, Digest: "digest of " + yaml, YAML: yaml, Note: " Gates. ", By: "anna", At: nine}
}

func given(events ...any) (s edition.State) {
	for _, e := range events {
		s = edition.Fold(s, e)
	}
	return s
}

func TestAnEditionIsPublishedAndItsPackAdopted(t *testing.T) {
	builtIn := edition.Adopted{Version: "1", Digest: "built-in", Pack: "{}", At: nine}
	events, err := edition.Publish(given(builtIn), 0, draft("2", "b"), "{2}")
	if err != nil {
		t.Fatal(err)
	}
	want := []any{
		edition.Published{Number: 1, Version: "2", Digest: "digest of b", YAML: "b", Note: "Gates.", By: "anna", At: nine},
		edition.Adopted{Version: "2", Digest: "digest of b", Pack: "{2}", At: nine},
	}
	if diff := cmp.Diff(want, events); diff != "" {
		t.Error(diff)
	}
	s := given(append([]any{builtIn}, events...)...)
	if newest, ok := s.Newest(); !ok || newest.Number != 1 || s.InUse() != "digest of b" {
		t.Errorf("%+v", s)
	}
	if again, err := edition.Adopt(s, events[1].(edition.Adopted)); err != nil || len(again) != 0 {
		t.Errorf("what is in use was adopted again: %v, %v", again, err)
	}
	if back, err := edition.Adopt(s, builtIn); err != nil || len(back) != 1 {
		t.Errorf("what was in use before was not adopted again: %v, %v", back, err)
	}
	if _, err := s.Edition(2); !errors.Is(err, edition.NotFound) {
		t.Errorf("edition 2: %v", err)
	}
}

func TestWhyAnEditionIsRefused(t *testing.T) {
	s := given(edition.Published{Number: 1, Version: "2", Digest: "digest of b", YAML: "b"},
		edition.Adopted{Version: "1", Digest: "built-in"}, edition.Adopted{Version: "2", Digest: "digest of b"})
	with := func(change func(*edition.Published)) edition.Published {
		e := draft("3", "c")
		change(&e)
		return e
	}
	for name, c := range map[string]struct {
		base int
		e    edition.Published
		pack string
		want error
	}{
		"no note":       {1, with(func(e *edition.Published) { e.Note = " \n" }), "{}", edition.NoteMissing},
		"long note":     {1, with(func(e *edition.Published) { e.Note = strings.Repeat("é", edition.MaxNote+1) }), "{}", edition.NoteTooLong},
		"old base":      {0, draft("3", "c"), "{}", edition.NotNewest},
		"future base":   {2, draft("3", "c"), "{}", edition.NotNewest},
		"same words":    {1, draft("3", "b"), "{}", edition.NothingChanged},
		"version again": {1, draft("1", "c"), "{}", edition.VersionTaken},
		"large pack":    {1, draft("3", "c"), strings.Repeat("x", edition.MaxBytes+1), edition.TooLarge},
		"large file":    {1, draft("3", strings.Repeat("x", edition.MaxBytes+1)), "{}", edition.TooLarge},
	} {
		if events, err := edition.Publish(s, c.base, c.e, c.pack); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, %v", name, events, err)
		}
	}
	if _, err := edition.Publish(s, 1, draft("3", "c"), "{}"); err != nil {
		t.Errorf("a sound one: %v", err)
	}
}
