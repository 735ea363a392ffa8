package session

import (
	"context"
	"fmt"
)

// SignedIn returns the staff ids of a force that have a session, each once.
func (s *Store) SignedIn(ctx context.Context, force string) ([]string, error) {
	now := s.Now()
	rows, err := s.db.QueryContext(ctx, `SELECT DISTINCT staff FROM session WHERE force = ? AND opened > ? AND used > ? ORDER BY staff`,
		force, now.Add(-s.Absolute).UnixMicro(), now.Add(-s.Idle).UnixMicro())
	if err != nil {
		return nil, fmt.Errorf("read who is signed in: %w", err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("read who is signed in: %w", err)
		}
		all = append(all, id)
	}
	return all, rows.Err()
}
