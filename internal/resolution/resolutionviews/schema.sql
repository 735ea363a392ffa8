-- What the desk shows of an incident, and what the rates count.
CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	reference TEXT NOT NULL,
	contact TEXT NOT NULL,
	type TEXT NOT NULL,             -- when it was opened
	grade TEXT NOT NULL DEFAULT '',
	place TEXT NOT NULL,
	summary TEXT NOT NULL,
	state TEXT NOT NULL,            -- open, resolved, closed
	reported_at INTEGER NOT NULL,
	opened_at INTEGER NOT NULL,
	resolved_at INTEGER,            -- without deployment; NULL again when a unit is sent after all
	agreed TEXT NOT NULL DEFAULT '',
	ended_at INTEGER                -- when it was resolved, else closed
) STRICT;
CREATE INDEX incident_by_end ON incident (ended_at) WHERE ended_at IS NOT NULL;

-- One row for each incident about which the desk did anything.
CREATE TABLE desk (
	incident TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	stage TEXT NOT NULL DEFAULT 'none', -- none, queued, taken, returned, settled
	queued_at INTEGER,
	why TEXT NOT NULL DEFAULT '',
	owner TEXT NOT NULL DEFAULT '',     -- staff id
	taken_at INTEGER,
	return_why TEXT NOT NULL DEFAULT '',
	returned_by TEXT NOT NULL DEFAULT '',
	returned_at INTEGER,
	outcome TEXT NOT NULL DEFAULT '',
	resolved INTEGER NOT NULL DEFAULT 0,
	sampled INTEGER NOT NULL DEFAULT 0,
	settled_by TEXT NOT NULL DEFAULT '',
	settled_at INTEGER,
	good INTEGER NOT NULL DEFAULT 0,
	qualities TEXT NOT NULL DEFAULT '{}',
	check_note TEXT NOT NULL DEFAULT '',
	checked_by TEXT NOT NULL DEFAULT '',
	checked_at INTEGER,                 -- NULL where nobody has looked
	enquiry TEXT NOT NULL DEFAULT '',   -- the newest: investigation or again; "" for none
	enquiry_lines TEXT NOT NULL DEFAULT '',
	enquiry_by TEXT NOT NULL DEFAULT '',
	enquiry_at INTEGER,
	enquiry_end_by INTEGER,
	enquiry_note TEXT NOT NULL DEFAULT '',
	enquiry_ended_by TEXT NOT NULL DEFAULT '',
	enquiry_ended_at INTEGER            -- NULL while it goes on
) STRICT;
CREATE INDEX desk_waiting ON desk (stage) WHERE stage IN ('queued', 'taken', 'returned');
CREATE INDEX desk_to_check ON desk (settled_at) WHERE resolved = 1 AND sampled = 1 AND checked_at IS NULL;

-- Every promise to ring somebody; at most one of an incident is open.
CREATE TABLE promise (
	incident TEXT NOT NULL,
	position INTEGER NOT NULL,      -- of the page in the journal
	due_at INTEGER NOT NULL,
	number TEXT NOT NULL,
	safe_way TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	open INTEGER NOT NULL DEFAULT 1,
	tries INTEGER NOT NULL DEFAULT 0,
	climbed TEXT NOT NULL DEFAULT '',
	fell_due INTEGER NOT NULL DEFAULT 0,
	kept_at INTEGER,
	cancelled_at INTEGER,
	reason TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX promise_open ON promise (incident) WHERE open = 1;
CREATE INDEX promise_to_ring ON promise (due_at) WHERE open = 1;
CREATE INDEX promise_by_due ON promise (due_at);

CREATE TABLE try (
	incident TEXT NOT NULL,
	position INTEGER NOT NULL,
	result TEXT NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

-- Every advice in writing.
CREATE TABLE advice (
	incident TEXT NOT NULL,
	position INTEGER NOT NULL,
	text TEXT NOT NULL,
	way TEXT NOT NULL,              -- email, text-message or letter
	sent_to TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	sent_at INTEGER,                -- by mail server
	why TEXT NOT NULL DEFAULT '',   -- the newest failure
	failed INTEGER NOT NULL DEFAULT 0, -- it never will be sent
	given_note TEXT NOT NULL DEFAULT '',
	given_by TEXT NOT NULL DEFAULT '',
	given_at INTEGER,               -- in another way
	PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX advice_not_sent ON advice (at) WHERE failed = 1 AND given_at IS NULL;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
