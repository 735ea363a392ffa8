package session

import (
	"context"
	"fmt"
)

// End ends the session of a token, if there is one.
func (s *Store) End(ctx context.Context, token string) error {
	if _, err := s.db.ExecContext(ctx, `DELETE FROM session WHERE digest = ?`, digest(token)); err != nil {
		return fmt.Errorf("end session: %w", err)
	}
	return nil
}

// EndAll ends every session of one person.
func (s *Store) EndAll(ctx context.Context, force, staff string) error {
	if _, err := s.db.ExecContext(ctx, `DELETE FROM session WHERE force = ? AND staff = ?`, force, staff); err != nil {
		return fmt.Errorf("end sessions of %s: %w", staff, err)
	}
	return nil
}

// Sweep forgets the sessions that have run out, and says how many.
func (s *Store) Sweep(ctx context.Context) (int64, error) {
	now := s.Now()
	done, err := s.db.ExecContext(ctx, `DELETE FROM session WHERE used <= ? OR opened <= ?`,
		now.Add(-s.Idle).UnixMicro(), now.Add(-s.Absolute).UnixMicro())
	if err != nil {
		return 0, fmt.Errorf("sweep sessions: %w", err)
	}
	return done.RowsAffected()
}
