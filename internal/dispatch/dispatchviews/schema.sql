CREATE TABLE unit (
	callsign TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	kind TEXT NOT NULL,
	base TEXT NOT NULL,
	status TEXT NOT NULL,
	incident TEXT,
	since INTEGER NOT NULL
) STRICT;

-- What the board of units says of the incident that a unit is at.
CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	reference TEXT NOT NULL,
	number INTEGER NOT NULL,
	type TEXT NOT NULL,
	grade TEXT NOT NULL DEFAULT ''
) STRICT;
