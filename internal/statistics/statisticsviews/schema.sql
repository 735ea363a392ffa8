-- One row for each contact. Outcome is waiting, answered, abandoned or
-- interrupted (lost before anybody answered).
CREATE TABLE contact (
	id TEXT PRIMARY KEY,
	service TEXT NOT NULL,
	received_at INTEGER NOT NULL,
	outcome TEXT NOT NULL,
	waited_ms INTEGER,      -- until answered or abandoned
	assessed TEXT NOT NULL DEFAULT 'no'
) STRICT;
CREATE INDEX contact_by_time ON contact (received_at, service, outcome, waited_ms, assessed);

-- One row for each incident, with what its latest grading asks for.
CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	received_at INTEGER NOT NULL, -- when the contact began
	opened_at INTEGER NOT NULL,
	grade TEXT NOT NULL DEFAULT '',
	due_at INTEGER,
	target_stage TEXT NOT NULL DEFAULT '',
	target_minutes INTEGER NOT NULL DEFAULT 0,
	clock_start TEXT NOT NULL DEFAULT '',
	first_assigned_at INTEGER,
	first_at_scene_at INTEGER,
	resolved_at INTEGER,          -- without deployment
	closed_at INTEGER
) STRICT;
CREATE INDEX incident_by_time ON incident (opened_at);
