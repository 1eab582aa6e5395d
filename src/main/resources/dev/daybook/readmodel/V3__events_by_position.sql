-- Events are kept by position in an ordinary table: rows of hundreds of bytes make a table without
-- row ids deep and slow. position is partition * 2^48 + offset; both can be asked for by name.
DROP VIEW account_event;
DROP VIEW account_balance;
DROP INDEX event_command;
DROP INDEX event_group;
DROP INDEX event_reverses;
ALTER TABLE event RENAME TO event_v2;
ALTER TABLE duplicate RENAME TO duplicate_v2;

-- Every event that was applied. key and payload are the bytes as they stood in the log.
CREATE TABLE event (
  position        INTEGER PRIMARY KEY,
  event_id        BLOB    NOT NULL UNIQUE,
  account         INTEGER NOT NULL,
  effective_ms    INTEGER NOT NULL,
  recorded_ms     INTEGER NOT NULL,
  type            TEXT    NOT NULL,
  amount          INTEGER NOT NULL,
  schema_id       INTEGER NOT NULL,
  key             BLOB,
  payload         BLOB,
  currency        TEXT,
  memo            TEXT,
  author          TEXT,
  command_id      TEXT,
  group_id        BLOB,
  reverses        BLOB,
  account_name    TEXT,
  overdraft_limit INTEGER,
  partition       INTEGER AS (position >> 48) VIRTUAL,
  offset          INTEGER AS (position & 281474976710655) VIRTUAL
);

INSERT INTO event
SELECT partition << 48 | offset, event_id, account, effective_ms, recorded_ms, type, amount, schema_id, key,
  payload, currency, memo, author, command_id, group_id, reverses, account_name, overdraft_limit
FROM event_v2
ORDER BY partition, offset;

DROP TABLE event_v2;

CREATE INDEX event_command ON event (command_id) WHERE command_id IS NOT NULL;
-- A decision to reverse looks for the other legs of a transfer, and for an earlier reversal.
CREATE INDEX event_group ON event (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX event_reverses ON event (reverses) WHERE reverses IS NOT NULL;
-- Facts of an account move nothing. (To ask for their types here would cost a fifth of all that writing
-- an event takes.)
CREATE INDEX event_fact ON event (account) WHERE amount = 0;

-- The newest fact that made the account's state: when it was recorded, and its position. 0 and -1 before any.
ALTER TABLE account ADD COLUMN fact_recorded_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN fact_position INTEGER NOT NULL DEFAULT -1;

UPDATE account SET (fact_recorded_ms, fact_position) = (newest.recorded_ms, newest.position)
FROM (
  SELECT account, recorded_ms, position,
    row_number() OVER (PARTITION BY account ORDER BY recorded_ms DESC, position DESC) AS place
  FROM event
  WHERE type IN ('ACCOUNT_OPENED', 'ACCOUNT_RENAMED', 'OVERDRAFT_LIMIT_CHANGED', 'ACCOUNT_CLOSED')
) AS newest
WHERE newest.account = account.account AND newest.place = 1;

-- Events that were already there under another position: counted, not applied. Their bytes are kept as
-- everybody's are (not those of files from before version 3).
CREATE TABLE duplicate (
  partition   INTEGER NOT NULL,
  offset      INTEGER NOT NULL,
  event_id    BLOB    NOT NULL,
  recorded_ms INTEGER NOT NULL,
  key         BLOB,
  payload     BLOB,
  PRIMARY KEY (partition, offset)
) WITHOUT ROWID;

INSERT INTO duplicate SELECT partition, offset, event_id, recorded_ms, NULL, NULL FROM duplicate_v2;
DROP TABLE duplicate_v2;

CREATE INDEX duplicate_event ON duplicate (event_id);

-- What is the matter with a record, in one word, and the money it names if that could be read.
ALTER TABLE quarantine ADD COLUMN cause TEXT NOT NULL DEFAULT 'DATA';
ALTER TABLE quarantine ADD COLUMN account INTEGER;
ALTER TABLE quarantine ADD COLUMN amount INTEGER;
ALTER TABLE quarantine ADD COLUMN currency TEXT;

-- Stretches of the log that were gone before this file saw them: [from_offset, to_offset).
CREATE TABLE vault_gap (
  partition   INTEGER NOT NULL,
  from_offset INTEGER NOT NULL,
  to_offset   INTEGER NOT NULL,
  noticed_ms  INTEGER NOT NULL,
  PRIMARY KEY (partition, from_offset)
) WITHOUT ROWID;

-- The columns of the timeline once more, packed, for a quick start: all events before log_end
-- (partition:offset ...) but those of timeline_late. Can be deleted at any time while no Daybook runs.
CREATE TABLE timeline_segment (
  segment  INTEGER PRIMARY KEY,
  events   INTEGER NOT NULL,
  first_ms INTEGER NOT NULL,
  log_end  TEXT    NOT NULL,
  columns  BLOB    NOT NULL
);

-- Events that were applied behind the end of the segments: records taken back from the quarantine.
CREATE TABLE timeline_late (
  position INTEGER PRIMARY KEY
);

-- Balances for people: SELECT * FROM account_balance WHERE account = 42;
CREATE VIEW account_balance AS
SELECT
  account,
  name,
  currency,
  printf('%s%d.%04d', iif(balance < 0, '-', ''), abs(balance / 10000), abs(balance % 10000))
    AS balance,
  printf('%d.%04d', overdraft_limit / 10000, overdraft_limit % 10000) AS overdraft_limit,
  events,
  strftime('%Y-%m-%dT%H:%M:%fZ', since_ms / 1000.0, 'unixepoch') AS since,
  iif(closed, 'closed', iif(opened, 'open', 'never opened')) AS state
FROM account;

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
FROM event;
