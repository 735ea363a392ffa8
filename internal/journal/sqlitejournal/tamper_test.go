package sqlitejournal

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/journaltest"
)

// TestVerifyNamesThePageThatWasAltered alters a closed journal of ten pages as
// somebody with the file and a SQL prompt would.
func TestVerifyNamesThePageThatWasAltered(t *testing.T) {
	for _, c := range []struct {
		name string
		sql  string
		at   journal.Position
	}{
		{"a byte of data", `UPDATE page SET data = CAST(replace(CAST(data AS TEXT), '"n":1', '"n":2') AS BLOB) WHERE position = 4`, 4},
		{"a bit of salt", "UPDATE page SET salt = zeroblob(16) WHERE position = 4", 4},
		{"the digest", "UPDATE page SET sum = (SELECT sum FROM page WHERE position = 5) WHERE position = 4", 4},
		{"data, salt and digest of another page", "UPDATE page SET (data, salt, sum) = (SELECT data, salt, sum FROM page WHERE position = 5) WHERE position = 4", 4},
		{"the hash", "UPDATE page SET hash = zeroblob(32) WHERE position = 4", 4},
		{"the type", "UPDATE page SET type = 'contact.closed' WHERE position = 4", 4},
		{"the schema", "UPDATE page SET schema = 2 WHERE position = 4", 4},
		{"the actor", "UPDATE page SET actor = 'staff/8' WHERE position = 4", 4},
		{"the cause", "UPDATE page SET cause = '' WHERE position = 4", 4},
		{"the key", "UPDATE page SET key = 'other' WHERE position = 4", 4},
		{"the time, by a microsecond", "UPDATE page SET at = at + 1 WHERE position = 4", 4},
		{"the stream", "UPDATE page SET stream = 'northshire/contact/9' WHERE position = 4", 4},
		{"the version", "UPDATE page SET version = 99 WHERE position = 4", 4},
		{"a letter moved from actor to cause", "UPDATE page SET actor = 'staff/', cause = '7' || cause WHERE position = 4", 4},
		{"a page removed", "DELETE FROM page WHERE position = 4", 4},
		{"the first page removed", "DELETE FROM page WHERE position = 1", 1},
		{"a page removed and the gap closed", "DELETE FROM page WHERE position = 4; UPDATE page SET position = position - 1 WHERE position > 4; UPDATE head SET position = 9", 4},
		{"two pages swapped", "UPDATE page SET position = -4 WHERE position = 4; UPDATE page SET position = 4 WHERE position = 5; UPDATE page SET position = 5 WHERE position = -4", 4},
		{"the tail removed", "DELETE FROM page WHERE position > 7", 8},
		{"the head set back", "UPDATE head SET position = 7, hash = (SELECT hash FROM page WHERE position = 7)", 8},
		{"the head's hash", "UPDATE head SET hash = zeroblob(32)", 10},
		{"the genesis", "UPDATE genesis SET id = randomblob(16)", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, _ := tampered(t, c.sql)
			j, err := OpenToRead(context.Background(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer j.Close()
			var tamper *journal.TamperError
			_, err = journal.Verify(context.Background(), j, nil)
			if !errors.As(err, &tamper) || tamper.Position != c.at {
				t.Errorf("got %v, want page %d", err, c.at)
			}
		})
	}
}

// A tail that was cut off cleanly is a shorter journal; only a head that was
// kept elsewhere tells.
func TestACleanCutIsSeenAgainstARememberedHead(t *testing.T) {
	path, remembered := tampered(t, "DELETE FROM page WHERE position > 7; UPDATE head SET position = 7, hash = (SELECT hash FROM page WHERE position = 7)")
	ctx, j := context.Background(), open(t, path, Options{})
	if head, err := journal.Verify(ctx, j, nil); err != nil || head.Position != 7 {
		t.Errorf("without a remembered head: %+v, %v", head, err)
	}
	var tamper *journal.TamperError
	if _, err := journal.VerifyAgainst(ctx, j, remembered, nil); !errors.As(err, &tamper) || tamper.Position != 8 {
		t.Errorf("against the remembered head: %v", err)
	}
	for i := range 5 { // others are written in place of those that were cut off
		b := journaltest.Batch("northshire/contact/2", journal.AnyVersion, "new"+strconv.Itoa(i), 1)
		if _, err := j.Append(ctx, b); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := journal.VerifyAgainst(ctx, j, remembered, nil); !errors.As(err, &tamper) || tamper.Position != 10 {
		t.Errorf("with other pages in their place: %v", err)
	}
}

// TestAHeadThatIsNotTheLastPageIsNotGoneOnFrom opens the journal to write.
func TestAHeadThatIsNotTheLastPageIsNotGoneOnFrom(t *testing.T) {
	for name, statement := range map[string]string{
		"the tail removed":          "DELETE FROM page WHERE position > 7",
		"every page removed":        "DELETE FROM page",
		"the head set back":         "UPDATE head SET position = 7, hash = (SELECT hash FROM page WHERE position = 7)",
		"the head set to nothing":   "UPDATE head SET position = 0",
		"the head's hash":           "UPDATE head SET hash = zeroblob(32)",
		"the last page's hash":      "UPDATE page SET hash = zeroblob(32) WHERE position = 10",
		"a page put after the head": "INSERT INTO page SELECT 11, stream, 11, type, schema, at, actor, cause, 'new', part, data, salt, sum, hash FROM page WHERE position = 10",
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := tampered(t, statement)
			j, err := Open(context.Background(), path, Options{})
			if err == nil {
				j.Close()
			}
			if err == nil || !strings.Contains(err.Error(), "bluelamp journal verify") {
				t.Errorf("Open = %v, want it to name the command that finds out", err)
			}
		})
	}
}

// tampered fills a journal with ten pages, closes it and runs sql on the file.
// It returns the head as it was before.
func tampered(t *testing.T, statement string) (path string, before journal.Head) {
	t.Helper()
	ctx := context.Background()
	path = filepath.Join(t.TempDir(), "journal.db")
	j := open(t, path, Options{})
	for i := range 10 {
		b := journaltest.Batch("northshire/contact/1", journal.Version(i), "k"+strconv.Itoa(i), 1)
		if _, err := j.Append(ctx, b); err != nil {
			t.Fatal(err)
		}
	}
	head, err := j.Head(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(ctx, statement); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path, head
}
