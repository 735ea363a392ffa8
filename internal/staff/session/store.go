package session

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"net/url"
	"time"

	_ "modernc.org/sqlite" // the driver

	"bluelamp/internal/httpserver"
)

const schema = `CREATE TABLE IF NOT EXISTS session (
	digest BLOB PRIMARY KEY,
	force  TEXT NOT NULL,
	staff  TEXT NOT NULL,
	opened INTEGER NOT NULL, -- Unix microseconds, as used
	used   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS session_staff ON session (force, staff);`

// touchEvery is how exactly the last use is known. A write for each request
// would cost a disk flush each.
const touchEvery = time.Minute

// Options are the lifetimes. The zero value is a shift: 12 hours, used or not.
type Options struct {
	Idle     time.Duration // 0: 12 hours
	Absolute time.Duration // 0: 12 hours
	Now      func() time.Time
}

// Session is one open session.
type Session struct {
	Force, Staff string
	Opened       time.Time
	Expires      time.Time // if it is not used again
}

// Store is the file of sessions. It is safe for concurrent use.
type Store struct {
	Options
	db *sql.DB
}

// Open opens or makes the file. Close the store afterwards.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Idle == 0 {
		o.Idle = 12 * time.Hour
	}
	if o.Absolute == 0 {
		o.Absolute = 12 * time.Hour
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: path}).EscapedPath()+
		"?_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=busy_timeout(5000)&_txlock=immediate")
	if err != nil {
		return nil, fmt.Errorf("open sessions: %w", err)
	}
	db.SetMaxOpenConns(2)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(fmt.Errorf("open sessions: %w", err), db.Close())
	}
	return &Store{Options: o, db: db}, nil
}

// Close closes the file.
func (s *Store) Close() error { return s.db.Close() }

// Start opens a session for a person whose password was right.
func (s *Store) Start(ctx context.Context, force, staff string) (token string, _ Session, err error) {
	random := make([]byte, 32)
	rand.Read(random)
	token = base64.RawURLEncoding.EncodeToString(random)
	now := s.Now()
	_, err = s.db.ExecContext(ctx, `INSERT INTO session (digest, force, staff, opened, used) VALUES (?, ?, ?, ?, ?)`,
		digest(token), force, staff, now.UnixMicro(), now.UnixMicro())
	if err != nil {
		return "", Session{}, fmt.Errorf("start session: %w", err)
	}
	return token, Session{Force: force, Staff: staff, Opened: now, Expires: s.expires(now, now)}, nil
}

// Find returns the session of a token and counts as its use. It refuses with
// httpserver.NotSignedIn if there is none or it has ended.
func (s *Store) Find(ctx context.Context, token string) (Session, error) {
	var (
		found        Session
		opened, used int64
	)
	err := s.db.QueryRowContext(ctx, `SELECT force, staff, opened, used FROM session WHERE digest = ?`, digest(token)).
		Scan(&found.Force, &found.Staff, &opened, &used)
	if errors.Is(err, sql.ErrNoRows) {
		return Session{}, httpserver.NotSignedIn
	}
	if err != nil {
		return Session{}, fmt.Errorf("find session: %w", err)
	}
	now := s.Now()
	found.Opened = time.UnixMicro(opened).UTC()
	if !now.Before(s.expires(found.Opened, time.UnixMicro(used))) {
		return Session{}, httpserver.NotSignedIn
	}
	found.Expires = s.expires(found.Opened, now)
	if now.Sub(time.UnixMicro(used)) >= touchEvery {
		// A full disk must not sign people out: the session is good without the mark.
		_, _ = s.db.ExecContext(ctx, `UPDATE session SET used = ? WHERE digest = ?`, now.UnixMicro(), digest(token))
	}
	return found, nil
}

func (s *Store) expires(opened, used time.Time) time.Time {
	idle, absolute := used.Add(s.Idle), opened.Add(s.Absolute)
	if idle.Before(absolute) {
		return idle.UTC()
	}
	return absolute.UTC()
}

func digest(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}
