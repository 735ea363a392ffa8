-- One row each: who this journal is, and where it ends.
CREATE TABLE genesis (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	id  BLOB NOT NULL CHECK (length(id) = 16) -- random; its digest starts the chain
) STRICT;

CREATE TABLE head (
	one      INTEGER PRIMARY KEY CHECK (one = 1),
	position INTEGER NOT NULL,
	hash     BLOB NOT NULL
) STRICT;

CREATE TABLE page (
	position INTEGER PRIMARY KEY,
	stream   TEXT NOT NULL,
	version  INTEGER NOT NULL,
	type     TEXT NOT NULL,
	schema   INTEGER NOT NULL,
	at       INTEGER NOT NULL, -- microseconds since 1970, UTC
	actor    TEXT NOT NULL,
	cause    TEXT NOT NULL,
	key      TEXT NOT NULL,
	part     INTEGER NOT NULL, -- 1, 2, … within the batch
	data     BLOB NOT NULL,
	salt     BLOB NOT NULL,
	sum      BLOB NOT NULL,
	hash     BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX page_stream ON page (stream, version);
CREATE UNIQUE INDEX page_key ON page (key, part);
