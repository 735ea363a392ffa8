-- One row for each contact. A withheld number is not in here: nobody may be
-- shown it, so there is nothing to leak.
CREATE TABLE contact (
	id TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	service TEXT NOT NULL,
	channel TEXT NOT NULL,
	trunk TEXT NOT NULL,
	number TEXT,            -- E.164, or as received when it could not be read
	withheld INTEGER NOT NULL,
	state TEXT NOT NULL,
	received_at INTEGER NOT NULL,
	answered_at INTEGER,
	ended_at INTEGER,
	waited_ms INTEGER,
	talk_ms INTEGER,
	handler TEXT,           -- staff id
	person TEXT,            -- who the handler says is calling
	caller_name TEXT,
	callback_number TEXT,
	relation TEXT,
	place TEXT,
	type TEXT,
	assessed TEXT NOT NULL DEFAULT 'no',
	notes TEXT NOT NULL DEFAULT '',
	notes_saved_at INTEGER,
	digits TEXT NOT NULL DEFAULT '',
	disposition TEXT,
	recording_failed TEXT   -- why the call, or part of it, is not on file
) STRICT;
CREATE INDEX contact_by_number ON contact (number, received_at) WHERE number IS NOT NULL;
CREATE INDEX contact_by_time ON contact (received_at);
CREATE INDEX contact_by_state ON contact (state, received_at);
CREATE INDEX contact_by_person ON contact (person) WHERE person IS NOT NULL;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE recording (
	contact TEXT NOT NULL,
	id TEXT NOT NULL,       -- version of the page that tells of it
	file TEXT NOT NULL,     -- relative to the recording folder
	sha256 TEXT NOT NULL,
	bytes INTEGER NOT NULL,
	duration_ms INTEGER NOT NULL,
	kept_at INTEGER NOT NULL,
	PRIMARY KEY (contact, id)
) STRICT;

-- What a handler sees of the incidents that a number led to.
CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	reference TEXT NOT NULL,
	number INTEGER NOT NULL,
	contact TEXT NOT NULL,
	type TEXT NOT NULL,
	closing_type TEXT,
	grade TEXT NOT NULL DEFAULT '',
	state TEXT NOT NULL,
	place TEXT NOT NULL,
	summary TEXT NOT NULL,
	result TEXT,
	opened_at INTEGER NOT NULL,
	closed_at INTEGER
) STRICT;
CREATE INDEX incident_open ON incident (state) WHERE state = 'open';

CREATE TABLE contact_incident (
	contact TEXT NOT NULL,
	incident TEXT NOT NULL,
	reference TEXT NOT NULL,
	PRIMARY KEY (contact, incident)
) STRICT;
CREATE INDEX contact_incident_by_incident ON contact_incident (incident);
