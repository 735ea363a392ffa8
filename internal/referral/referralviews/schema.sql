-- One row for each referral. Stage is that of the room; which of its states a
-- screen shows depends on the time of day as well, and is computed when asked.
CREATE TABLE referral (
	id TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	reference TEXT NOT NULL,
	partner TEXT NOT NULL,
	contact TEXT,
	incident TEXT,
	person TEXT,
	about TEXT NOT NULL,            -- JSON object: whom it is about, as far as the partner is told
	basis TEXT NOT NULL,
	consent TEXT NOT NULL,
	form TEXT NOT NULL,             -- JSON object of texts
	safe_way TEXT NOT NULL,
	made_by TEXT NOT NULL,          -- staff id
	made_at INTEGER NOT NULL,
	opens INTEGER NOT NULL,         -- when it goes out
	stage TEXT NOT NULL,            -- waiting, sent, silent, acknowledged, declined, ended, withdrawn
	stage_at INTEGER NOT NULL,      -- since when
	sent_at INTEGER,                -- for the first time
	reminders INTEGER NOT NULL DEFAULT 0,
	trouble TEXT,                   -- why the last attempt failed; NULL when it worked
	trouble_at INTEGER,
	again_at INTEGER,
	silent_at INTEGER,              -- first time
	climbed INTEGER NOT NULL DEFAULT 0, -- a supervisor has to look; 0 again once acknowledged
	acknowledged_at INTEGER,        -- first time
	answered_at INTEGER,            -- taken or declined, newest
	declined INTEGER NOT NULL DEFAULT 0,
	outcome TEXT,
	ended_at INTEGER,               -- or withdrawn
	knows_back_at INTEGER           -- when a partner who was sent it was told that it is taken back
) STRICT;
CREATE INDEX referral_by_stage ON referral (stage, made_at);
CREATE INDEX referral_by_time ON referral (made_at);
CREATE INDEX referral_by_contact ON referral (contact);
CREATE INDEX referral_by_person ON referral (person);
CREATE INDEX referral_by_incident ON referral (incident);

-- What happened. Subject: made: the partner; sent, reminded and failed: the kind
-- of message; silent: how many reminders; ended: the outcome. Detail: silent:
-- "climbed" when it did; acknowledged, declined and partner-told: who answered.
CREATE TABLE step (
	referral TEXT NOT NULL,
	version INTEGER NOT NULL,
	at INTEGER NOT NULL,
	kind TEXT NOT NULL,             -- made, sent, reminded, failed, silent, acknowledged, declined, ended, withdrawn, told-back, partner-told
	subject TEXT NOT NULL,
	detail TEXT NOT NULL,
	text TEXT NOT NULL,
	by TEXT NOT NULL,               -- staff id, partner, or "" when nobody's
	PRIMARY KEY (referral, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
