package journal

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Limits of one batch. They bound what one request can cost every other: a
// group commit holds at most a few hundred batches and must stay short.
const (
	MaxEvents = 256     // per batch
	MaxData   = 1 << 20 // bytes per event
	MaxKey    = 200     // bytes of an idempotency key
	MaxStream = 300     // bytes of a stream's name
	MaxNote   = 300     // bytes of actor, of cause and of a type's name
	MaxRead   = 10_000  // pages per Read
)

// Streams are plain ASCII: they stand in file names of views and in addresses.
var streamShape = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*/[a-z][a-z0-9-]*/[A-Za-z0-9][A-Za-z0-9._~:@+=-]*(/[A-Za-z0-9._~:@+=-]+)*$`)

var typeShape = regexp.MustCompile(`^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$`)

// Check returns nil or an error that wraps ErrInvalid and names the limit.
// Every journal calls it before anything else.
func (b Batch) Check() error {
	switch {
	case len(b.Stream) > MaxStream || !streamShape.MatchString(string(b.Stream)):
		return invalid("stream %.80q is not force/room/id", string(b.Stream))
	case b.Expected < AnyVersion:
		return invalid("expected version %d is negative", b.Expected)
	case b.Key == "" || len(b.Key) > MaxKey || !utf8.ValidString(b.Key) || strings.ContainsRune(b.Key, 0):
		return invalid("key must be text of 1 to %d bytes, has %d", MaxKey, len(b.Key))
	case b.At.IsZero():
		return invalid("no time given")
	case b.At.Year() < 1900 || b.At.Year() > 9999:
		return invalid("year %d is not one a record can have", b.At.Year())
	case b.Actor == "" || !note(b.Actor):
		return invalid("actor must be text of 1 to %d bytes", MaxNote)
	case !note(b.Cause):
		return invalid("cause must be text of at most %d bytes", MaxNote)
	case len(b.Drafts) == 0 || len(b.Drafts) > MaxEvents:
		return invalid("a batch holds 1 to %d events, not %d", MaxEvents, len(b.Drafts))
	}
	for i, d := range b.Drafts {
		if err := d.check(); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	return nil
}

func (d Draft) check() error {
	switch {
	case !note(d.Type) || !typeShape.MatchString(d.Type):
		return invalid("type %.80q is not room.event-in-the-past", d.Type)
	case d.Schema < 1 || d.Schema > 1<<30:
		return invalid("schema %d of %s must count from 1", d.Schema, d.Type)
	case len(d.Data) > MaxData:
		return invalid("%s has %d bytes of data, the limit is %d", d.Type, len(d.Data), MaxData)
	case !json.Valid(d.Data):
		return invalid("data of %s is not JSON", d.Type)
	}
	return nil
}

// CheckLimit bounds how much one Read may ask for.
func CheckLimit(limit int) error {
	if limit < 1 || limit > MaxRead {
		return invalid("a read takes 1 to %d pages, not %d", MaxRead, limit)
	}
	return nil
}

// note is text that PostgreSQL can keep too: valid UTF-8 without NUL.
func note(s string) bool {
	return len(s) <= MaxNote && utf8.ValidString(s) && !strings.ContainsRune(s, 0)
}

func invalid(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrInvalid, fmt.Sprintf(format, args...))
}
