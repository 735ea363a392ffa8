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
	going INTEGER NOT NULL DEFAULT 0, -- a unit was sent since the grade was last raised, or is out
	came INTEGER NOT NULL DEFAULT 0,  -- the same of the scene
	left_at INTEGER,                -- when the last unit left the scene; NULL while one is there, and before
	send_by INTEGER,                -- target for sending somebody, as the grading kept it
	send_minutes INTEGER NOT NULL DEFAULT 0,
	target_area TEXT NOT NULL DEFAULT '', -- urban or rural: which target holds
	received_at INTEGER,
	answered_at INTEGER,
	result TEXT,
	closed_at INTEGER,
	resolution_reason TEXT,
	resolution_outcome TEXT,
	resolution_note TEXT,
	resolved_by TEXT,
	resolved_at INTEGER,
	resolution_agreed TEXT,         -- yes, no, not-asked
	resolution_agreed_note TEXT,
	resolution_solvability TEXT,    -- JSON: factor to yes or no
	call_back_by INTEGER,
	resolution_sampled INTEGER,
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
-- located: source and beat; imported: type and result; risk: level; review:
-- reason; climbed: to whom; reassessed: trigger and how the victim is; information:
-- source; handover: staff id and name; lowering: what became of it, then
-- "grade/risk"; delay: what became of it, then until when in ms, or why it ended;
-- crime: expected, overdue, recorded, none, asked, agreed, refused or withdrawn, then because, reference or reason;
-- vulnerable: relation and factors, with commas, or nothing and withdrawn; desk-asked: source and because;
-- advised: to whom; safeguarded: action; referred: partner, then what became of it;
-- call-back: what became of it; update: occasion or way, then what became of it;
-- joined: service, then when the contact began in ms; kept: the grade that stays and
-- the one proposed; seen: agreed or not-agreed, then the grade proposed; no-crime:
-- what became of the request, then the reason.
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
	contact TEXT NOT NULL DEFAULT '', -- whose record tells it, "" for the incident's own
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

-- Further contacts about an incident.
CREATE TABLE joined (
	incident TEXT NOT NULL,
	contact TEXT NOT NULL,
	text TEXT NOT NULL,
	service TEXT NOT NULL,
	received_at INTEGER NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (incident, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX joined_by_contact ON joined (contact);

-- The newest grade below what was proposed; seen_by is NULL while no supervisor has
-- said anything to it.
CREATE TABLE below (
	incident TEXT PRIMARY KEY,
	grade TEXT NOT NULL,
	proposed TEXT NOT NULL,
	reasons TEXT NOT NULL,          -- JSON list of texts
	justification TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	seen_by TEXT,
	seen_at INTEGER,
	agreed INTEGER,
	seen_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX below_waiting ON below (at) WHERE seen_by IS NULL;

-- Units that are on their way or there; a row goes when the unit is clear.
CREATE TABLE unit (
	incident TEXT NOT NULL,
	callsign TEXT NOT NULL,
	status TEXT NOT NULL,
	PRIMARY KEY (incident, callsign)
) STRICT, WITHOUT ROWID;

-- Who looks at the risk again, and when: one row for each incident that was opened
-- here. What is due stands in due_at, reason and in_hands_of, NULL while nothing is.
CREATE TABLE watch (
	incident TEXT PRIMARY KEY,
	risk TEXT NOT NULL DEFAULT '',  -- standing
	risk_assessment TEXT NOT NULL DEFAULT '',
	owner TEXT NOT NULL,            -- staff id, "" for whoever is on duty
	looked_at INTEGER NOT NULL,
	changed_at INTEGER,             -- of grade or standing risk
	number INTEGER NOT NULL DEFAULT 0,
	reason TEXT,
	due_at INTEGER,
	in_hands_of TEXT,               -- handler, supervisor, force-lead
	crime_due_at INTEGER,           -- NULL where no decision is expected
	crime_because TEXT,
	crime_decided INTEGER           -- NULL undecided, else whether a crime was recorded
) STRICT;
CREATE INDEX watch_due ON watch (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX watch_crime ON watch (crime_due_at) WHERE crime_due_at IS NOT NULL AND crime_decided IS NULL;

CREATE TABLE reassessment (
	incident TEXT NOT NULL,
	version INTEGER NOT NULL,
	number INTEGER NOT NULL,
	assessment TEXT NOT NULL,
	trigger TEXT NOT NULL,
	victim TEXT NOT NULL,
	victim_note TEXT NOT NULL,
	changed TEXT NOT NULL,          -- JSON list of fields
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (incident, version)
) STRICT, WITHOUT ROWID;

-- What takes a second person. state: waiting, approved, refused, withdrawn, ended.
CREATE TABLE request (
	incident TEXT NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,             -- lowering, delay, no-crime
	state TEXT NOT NULL,
	grade TEXT NOT NULL,
	risk TEXT NOT NULL,
	before TEXT NOT NULL,           -- assessment ids
	assessment TEXT NOT NULL,
	reason TEXT NOT NULL,
	safety TEXT NOT NULL,
	until INTEGER,
	no_crime TEXT NOT NULL DEFAULT '', -- reason code of a no-crime
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	decided_by TEXT,
	decided_at INTEGER,
	decision_reason TEXT NOT NULL DEFAULT '',
	PRIMARY KEY (incident, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX request_waiting ON request (at) WHERE state = 'waiting';

CREATE TABLE crime_decision (
	incident TEXT NOT NULL,
	version INTEGER NOT NULL,
	crime INTEGER NOT NULL,
	reference TEXT NOT NULL,
	reason TEXT NOT NULL,
	note TEXT NOT NULL,
	late INTEGER NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (incident, version)
) STRICT, WITHOUT ROWID;

-- Which incident a unit is on by dispatch's own record, which the log follows a
-- moment later.
CREATE TABLE dispatched (callsign TEXT PRIMARY KEY, incident TEXT NOT NULL) STRICT;
CREATE INDEX dispatched_by_incident ON dispatched (incident);

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

-- Which incident a referral came of, and to whom it went.
CREATE TABLE referral (id TEXT PRIMARY KEY, incident TEXT NOT NULL, partner TEXT NOT NULL) STRICT;
