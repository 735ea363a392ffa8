CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	reference TEXT NOT NULL,
	contact TEXT NOT NULL,
	type TEXT NOT NULL,
	state TEXT NOT NULL,            -- open, resolved, closed
	crime_at INTEGER,               -- when it was decided that it is a crime; NULL when it is none, or nobody decided
	seen_to INTEGER NOT NULL DEFAULT 0 -- somebody was promised an update, or nobody is to be told
) STRICT;
CREATE INDEX incident_owed ON incident (crime_at) WHERE crime_at IS NOT NULL AND seen_to = 0;

-- One row for each incident about which somebody was promised something, or nobody
-- is to be told.
CREATE TABLE record (
	incident TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	nobody TEXT NOT NULL DEFAULT '', -- why nobody has to be told
	nobody_by TEXT NOT NULL DEFAULT '',
	nobody_at INTEGER
) STRICT;

CREATE TABLE promise (
	id TEXT NOT NULL,
	incident TEXT NOT NULL,
	person TEXT NOT NULL,           -- "" when not on file
	name TEXT NOT NULL,
	event TEXT NOT NULL,
	enhanced TEXT NOT NULL,
	method TEXT NOT NULL,
	safe_way TEXT NOT NULL,
	working_days INTEGER NOT NULL,
	due_at INTEGER NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	given_at INTEGER,
	given_by TEXT NOT NULL DEFAULT '',
	given_method TEXT NOT NULL DEFAULT '',
	note TEXT NOT NULL DEFAULT '',
	cancelled_at INTEGER,
	cancelled_by TEXT NOT NULL DEFAULT '',
	reason TEXT NOT NULL DEFAULT '',
	over_because TEXT NOT NULL DEFAULT '', -- why nothing follows it
	over_by TEXT NOT NULL DEFAULT '',
	over_at INTEGER,
	PRIMARY KEY (incident, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_open ON promise (due_at) WHERE given_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX promise_by_person ON promise (person) WHERE person <> '';
CREATE INDEX promise_by_time ON promise (at);

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
