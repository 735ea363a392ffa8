-- Contacts that joined the queue. A taken one is in a handler's hands, and goes
-- back to its place if the call cannot be put through.
CREATE TABLE waiting (
	contact TEXT PRIMARY KEY,
	service TEXT NOT NULL,
	since INTEGER NOT NULL,
	taken INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE handler (
	id TEXT PRIMARY KEY,
	state TEXT NOT NULL,    -- off, ready, not-ready, offered, on-contact, wrap-up
	reason TEXT NOT NULL,
	since INTEGER NOT NULL,
	present INTEGER NOT NULL,
	contact TEXT,
	service TEXT
) STRICT;

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
