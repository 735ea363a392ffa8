package draft

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"regexp"
	"time"

	"bluelamp/internal/journal"
)

// Draft is a form as far as it was typed.
type Draft struct {
	Form    string
	Content json.RawMessage
	SavedAt time.Time
}

var formName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]{0,119}$`)

// Put keeps a form, in place of what was kept of it before. It returns when
// the draft is on the disk.
func (s *Store) Put(ctx context.Context, o Owner, form string, content json.RawMessage) (Draft, error) {
	switch {
	case !formName.MatchString(form):
		return Draft{}, FormUnfit
	case len(content) > MaxContent:
		return Draft{}, TooLarge
	case !json.Valid(content):
		return Draft{}, ContentUnfit
	}
	box, err := s.seal(ctx, o, form, content)
	if err != nil {
		return Draft{}, outage("seal draft", err)
	}
	now := s.now().UTC()
	_, err = s.db.ExecContext(ctx, `INSERT INTO draft (force, staff, form, saved, box) VALUES (?1, ?2, ?3, ?4, ?5)
		ON CONFLICT DO UPDATE SET saved = ?4, box = ?5`, o.Force, o.Staff, form, now.UnixMicro(), box)
	if err != nil {
		return Draft{}, outage("keep draft", err)
	}
	_, err = s.db.ExecContext(ctx, `DELETE FROM draft WHERE force = ?1 AND staff = ?2 AND form IN (
		SELECT form FROM draft WHERE force = ?1 AND staff = ?2 ORDER BY saved DESC, form LIMIT -1 OFFSET ?3)`,
		o.Force, o.Staff, MaxForms)
	if err != nil {
		return Draft{}, outage("make room for draft", err)
	}
	return Draft{Form: form, Content: content, SavedAt: now}, nil
}

// Get returns what was kept of a form, or NotFound. A draft whose owner's key
// was destroyed is gone.
func (s *Store) Get(ctx context.Context, o Owner, form string) (Draft, error) {
	var saved int64
	var box []byte
	err := s.db.QueryRowContext(ctx, `SELECT saved, box FROM draft WHERE force = ? AND staff = ? AND form = ?`,
		o.Force, o.Staff, form).Scan(&saved, &box)
	if errors.Is(err, sql.ErrNoRows) {
		return Draft{}, NotFound
	}
	if err != nil {
		return Draft{}, outage("read draft", err)
	}
	content, err := s.open(ctx, o, form, box)
	if errors.Is(err, journal.ErrErased) || errors.Is(err, journal.ErrNoKey) {
		return Draft{}, errors.Join(NotFound, s.Delete(ctx, o, form))
	}
	if err != nil {
		return Draft{}, outage("open draft", err)
	}
	return Draft{Form: form, Content: content, SavedAt: time.UnixMicro(saved).UTC()}, nil
}

// Delete forgets a form; it may be repeated.
func (s *Store) Delete(ctx context.Context, o Owner, form string) error {
	if _, err := s.db.ExecContext(ctx, `DELETE FROM draft WHERE force = ? AND staff = ? AND form = ?`,
		o.Force, o.Staff, form); err != nil {
		return outage("delete draft", err)
	}
	return nil
}

// Sweep forgets what was last saved longer ago than this, and says how many.
func (s *Store) Sweep(ctx context.Context, olderThan time.Duration) (int64, error) {
	done, err := s.db.ExecContext(ctx, `DELETE FROM draft WHERE saved < ?`, s.now().Add(-olderThan).UnixMicro())
	if err != nil {
		return 0, outage("sweep drafts", err)
	}
	return done.RowsAffected()
}
