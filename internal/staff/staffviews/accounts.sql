CREATE TABLE account (
  id           TEXT PRIMARY KEY,
  version      INTEGER NOT NULL,
  joined       INTEGER NOT NULL, -- position in the journal: the first of two equal sign-in names wins
  sign_in_name TEXT NOT NULL,
  name         TEXT NOT NULL,
  roles        TEXT NOT NULL,    -- JSON list
  skills       TEXT NOT NULL,    -- JSON list
  disabled     INTEGER NOT NULL DEFAULT 0,
  password_at  INTEGER NOT NULL  -- Unix microseconds; sessions opened before have ended
) STRICT;
CREATE INDEX account_sign_in_name ON account (sign_in_name, joined);
