CREATE TABLE entry (
  position  INTEGER PRIMARY KEY, -- in the audit journal
  at        INTEGER NOT NULL,    -- Unix microseconds
  staff     TEXT NOT NULL,       -- '' when nobody was signed in
  what      TEXT NOT NULL,
  record    TEXT NOT NULL,
  operation TEXT NOT NULL,
  reason    TEXT NOT NULL
) STRICT;
CREATE INDEX entry_at ON entry (at);
CREATE INDEX entry_staff ON entry (staff, at);

-- The ids that an entry is about: the record that was read, and everybody whom the
-- answer named.
CREATE TABLE entry_subject (
  subject  TEXT NOT NULL,
  position INTEGER NOT NULL, -- of the entry
  PRIMARY KEY (subject, position)
) STRICT, WITHOUT ROWID;
