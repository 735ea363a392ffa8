-- Every assessment, as it was made. Maps and lists are JSON.
CREATE TABLE assessment (
	id TEXT PRIMARY KEY,
	contact TEXT NOT NULL,
	position INTEGER NOT NULL UNIQUE,
	type TEXT NOT NULL,
	model TEXT NOT NULL,
	policy TEXT NOT NULL,
	levels TEXT NOT NULL,
	notes TEXT NOT NULL,
	answers TEXT NOT NULL,
	rationale TEXT NOT NULL,
	proposed TEXT NOT NULL,
	reasons TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_by_contact ON assessment (contact, position);

CREATE TABLE deferral (
	contact TEXT NOT NULL,
	position INTEGER NOT NULL,
	reason TEXT NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
