-- wrapped is the subject's key sealed under the master key; NULL is the
-- tombstone of a key that was destroyed.
CREATE TABLE subject (
	name    TEXT PRIMARY KEY, -- force/room/id
	wrapped BLOB
) STRICT, WITHOUT ROWID;

-- A known text sealed under the master key, to tell a wrong one at the start.
CREATE TABLE master (
	one   INTEGER PRIMARY KEY CHECK (one = 1),
	proof BLOB NOT NULL
) STRICT;
