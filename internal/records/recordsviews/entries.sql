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
CREATE INDEX entry_record ON entry (record, at);
