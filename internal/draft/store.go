package draft

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"time"

	sqlite "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
)

// Limits of what one person may keep. When the last is reached the oldest
// draft makes room: the form that is being typed matters more.
const (
	MaxContent = 256 << 10 // bytes of JSON
	MaxForms   = 200
)

// What the store refuses.
var (
	NotFound = fault.New(fault.NotFound, "draft.not-found", "Nothing was kept of this form.")
	TooLarge = fault.New(fault.Invalid, "draft.too-large",
		"This form is larger than 256 KB and cannot be kept while it is typed. Save it now.").About("content")
	FormUnfit = fault.New(fault.Invalid, "draft.form-unfit",
		"A form's name has 1 to 120 letters, digits and dashes, such as incident-0199a1b2.").About("form")
	ContentUnfit = fault.New(fault.Invalid, "draft.content-unfit", "The content of a form must be JSON.").About("content")
	Full         = fault.New(fault.Unavailable, "draft.full",
		"There is no room left on the server's disk, so what you type is not being kept. Save the form soon, and tell whoever runs Bluelamp.")
)

const schema = `CREATE TABLE IF NOT EXISTS draft (
	force TEXT NOT NULL,
	staff TEXT NOT NULL,
	form  TEXT NOT NULL,
	saved INTEGER NOT NULL, -- Unix microseconds
	box   BLOB NOT NULL,    -- nonce and sealed content
	PRIMARY KEY (force, staff, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS draft_saved ON draft (saved);`

// Owner is whose drafts are meant.
type Owner struct{ Force, Staff string }

// Store is the file of drafts. It is safe for concurrent use.
type Store struct {
	db   *sql.DB
	keys journal.Keys
	now  func() time.Time
}

// Open opens or makes the file. Close the store afterwards.
func Open(ctx context.Context, path string, keys journal.Keys, now func() time.Time) (*Store, error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+
		"?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=busy_timeout(5000)&_pragma=secure_delete(1)&_txlock=immediate")
	if err != nil {
		return nil, fmt.Errorf("open drafts: %w", err)
	}
	db.SetMaxOpenConns(2)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(fmt.Errorf("open drafts: %w", err), db.Close())
	}
	return &Store{db: db, keys: keys, now: now}, nil
}

// Close closes the file.
func (s *Store) Close() error { return s.db.Close() }

// outage tells a full disk from other trouble.
func outage(verb string, err error) error {
	var broken *sqlite.Error
	if errors.As(err, &broken) && broken.Code()&0xff == sqlite3.SQLITE_FULL {
		return fmt.Errorf("%s: %w (%w)", verb, Full, err)
	}
	return fmt.Errorf("%s: %w", verb, err)
}
