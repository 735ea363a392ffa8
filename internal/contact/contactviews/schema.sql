-- One row for each contact. A withheld number is not in here: nobody may be
-- shown it, so there is nothing to leak.
CREATE TABLE contact (
	id TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	service TEXT NOT NULL,
	channel TEXT NOT NULL,
	trunk TEXT NOT NULL,
	number TEXT,            -- E.164, or as received when it could not be read
	number_key TEXT,        -- the same in one spelling, for looking up
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
	recording_failed TEXT,  -- why the call, or part of it, is not on file
	broke_off INTEGER NOT NULL DEFAULT 0, -- the caller was lost before or while somebody spoke with them
	import TEXT,            -- the import that it came with
	old_reference TEXT,     -- of the other system
	passed_force TEXT,      -- handed over to this force
	passed_reason TEXT,
	passed_told TEXT,       -- what the caller was told
	passed_by TEXT,
	passed_at INTEGER,
	rung_back TEXT,         -- how ringing back went, the last time
	rung_note TEXT,
	rung_by TEXT,
	rung_at INTEGER
) STRICT;
CREATE INDEX contact_by_number ON contact (number_key, received_at) WHERE number_key IS NOT NULL;
CREATE INDEX contact_by_time ON contact (received_at);
CREATE INDEX contact_by_state ON contact (state, received_at);
CREATE INDEX contact_by_person ON contact (person) WHERE person IS NOT NULL;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

-- Who people on record are called: what a handler named them, or else as they
-- were described. A restricted one is shown to few.
CREATE TABLE person (
	id TEXT PRIMARY KEY,
	name TEXT NOT NULL,
	named INTEGER NOT NULL DEFAULT 0,
	restricted INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Flags that stand; a row goes when the flag is ended.
CREATE TABLE flag (
	id TEXT NOT NULL,
	person TEXT NOT NULL,
	code TEXT NOT NULL,
	note TEXT NOT NULL,
	source TEXT NOT NULL,
	since INTEGER NOT NULL,
	review_at INTEGER,
	PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

-- What people said of two persons, one word upon the other (n); only the last counts.
CREATE TABLE link (
	a TEXT NOT NULL,
	b TEXT NOT NULL,
	n INTEGER NOT NULL,
	verdict TEXT,           -- NULL while a second person has to agree
	PRIMARY KEY (a, b, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_b ON link (b);

-- What is known of a telephone number itself.
CREATE TABLE number (
	key TEXT PRIMARY KEY,
	id TEXT NOT NULL,       -- of its stream
	kind TEXT NOT NULL,
	no_call_back INTEGER NOT NULL,
	note TEXT NOT NULL,
	at INTEGER NOT NULL
) STRICT;

-- Where the caller is or it happened, as one source said at one time.
CREATE TABLE location (
	contact TEXT NOT NULL,
	id TEXT NOT NULL,
	source TEXT NOT NULL,
	of TEXT NOT NULL,
	text TEXT NOT NULL,
	lat REAL,               -- NULL where there is no point
	lon REAL,
	radius_m REAL NOT NULL,
	confidence REAL NOT NULL,
	method TEXT NOT NULL,
	position_at INTEGER,
	uprn TEXT NOT NULL,
	entry TEXT NOT NULL,
	warnings TEXT NOT NULL, -- JSON list of texts
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	version INTEGER NOT NULL,
	PRIMARY KEY (contact, id)
) STRICT;

-- Who else has to do with what is reported.
CREATE TABLE involved (
	contact TEXT NOT NULL,
	person TEXT NOT NULL,
	name TEXT NOT NULL,
	role TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, person)
) STRICT;
CREATE INDEX involved_by_person ON involved (person);

-- The newest word on whether the caller is a person whom Bluelamp suggested.
CREATE TABLE decision (
	contact TEXT NOT NULL,
	person TEXT NOT NULL,
	verdict TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, person)
) STRICT, WITHOUT ROWID;

-- What a contact said of a person, as the person's own record keeps it.
CREATE TABLE heard (
	contact TEXT NOT NULL,
	person TEXT NOT NULL,
	details TEXT NOT NULL,  -- JSON of person.Details
	PRIMARY KEY (contact, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX heard_by_person ON heard (person);

-- Contacts that were finished without an incident although what was found asked
-- for more.
CREATE TABLE against (
	contact TEXT PRIMARY KEY,
	codes TEXT NOT NULL,    -- JSON list: what it stands against
	risk TEXT NOT NULL,
	grade TEXT NOT NULL,
	reason TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	agreed INTEGER,         -- a supervisor's word; NULL while there is none
	decided_reason TEXT NOT NULL DEFAULT '',
	decided_by TEXT,
	decided_at INTEGER,
	settled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX against_waiting ON against (at) WHERE settled = 0;

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

CREATE TABLE contact_incident (
	contact TEXT NOT NULL,
	incident TEXT NOT NULL,
	reference TEXT NOT NULL,
	PRIMARY KEY (contact, incident)
) STRICT;
CREATE INDEX contact_incident_by_incident ON contact_incident (incident);
