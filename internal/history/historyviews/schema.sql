-- One row for each import. Counts are NULL until every row was read.
CREATE TABLE import (
	id TEXT PRIMARY KEY,
	kind TEXT NOT NULL,
	source TEXT NOT NULL,
	file TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	phase TEXT NOT NULL,
	uploaded_by TEXT NOT NULL,
	uploaded_at INTEGER NOT NULL,
	started_by TEXT,
	started_at INTEGER,
	paused_why TEXT NOT NULL DEFAULT '',
	finished_at INTEGER,
	read INTEGER,
	taken INTEGER,
	refused INTEGER,
	doubled INTEGER,
	file_deleted_at INTEGER,
	file_deleted_why TEXT,
	undo_reason TEXT,
	undo_by TEXT,
	undone_at INTEGER,
	taken_back INTEGER,
	kept INTEGER
) STRICT;

CREATE INDEX import_uploaded ON import (uploaded_at DESC, id);
