package sqlitekeys

import (
	"context"

	"bluelamp/internal/journal/sqlitefile"
)

// Copy writes a backup of the wrapped keys to a new file at path; the master key
// is not in it. Without such a copy a lost disk loses all personal data; with
// one, a key that is destroyed afterwards lives on in it: keep copies for a
// short and stated time, and destroy again what was destroyed since when one is
// restored.
func (k *Keys) Copy(ctx context.Context, path string) error {
	return sqlitefile.Copy(ctx, k.path, path)
}
