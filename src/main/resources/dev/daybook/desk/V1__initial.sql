-- What was done at this desk: the commands sent from it and what became of them, the draft in its
-- form, and the balances a bank stated. No part of the book, and not to be had from the log again.
-- Safe to read with any SQL console while Daybook runs; never write to it.
-- Amounts are whole numbers of 1/10,000 of the currency unit, times are ms since 1970 UTC;
-- the views command_life and stated_balance show them as decimals and ISO-8601.

-- Every command sent, with all it takes to send the very same again. Which columns a kind uses:
--   OPEN_ACCOUNT            account, name, currency, overdraft_limit
--   DEPOSIT, WITHDRAW       account, amount, currency
--   TRANSFER                account, to_account, amount, currency, received, received_currency
--   REVERSE                 event_id
--   CLOSE_ACCOUNT           account
--   CHANGE_OVERDRAFT_LIMIT  account, overdraft_limit
--   RENAME_ACCOUNT          account, name
-- The last seven say how far it got: microseconds since it was (last) sent, its place in the log,
-- and why it was refused or failed.
CREATE TABLE command (
  command_id        TEXT PRIMARY KEY,
  kind              TEXT    NOT NULL CHECK (kind IN (
                      'OPEN_ACCOUNT', 'DEPOSIT', 'WITHDRAW', 'TRANSFER', 'REVERSE',
                      'CLOSE_ACCOUNT', 'CHANGE_OVERDRAFT_LIMIT', 'RENAME_ACCOUNT')),
  account           INTEGER,
  to_account        INTEGER,
  amount            INTEGER,
  currency          TEXT,
  received          INTEGER,
  received_currency TEXT,
  event_id          TEXT,
  name              TEXT,
  overdraft_limit   INTEGER,
  effective_ms      INTEGER NOT NULL,
  memo              TEXT,
  author            TEXT    NOT NULL,
  issued_ms         INTEGER NOT NULL,
  summary           TEXT    NOT NULL,
  stage             TEXT    NOT NULL CHECK (stage IN (
                      'SENT', 'ACKNOWLEDGED', 'VISIBLE', 'ALREADY_RECORDED',
                      'REFUSED', 'FAILED', 'UNKNOWN')),
  acknowledged_us   INTEGER,
  projected_us      INTEGER,
  visible_us        INTEGER,
  partition         INTEGER,
  offset            INTEGER,
  sentence          TEXT
);

CREATE INDEX command_issued ON command (issued_ms);

-- What is typed into the form and not sent yet, field by field.
CREATE TABLE draft (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) WITHOUT ROWID;

-- What a bank's file says an account held after a line of it, and what the ledger said then.
CREATE TABLE balance_assertion (
  account      INTEGER NOT NULL,
  effective_ms INTEGER NOT NULL,
  stated       INTEGER NOT NULL,
  ledger       INTEGER NOT NULL,
  source       TEXT    NOT NULL,
  line         INTEGER NOT NULL,
  recorded_ms  INTEGER NOT NULL,
  PRIMARY KEY (source, line, account, effective_ms)
) WITHOUT ROWID;

-- Commands for people: SELECT * FROM command_life ORDER BY issued DESC;
CREATE VIEW command_life AS
SELECT
  strftime('%Y-%m-%dT%H:%M:%fZ', issued_ms / 1000.0, 'unixepoch') AS issued,
  summary,
  stage,
  sentence,
  partition || '/' || offset AS position,
  acknowledged_us / 1000.0 AS acknowledged_ms,
  projected_us / 1000.0 AS projected_ms,
  visible_us / 1000.0 AS visible_ms,
  kind,
  account,
  to_account,
  iif(amount IS NULL, NULL, printf('%s%d.%04d',
    iif(amount < 0, '-', ''), abs(amount / 10000), abs(amount % 10000))) AS amount,
  currency,
  iif(received IS NULL, NULL, printf('%s%d.%04d',
    iif(received < 0, '-', ''), abs(received / 10000), abs(received % 10000))) AS received,
  received_currency,
  event_id,
  name,
  iif(overdraft_limit IS NULL, NULL, printf('%s%d.%04d',
    iif(overdraft_limit < 0, '-', ''), abs(overdraft_limit / 10000),
    abs(overdraft_limit % 10000))) AS overdraft_limit,
  strftime('%Y-%m-%dT%H:%M:%fZ', effective_ms / 1000.0, 'unixepoch') AS effective,
  memo,
  author,
  command_id
FROM command;

-- Differences for people: SELECT * FROM stated_balance WHERE difference <> '0.0000';
CREATE VIEW stated_balance AS
SELECT
  account,
  strftime('%Y-%m-%dT%H:%M:%fZ', effective_ms / 1000.0, 'unixepoch') AS effective,
  printf('%s%d.%04d', iif(stated < 0, '-', ''), abs(stated / 10000), abs(stated % 10000))
    AS stated,
  printf('%s%d.%04d', iif(ledger < 0, '-', ''), abs(ledger / 10000), abs(ledger % 10000))
    AS ledger,
  printf('%s%d.%04d', iif(stated < ledger, '-', ''), abs((stated - ledger) / 10000),
    abs((stated - ledger) % 10000)) AS difference,
  source,
  line,
  strftime('%Y-%m-%dT%H:%M:%fZ', recorded_ms / 1000.0, 'unixepoch') AS recorded
FROM balance_assertion;
