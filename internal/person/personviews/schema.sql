-- One row for each person on record. A person who was erased keeps the row, with
-- nothing in it but that, and loses every other one.
CREATE TABLE person (
	id TEXT PRIMARY KEY,
	version INTEGER NOT NULL,
	name TEXT NOT NULL DEFAULT '',  -- the newest that was said or imported
	name_at INTEGER,                -- when that was
	named TEXT,                     -- the newest that a handler wrote down as the name alone
	named_at INTEGER,
	first_at INTEGER NOT NULL,
	restricted_at INTEGER,
	restricted_by TEXT,             -- staff id
	restricted_reason TEXT,
	erased_at INTEGER
) STRICT, WITHOUT ROWID;

-- One row for each description. seq is its newest change, in one count with those
-- of table change, so that an index in memory can follow. Where the contact is
-- the record itself, and the import is named in it, they do not stand here twice.
CREATE TABLE description (
	seq INTEGER PRIMARY KEY,
	person TEXT NOT NULL,
	record TEXT NOT NULL,
	source TEXT NOT NULL,
	contact TEXT,
	first TEXT NOT NULL,
	last TEXT NOT NULL,
	former TEXT NOT NULL,
	birth TEXT NOT NULL,
	sex TEXT NOT NULL,
	phone TEXT,
	email TEXT NOT NULL,
	unit TEXT NOT NULL,
	house TEXT NOT NULL,
	street TEXT NOT NULL,
	town TEXT NOT NULL,
	postcode TEXT NOT NULL,
	uprn TEXT NOT NULL,
	place_key TEXT,                 -- the dwelling, by its surest key
	address_key TEXT,               -- and by its address, where the surest is a UPRN
	heard_at INTEGER NOT NULL,
	withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX description_by_person ON description (person);
CREATE INDEX description_by_phone ON description (phone) WHERE phone IS NOT NULL AND withdrawn = 0;
CREATE INDEX description_by_place ON description (place_key) WHERE place_key IS NOT NULL AND withdrawn = 0;
CREATE INDEX description_by_address ON description (address_key) WHERE address_key IS NOT NULL AND withdrawn = 0;

-- Changes that concern all descriptions of a person at once: erased, restricted,
-- opened again.
CREATE TABLE change (seq INTEGER PRIMARY KEY, person TEXT NOT NULL) STRICT;
CREATE TABLE change_count (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL) STRICT;
INSERT INTO change_count (one, seq) VALUES (1, 0);

CREATE TABLE safe_contact (
	person TEXT PRIMARY KEY,
	method TEXT NOT NULL,
	number TEXT NOT NULL,
	times TEXT NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE flag (
	person TEXT NOT NULL,
	id TEXT NOT NULL,
	code TEXT NOT NULL,
	note TEXT NOT NULL,
	source TEXT NOT NULL,
	review_at INTEGER,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	ended_at INTEGER,
	ended_by TEXT,
	ended_reason TEXT,
	PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX flag_by_review ON flag (review_at) WHERE review_at IS NOT NULL AND ended_at IS NULL;

-- What was said about two persons, one upon the other: the last decision stands,
-- a question at the top waits for a second person, and taking back removes the top.
CREATE TABLE link (
	a TEXT NOT NULL,
	b TEXT NOT NULL,
	n INTEGER NOT NULL,
	verdict TEXT,                   -- NULL: asked, not decided
	reason TEXT NOT NULL,
	advice TEXT NOT NULL,
	asked TEXT NOT NULL,            -- staff id of who asked, where a second person decided
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (a, b, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_b ON link (b, a);

CREATE TABLE number (
	number TEXT PRIMARY KEY,
	id TEXT NOT NULL,               -- of the stream
	version INTEGER NOT NULL,
	kind TEXT NOT NULL,
	no_call_back INTEGER NOT NULL,
	note TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX number_by_id ON number (id);

-- What a contact was, as far as it tells of its caller, number and place. A
-- withheld number is not in here.
CREATE TABLE contact (
	id TEXT PRIMARY KEY,
	number TEXT,
	person TEXT,                    -- who the handler says was calling
	relation TEXT,
	channel TEXT NOT NULL,
	service TEXT NOT NULL,
	type TEXT,
	place TEXT,
	place_key TEXT,
	address_key TEXT,
	caller_place TEXT,              -- where the telephone stands, as the network says
	caller_place_key TEXT,
	caller_address_key TEXT,
	received_at INTEGER NOT NULL,
	state TEXT NOT NULL,
	abandoned INTEGER NOT NULL DEFAULT 0, -- the caller left before anybody answered
	imported TEXT                   -- the import's id
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_number ON contact (number, received_at) WHERE number IS NOT NULL;
CREATE INDEX contact_by_person ON contact (person, received_at) WHERE person IS NOT NULL;
CREATE INDEX contact_by_place ON contact (place_key, received_at) WHERE place_key IS NOT NULL;
CREATE INDEX contact_by_address ON contact (address_key, received_at) WHERE address_key IS NOT NULL;
CREATE INDEX contact_by_caller_place ON contact (caller_place_key) WHERE caller_place_key IS NOT NULL;
CREATE INDEX contact_by_caller_address ON contact (caller_address_key) WHERE caller_address_key IS NOT NULL;

-- Who was named as a contact's caller and is not any more: when they are erased,
-- what the contact said of them goes as well.
CREATE TABLE once_named (
	person TEXT NOT NULL,
	contact TEXT NOT NULL,
	PRIMARY KEY (person, contact)
) STRICT, WITHOUT ROWID;

-- Persons other than the caller.
CREATE TABLE involvement (
	contact TEXT NOT NULL,
	person TEXT NOT NULL,
	role TEXT NOT NULL,
	name TEXT NOT NULL,
	PRIMARY KEY (contact, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX involvement_by_person ON involvement (person);

CREATE TABLE incident (
	id TEXT PRIMARY KEY,
	reference TEXT NOT NULL,
	type TEXT NOT NULL,
	closing_type TEXT,
	grade TEXT NOT NULL DEFAULT '',
	state TEXT NOT NULL,            -- open, resolved, closed
	place TEXT NOT NULL,
	place_key TEXT,
	address_key TEXT,
	opened_at INTEGER NOT NULL,
	closed_at INTEGER,
	result TEXT,
	imported TEXT                   -- the import's id
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_by_place ON incident (place_key, opened_at) WHERE place_key IS NOT NULL;
CREATE INDEX incident_by_address ON incident (address_key, opened_at) WHERE address_key IS NOT NULL;

CREATE TABLE contact_incident (
	contact TEXT NOT NULL,
	incident TEXT NOT NULL,
	PRIMARY KEY (contact, incident)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_incident_by_incident ON contact_incident (incident);

-- Handlers' words on whether a caller is a person whom Bluelamp suggested.
CREATE TABLE decision (
	contact TEXT NOT NULL,
	person TEXT NOT NULL,
	verdict TEXT NOT NULL,
	by TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (contact, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_person ON decision (person);

CREATE TABLE staff (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
