-- Instants worth coming back to, with the analyst's note.
CREATE TABLE bookmark (
  bookmark_id  TEXT PRIMARY KEY,
  effective_ms INTEGER NOT NULL,
  note         TEXT    NOT NULL,
  created_ms   INTEGER NOT NULL
) WITHOUT ROWID;

-- Bookmarks for people: SELECT * FROM bookmarked_instant ORDER BY effective;
CREATE VIEW bookmarked_instant AS
SELECT
  strftime('%Y-%m-%dT%H:%M:%fZ', effective_ms / 1000.0, 'unixepoch') AS effective,
  note,
  strftime('%Y-%m-%dT%H:%M:%fZ', created_ms / 1000.0, 'unixepoch') AS created
FROM bookmark;
