package journaltest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"bluelamp/internal/journal"
)

// Maker says how a kind of journal is made.
type Maker struct {
	// Open returns a new, empty journal; the test closes it.
	Open func(t *testing.T) journal.Journal
	// Reopen closes j and opens what it kept; nil if it keeps nothing.
	Reopen func(t *testing.T, j journal.Journal) journal.Journal
	// Beside opens a second node on what j keeps; nil if there is only one.
	Beside func(t *testing.T, j journal.Journal) journal.Journal
}

// Contract runs the whole suite.
func Contract(t *testing.T, m Maker) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, Maker)
	}{
		{"an empty journal", empty},
		{"what is appended is read", appendedIsRead},
		{"versions count within a stream", versionsCount},
		{"an unexpected version is refused", versionRefused},
		{"any version is taken as it comes", anyVersion},
		{"a used key writes nothing", usedKey},
		{"a used key wins over the version", usedKeyWins},
		{"a key used by many at once writes once", keyRace},
		{"one version, many writers, one winner", versionRace},
		{"a batch is whole or not at all", allOrNothing},
		{"limits", limits},
		{"limits are the last thing accepted", atTheLimits},
		{"reads are bounded and in order", readsBounded},
		{"positions have no gaps under many writers", noGaps},
		{"a follower misses nothing under many writers", followerMissesNothing},
		{"watching", watching},
		{"a context that has ended", endedContext},
		{"after closing", afterClosing},
		{"closing under load loses no answer", closingUnderLoad},
		{"the chain verifies", chainVerifies},
		{"reopening", reopening},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, m) })
	}
}

// When is the time of the batches that Batch makes.
var When = time.Date(2026, 3, 1, 22, 15, 0, 123456000, time.UTC)

// Batch returns an acceptable batch of n events for a stream.
func Batch(s journal.Stream, expected journal.Version, key string, n int) journal.Batch {
	return journal.Batch{
		Stream: s, Expected: expected, Key: key, At: When,
		Actor: "staff/7", Cause: "request/" + key, Drafts: Drafts(key, n),
	}
}

// Drafts returns n events whose data tells key and number.
func Drafts(key string, n int) []journal.Draft {
	drafts := make([]journal.Draft, n)
	for i := range drafts {
		drafts[i] = journal.Draft{Type: "contact.noted", Schema: 1, Data: fmt.Appendf(nil, `{"key":%q,"n":%d}`, key, i+1)}
	}
	return drafts
}

const (
	one = journal.Stream("northshire/contact/1")
	two = journal.Stream("northshire/contact/2")
)

func open(t *testing.T, m Maker) journal.Journal {
	t.Helper()
	j := m.Open(t)
	t.Cleanup(func() { j.Close() })
	return j
}

// nodes returns the nodes to spread work over: j alone, or j and one beside it.
func nodes(t *testing.T, m Maker, j journal.Journal) []journal.Journal {
	t.Helper()
	if m.Beside == nil {
		return []journal.Journal{j}
	}
	b := m.Beside(t, j)
	t.Cleanup(func() { b.Close() })
	return []journal.Journal{j, b}
}

func mustAppend(t *testing.T, j journal.Journal, b journal.Batch) journal.Receipt {
	t.Helper()
	r, err := j.Append(context.Background(), b)
	if err != nil {
		t.Fatalf("append %s to %s: %v", b.Key, b.Stream, err)
	}
	return r
}

func mustRead(t *testing.T, j journal.Journal) []journal.Page {
	t.Helper()
	var all []journal.Page
	for {
		pages, err := j.Read(context.Background(), journal.Position(len(all)), 100)
		if err != nil {
			t.Fatalf("read: %v", err)
		}
		if len(pages) == 0 {
			return all
		}
		all = append(all, pages...)
	}
}

func mustHead(t *testing.T, j journal.Journal) journal.Head {
	t.Helper()
	h, err := j.Head(context.Background())
	if err != nil {
		t.Fatalf("head: %v", err)
	}
	return h
}
