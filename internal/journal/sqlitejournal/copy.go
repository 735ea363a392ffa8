package sqlitejournal

import (
	"context"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// Copy writes a backup to a new file at path while the journal is in use. Every
// append that was acknowledged before Copy began is in it. Open it, or a copy
// restored from it, and run journal.VerifyAgainst with the head that Copy
// returns, which was the journal's when it began.
func (j *Journal) Copy(ctx context.Context, path string) (journal.Head, error) {
	head, err := j.Head(ctx)
	if err != nil {
		return journal.Head{}, err
	}
	return head, sqlitefile.Copy(ctx, j.path, path)
}
