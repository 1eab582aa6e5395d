-- The quarantine newest first, page by page, and the money it names, without touching the payloads.
CREATE INDEX quarantine_newest ON quarantine (recorded_ms, partition, offset, account, currency, amount);
