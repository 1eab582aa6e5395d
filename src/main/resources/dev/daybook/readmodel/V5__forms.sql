-- What few events have for themselves is said once: type, schema, currency and author are of a form. And the
-- bytes of an event's record are one value. So a row has ten values instead of fourteen, each of which costs a
-- call into SQLite. All columns as they were are in the view recorded_event.
DROP VIEW account_event;
DROP INDEX event_command;
DROP INDEX event_group;
DROP INDEX event_reverses;
DROP INDEX event_fact;
ALTER TABLE event RENAME TO event_v4;

-- key_length is that of the key in the bytes of the record; null where the record has no key.
CREATE TABLE form (
  form       INTEGER PRIMARY KEY,
  type       TEXT    NOT NULL,
  schema_id  INTEGER NOT NULL,
  currency   TEXT,
  author     TEXT,
  key_length INTEGER
);

INSERT INTO form (type, schema_id, currency, author, key_length)
SELECT DISTINCT type, schema_id, currency, author, length(key) FROM event_v4;

CREATE INDEX form_content ON form (author, type, currency, schema_id, key_length);

-- Every event that was applied. position is partition * 2^48 + offset; record is the record's bytes as they
-- stood in the log, the key and right behind it the payload.
CREATE TABLE event (
  position        INTEGER PRIMARY KEY,
  event_id        BLOB    NOT NULL UNIQUE,
  account         INTEGER NOT NULL,
  effective_ms    INTEGER NOT NULL,
  recorded_ms     INTEGER NOT NULL,
  amount          INTEGER NOT NULL,
  form            INTEGER NOT NULL,
  record          BLOB,
  memo            TEXT,
  command_id      TEXT,
  group_id        BLOB,
  reverses        BLOB,
  account_name    TEXT,
  overdraft_limit INTEGER,
  partition       INTEGER AS (position >> 48) VIRTUAL,
  offset          INTEGER AS (position & 281474976710655) VIRTUAL
);

-- (Two blobs joined are a text to SQLite, of the very same bytes.)
INSERT INTO event
SELECT position, event_id, account, effective_ms, recorded_ms, amount,
  (SELECT form FROM form f
    WHERE f.author IS e.author AND f.type = e.type AND f.currency IS e.currency
      AND f.schema_id = e.schema_id AND f.key_length IS length(e.key)),
  iif(key IS NULL, payload, CAST(key || payload AS BLOB)),
  memo, command_id, group_id, reverses, account_name, overdraft_limit
FROM event_v4 e
ORDER BY position;

DROP TABLE event_v4;

CREATE INDEX event_command ON event (command_id) WHERE command_id IS NOT NULL;
-- A decision to reverse looks for the other legs of a transfer, and for an earlier reversal.
CREATE INDEX event_group ON event (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX event_reverses ON event (reverses) WHERE reverses IS NOT NULL;
-- Facts of an account move nothing.
CREATE INDEX event_fact ON event (account) WHERE amount = 0;

-- Events with all that is known of them.
CREATE VIEW recorded_event AS
SELECT
  position,
  partition,
  offset,
  event_id,
  account,
  effective_ms,
  recorded_ms,
  type,
  amount,
  currency,
  memo,
  author,
  command_id,
  group_id,
  reverses,
  account_name,
  overdraft_limit,
  schema_id,
  iif(key_length IS NULL, NULL, substr(record, 1, key_length)) AS key,
  substr(record, 1 + coalesce(key_length, 0)) AS payload
FROM event JOIN form USING (form);

-- Events for people: SELECT * FROM account_event WHERE account = 42 ORDER BY effective;
CREATE VIEW account_event AS
SELECT
  partition,
  offset,
  account,
  type,
  strftime('%Y-%m-%dT%H:%M:%fZ', effective_ms / 1000.0, 'unixepoch') AS effective,
  strftime('%Y-%m-%dT%H:%M:%fZ', recorded_ms / 1000.0, 'unixepoch') AS recorded,
  printf('%s%d.%04d', iif(amount < 0, '-', ''), abs(amount / 10000), abs(amount % 10000))
    AS amount,
  currency,
  memo,
  author,
  command_id,
  lower(hex(event_id)) AS event_id,
  lower(hex(group_id)) AS group_id,
  lower(hex(reverses)) AS reverses,
  account_name
FROM recorded_event;
