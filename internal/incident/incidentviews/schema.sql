-- One row for each incident, as the board shows it.
CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	reference TEXT NOT NULL,
	number INTEGER NOT NULL,
	contact TEXT,
	type TEXT NOT NULL,
	closing_type TEXT,
	grade TEXT NOT NULL DEFAULT '',
	state TEXT NOT NULL,            -- open, resolved, closed
	place TEXT NOT NULL,
	summary TEXT NOT NULL,
	opened_by TEXT NOT NULL,        -- staff id
	opened_at INTEGER NOT NULL,
	graded_at INTEGER,
	due_at INTEGER,
	target_stage TEXT NOT NULL DEFAULT '',
	target_minutes INTEGER NOT NULL DEFAULT 0,
	clock_start TEXT NOT NULL DEFAULT '',
	first_assigned_at INTEGER,
	first_at_scene_at INTEGER,
	result TEXT,
	closed_at INTEGER,
	resolution_reason TEXT,
	resolution_outcome TEXT,
	resolution_note TEXT,
	resolved_by TEXT,
	resolved_at INTEGER,
	import TEXT,                    -- the import that it came with
	located_at INTEGER,             -- NULL where it was never located; what follows is the newest
	location_text TEXT,
	lat REAL,                       -- NULL where there is no point
	lon REAL,
	radius_m REAL,
	uprn TEXT,
	entry TEXT,
	location_source TEXT,
	beat TEXT,
	area TEXT,                      -- urban or rural
	ground TEXT                     -- the force whose ground it is
) STRICT;
CREATE INDEX incident_by_state ON incident (state, opened_at);
CREATE INDEX incident_by_time ON incident (opened_at);
CREATE INDEX incident_by_contact ON incident (contact);

-- The log. What each kind keeps in subject and detail: unit: callsign and
-- status; graded: grade and the grade proposed; resolved: reason and outcome;
-- closed: result and closing type; assessed: type and the grade proposed;
-- located: source and beat; imported: type and result.
CREATE TABLE line (
	incident TEXT NOT NULL,
	position INTEGER NOT NULL,      -- of the page in the journal
	version INTEGER NOT NULL,       -- of the incident
	at INTEGER NOT NULL,
	kind TEXT NOT NULL,
	subject TEXT NOT NULL,
	detail TEXT NOT NULL,
	text TEXT NOT NULL,
	by TEXT NOT NULL,               -- staff id, or "" when nobody's
	PRIMARY KEY (incident, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE grade (
	incident TEXT NOT NULL,
	version INTEGER NOT NULL,
	grade TEXT NOT NULL,
	proposed TEXT NOT NULL,
	reasons TEXT NOT NULL,          -- JSON list of texts
	justification TEXT NOT NULL,
	assessment TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (incident, version)
) STRICT, WITHOUT ROWID;

-- Units that are on their way or there; a row goes when the unit is clear.
CREATE TABLE unit (
	incident TEXT NOT NULL,
	callsign TEXT NOT NULL,
	status TEXT NOT NULL,
	PRIMARY KEY (incident, callsign)
) STRICT, WITHOUT ROWID;

-- Which incident a unit is on by dispatch's own record, which the log follows a
-- moment later.
CREATE TABLE dispatched (callsign TEXT PRIMARY KEY, incident TEXT NOT NULL) STRICT;
CREATE INDEX dispatched_by_incident ON dispatched (incident);

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
