package edition

import (
	"strings"
	"unicode/utf8"
)

// MaxNote is how long the note of an edition may be, in characters.
const MaxNote = 2_000

// MaxBytes bounds a file and a pack, so that each fits on a page of the journal (1 MiB)
// with every quotation mark in it escaped.
const MaxBytes = 700_000

// Publish makes a new edition on the one that the person had before them. The pack
// is in use from the same decision on.
func Publish(s State, base int, e Published, pack string) ([]any, error) {
	e.Note = strings.TrimSpace(e.Note)
	newest, exists := s.Newest()
	switch {
	case e.Note == "":
		return nil, NoteMissing
	case utf8.RuneCountInString(e.Note) > MaxNote:
		return nil, NoteTooLong.With(MaxNote)
	case base != s.Number():
		return nil, NotNewest.With(s.Number(), base).Showing(map[string]int{"newest": s.Number()})
	case exists && newest.YAML == e.YAML:
		return nil, NothingChanged
	case s.Taken(e.Version, e.Digest):
		return nil, VersionTaken.With(e.Version)
	}
	e.Number = s.Number() + 1
	events, err := Adopt(s, Adopted{Version: e.Version, Digest: e.Digest, Pack: pack, At: e.At})
	if err != nil {
		return nil, err
	}
	if len(e.YAML) > MaxBytes {
		return nil, TooLarge.With(len(e.YAML), MaxBytes)
	}
	return append([]any{e}, events...), nil
}

// Adopt keeps a pack that comes into use. The one that is in use already changes
// nothing.
func Adopt(s State, a Adopted) ([]any, error) {
	if s.InUse() == a.Digest {
		return nil, nil
	}
	if len(a.Pack) > MaxBytes {
		return nil, TooLarge.With(len(a.Pack), MaxBytes)
	}
	return []any{a}, nil
}
