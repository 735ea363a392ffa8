package journal

import (
	"context"
	"strings"
	"time"
)

// Position is a page's place in the whole journal: 1, 2, 3, … without gaps.
type Position int64

// Version is a page's place in its stream: 1, 2, 3, … without gaps.
type Version int64

// AnyVersion tells Append not to compare versions. Rules that read state must
// never use it; it is for facts that no earlier fact can refuse.
const AnyVersion Version = -1

// Stream names one sequence of events: "force/room/id", for example
// "northshire/incident/0199…". The force is always the first segment: isolation
// between forces rests on it.
type Stream string

// NewStream joins force, room and id; id may itself contain slashes.
func NewStream(force, room, id string) Stream { return Stream(force + "/" + room + "/" + id) }

// Force returns the first segment.
func (s Stream) Force() string { f, _, _ := strings.Cut(string(s), "/"); return f }

// Room returns the second segment.
func (s Stream) Room() string {
	_, rest, _ := strings.Cut(string(s), "/")
	r, _, _ := strings.Cut(rest, "/")
	return r
}

// ID returns what follows force and room.
func (s Stream) ID() string {
	parts := strings.SplitN(string(s), "/", 3)
	if len(parts) < 3 {
		return ""
	}
	return parts[2]
}

// Hash is a SHA-256 digest in the chain.
type Hash [32]byte

// Page is one event as it stands in the journal. Data is JSON in which personal
// fields are sealed (see Codec); Sum is the salted digest of Data, so that Data
// can be blanked by law without breaking the chain; Hash covers the previous
// page's Hash, every other field and Sum.
type Page struct {
	Position Position
	Stream   Stream
	Version  Version
	Type     string    // "incident.graded"
	Schema   int       // version of the type's shape, from 1
	At       time.Time // UTC, whole microseconds
	Actor    string    // "staff/0199…", or "system/queue"
	Cause    string    // what led to it: a request id, or "page/123" for a reaction
	Key      string    // idempotency key of the append that wrote it
	Data     []byte
	Salt     []byte
	Sum      Hash
	Hash     Hash
}

// Draft is an event before it has a place.
type Draft struct {
	Type   string
	Schema int
	Data   []byte
}

// Batch is what one Append writes: one stream, all or nothing.
type Batch struct {
	Stream   Stream
	Expected Version // version of the stream's last page; 0 = stream must be new; AnyVersion
	Key      string  // idempotency key, unique in the journal; required
	At       time.Time
	Actor    string
	Cause    string
	Drafts   []Draft
}

// Receipt says where a batch stands. Duplicate is true when the key had been
// used before: nothing was written, First/Last/Version are those of the first time.
type Receipt struct {
	First, Last Position
	Version     Version // version of the stream after the batch
	Duplicate   bool
}

// Head is the end of the journal.
type Head struct {
	Position Position
	Hash     Hash
}

// Journal is the port. Every method is safe for concurrent use.
//
// Append returns only when the batch is durable. It fails with ErrVersion
// (someone else appended first), ErrInvalid, ErrFull (no room on disk; reads
// still work), ErrUncertain (the commit's outcome is unknown: the process must
// reopen the journal) or ErrClosed. A used key wins over a version mismatch.
//
// ReadStream returns a stream's pages after a version, oldest first. Read
// returns at most limit pages after a position, in order. Used returns the
// receipt of an earlier append with this key, if any.
//
// Watch returns a channel that holds at most one token and is filled whenever
// the head moves, and a function that ends the watch. A follower reads to the
// end, waits for a token, reads on: it can miss nothing. The channel starts with
// a token in it and gets one more when the journal closes, so that a follower
// that waits finds out.
//
// Genesis returns the hash that the chain starts from: the digest of a random
// number drawn when the journal was made, so that no two journals share a page
// hash. It is the Hash of Head while the journal is empty.
//
// When ctx ends while Append waits, the batch may still be written: append
// again with the same key to learn.
type Journal interface {
	Append(ctx context.Context, b Batch) (Receipt, error)
	ReadStream(ctx context.Context, s Stream, after Version) ([]Page, error)
	Read(ctx context.Context, after Position, limit int) ([]Page, error)
	Used(ctx context.Context, key string) (Receipt, bool, error)
	Head(ctx context.Context) (Head, error)
	Genesis(ctx context.Context) (Hash, error)
	Watch() (tokens <-chan struct{}, stop func())
	Close() error
}
