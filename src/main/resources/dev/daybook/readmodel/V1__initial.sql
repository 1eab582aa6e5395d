-- The read model of a Daybook: every event of the log, and what follows from them.
-- Safe to read with any SQL console while Daybook runs; never write to it.
-- Amounts are whole numbers of 1/10,000 of the currency unit, times are ms since 1970 UTC;
-- the views account_balance and account_event show them as decimals and ISO-8601.

-- Where the events came from.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Every event that was applied. partition and offset are its place in the log;
-- key and payload are the bytes as they stood there.
CREATE TABLE event (
  partition       INTEGER NOT NULL,
  offset          INTEGER NOT NULL,
  event_id        BLOB    NOT NULL UNIQUE,
  account         INTEGER NOT NULL,
  effective_ms    INTEGER NOT NULL,
  recorded_ms     INTEGER NOT NULL,
  type            TEXT    NOT NULL,
  amount          INTEGER NOT NULL,
  currency        TEXT,
  memo            TEXT,
  author          TEXT,
  command_id      TEXT,
  group_id        BLOB,
  reverses        BLOB,
  account_name    TEXT,
  overdraft_limit INTEGER,
  schema_id       INTEGER NOT NULL,
  key             BLOB,
  payload         BLOB,
  PRIMARY KEY (partition, offset)
) WITHOUT ROWID;

CREATE INDEX event_command ON event (command_id) WHERE command_id IS NOT NULL;

-- The state of every account that an event named, over all its events.
-- moved is the sum of its amounts without their signs: while it fits, no balance can overflow.
CREATE TABLE account (
  account         INTEGER PRIMARY KEY,
  name            TEXT    NOT NULL,
  currency        TEXT    NOT NULL,
  overdraft_limit INTEGER NOT NULL,
  opened          INTEGER NOT NULL,
  closed          INTEGER NOT NULL,
  since_ms        INTEGER NOT NULL,
  balance         INTEGER NOT NULL,
  moved           INTEGER NOT NULL,
  events          INTEGER NOT NULL
);

-- Events that were already there under another position: counted, not applied.
CREATE TABLE duplicate (
  partition   INTEGER NOT NULL,
  offset      INTEGER NOT NULL,
  event_id    BLOB    NOT NULL,
  recorded_ms INTEGER NOT NULL,
  PRIMARY KEY (partition, offset)
) WITHOUT ROWID;

-- Records that could not be applied, with the sentence that says why.
CREATE TABLE quarantine (
  partition   INTEGER NOT NULL,
  offset      INTEGER NOT NULL,
  recorded_ms INTEGER NOT NULL,
  reason      TEXT    NOT NULL,
  key         BLOB,
  payload     BLOB,
  PRIMARY KEY (partition, offset)
) WITHOUT ROWID;

-- Everything before next_offset has been taken in.
CREATE TABLE log_offset (
  partition   INTEGER PRIMARY KEY,
  next_offset INTEGER NOT NULL
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
