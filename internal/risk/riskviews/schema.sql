-- Every assessment, as it was made. Maps and lists are JSON; so are the facts that
-- the rules saw. What was proposed stands in columns, because figures compare it.
CREATE TABLE assessment (
	id TEXT PRIMARY KEY,
	contact TEXT NOT NULL,
	position INTEGER NOT NULL UNIQUE,
	incident TEXT NOT NULL, -- '' before there was one
	trigger_code TEXT NOT NULL,
	type TEXT NOT NULL,
	model TEXT NOT NULL,
	policy TEXT NOT NULL,
	levels TEXT NOT NULL,
	notes TEXT NOT NULL,
	answers TEXT NOT NULL,
	advice TEXT NOT NULL, -- every line that the type had, said or not
	unnamed TEXT NOT NULL,
	rationale TEXT NOT NULL,
	facts TEXT NOT NULL,
	closed TEXT NOT NULL, -- what rests on closed records; null where nothing does
	risk TEXT NOT NULL, -- '' before it was asked for
	proposed_risk TEXT NOT NULL,
	proposed_grade TEXT NOT NULL,
	proposed_pathway TEXT NOT NULL,
	proposed_actions TEXT NOT NULL,
	reasons TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_by_contact ON assessment (contact, position);
CREATE INDEX assessment_by_time ON assessment (at, trigger_code, risk, proposed_risk);

CREATE TABLE deferral (
	contact TEXT NOT NULL,
	position INTEGER NOT NULL,
	reason TEXT NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;

-- Decisions under Right Care, Right Person. awaited says that the decision was
-- drawn for a second look and has had none.
CREATE TABLE right_care (
	id TEXT NOT NULL,
	contact TEXT NOT NULL,
	position INTEGER NOT NULL UNIQUE,
	incident TEXT NOT NULL,
	threshold TEXT NOT NULL,
	meets INTEGER NOT NULL,
	reason TEXT NOT NULL,
	agency TEXT NOT NULL,
	agency_told INTEGER NOT NULL,
	agency_note TEXT NOT NULL,
	told_caller TEXT NOT NULL,
	safety_net TEXT NOT NULL,
	sampled INTEGER NOT NULL,
	awaited INTEGER NOT NULL,
	policy TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, id)
) STRICT;
CREATE INDEX right_care_awaited ON right_care (position) WHERE awaited = 1;

CREATE TABLE right_care_review (
	contact TEXT NOT NULL,
	decision TEXT NOT NULL,
	position INTEGER NOT NULL,
	agrees INTEGER NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, decision, position)
) STRICT, WITHOUT ROWID;

-- Contacts, as far as figures about assessments need them: nothing personal.
-- over_at is when the conversation was over; NULL while it goes on, and for
-- contacts that nobody answered.
CREATE TABLE contact (
	id TEXT PRIMARY KEY,
	channel TEXT NOT NULL,
	service TEXT NOT NULL,
	answered INTEGER NOT NULL,
	finished INTEGER NOT NULL,
	over_at INTEGER
) STRICT;
CREATE INDEX contact_by_end ON contact (over_at) WHERE over_at IS NOT NULL;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
