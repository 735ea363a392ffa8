-- Everybody recorded as vulnerable, withdrawn ones among them.
CREATE TABLE vulnerability (
	id TEXT PRIMARY KEY,
	contact TEXT NOT NULL,
	position INTEGER NOT NULL,      -- of the page in the journal
	incident TEXT NOT NULL,         -- "" before there was one
	person TEXT NOT NULL,           -- "" when not on file
	who TEXT NOT NULL,
	relation TEXT NOT NULL,
	factors TEXT NOT NULL,          -- JSON list of codes
	since TEXT NOT NULL,
	interaction TEXT NOT NULL,
	by TEXT NOT NULL,               -- staff id
	at INTEGER NOT NULL,
	withdrawn_reason TEXT,
	withdrawn_by TEXT,
	withdrawn_at INTEGER            -- NULL while it holds
) STRICT;
CREATE INDEX vulnerability_by_contact ON vulnerability (contact, position);
CREATE INDEX vulnerability_by_person ON vulnerability (person);

-- One row for each piece of work of the vulnerability desk on a contact.
CREATE TABLE desk_case (
	contact TEXT NOT NULL,
	number INTEGER NOT NULL,        -- 1, 2, … in the contact
	state TEXT NOT NULL,            -- asked, taken, ended
	asked_at INTEGER NOT NULL,
	taken_by TEXT,
	taken_at INTEGER,
	first_taken_at INTEGER,         -- taking over from a colleague does not change it
	helped_at INTEGER,              -- the first advice, or the first action of whoever has the case
	outcome TEXT,
	note TEXT,
	ended_by TEXT,
	ended_at INTEGER,
	PRIMARY KEY (contact, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_case_by_state ON desk_case (state);
CREATE INDEX desk_case_by_time ON desk_case (asked_at);
CREATE INDEX desk_case_by_end ON desk_case (ended_at);

CREATE TABLE ask (
	contact TEXT NOT NULL,
	number INTEGER NOT NULL,        -- of the case
	position INTEGER NOT NULL,
	source TEXT NOT NULL,
	because TEXT NOT NULL,
	why TEXT NOT NULL,
	by TEXT NOT NULL,               -- staff id, "" when nobody's doing
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE advice (
	id TEXT PRIMARY KEY,
	contact TEXT NOT NULL,
	position INTEGER NOT NULL,
	addressee TEXT NOT NULL,        -- handler or officer
	text TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	used INTEGER,                   -- NULL while nobody has answered
	answer TEXT,
	answered_by TEXT,
	answered_at INTEGER
) STRICT;
CREATE INDEX advice_by_contact ON advice (contact, position);
CREATE INDEX advice_by_time ON advice (at);
CREATE INDEX advice_unanswered ON advice (at) WHERE used IS NULL;

CREATE TABLE action (
	contact TEXT NOT NULL,
	position INTEGER NOT NULL,
	action TEXT NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	of_desk INTEGER NOT NULL DEFAULT 0, -- by whoever of the desk had the case then
	PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE missed (
	contact TEXT NOT NULL,
	position INTEGER NOT NULL,
	number INTEGER NOT NULL,        -- of the case in which it was found
	factors TEXT NOT NULL,          -- JSON list of codes
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;

-- When each contact began, and the risk by its newest assessment.
CREATE TABLE contact (
	id TEXT PRIMARY KEY,
	received_at INTEGER,
	risk TEXT NOT NULL DEFAULT '',
	handler TEXT NOT NULL DEFAULT '',  -- staff id of who has it
	caller TEXT NOT NULL DEFAULT '',   -- person id, "" when not on file
	version INTEGER NOT NULL DEFAULT 0 -- of the contact's safeguarding record
) STRICT;
CREATE INDEX contact_by_time ON contact (received_at);
CREATE INDEX contact_by_caller ON contact (caller) WHERE caller <> '';

-- People on file besides the caller.
CREATE TABLE involved (
	contact TEXT NOT NULL,
	person TEXT NOT NULL,
	PRIMARY KEY (person, contact)
) STRICT, WITHOUT ROWID;

-- The incidents that came of contacts, as far as the queue needs them.
CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	contact TEXT NOT NULL,
	reference TEXT NOT NULL,
	type TEXT NOT NULL,
	grade TEXT NOT NULL DEFAULT '',
	risk TEXT NOT NULL DEFAULT '',  -- standing
	closed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX incident_by_contact ON incident (contact);

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
