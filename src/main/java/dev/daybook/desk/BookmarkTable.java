package dev.daybook.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of bookmarks, written and read. Stateless. */
final class BookmarkTable {
  private static final String REPLACE =
      "INSERT OR REPLACE INTO bookmark (bookmark_id, effective_ms, note, created_ms)"
          + " VALUES (?,?,?,?)";
  private static final String DELETE = "DELETE FROM bookmark WHERE bookmark_id = ?";
  private static final String ALL =
      "SELECT bookmark_id, effective_ms, note, created_ms FROM bookmark"
          + " ORDER BY effective_ms, created_ms, bookmark_id";

  private BookmarkTable() {}

  /**
   * In a transaction of the caller's.
   *
   * @param changed by id; an empty one is to be deleted
   */
  static void put(Connection connection, Map<UUID, Optional<Bookmark>> changed)
      throws SQLException {
    try (PreparedStatement replace = connection.prepareStatement(REPLACE);
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      for (Map.Entry<UUID, Optional<Bookmark>> each : changed.entrySet()) {
        if (each.getValue().isPresent()) {
          Bookmark bookmark = each.getValue().get();
          replace.setString(1, bookmark.id().toString());
          replace.setLong(2, bookmark.at().toEpochMilli());
          replace.setString(3, bookmark.note());
          replace.setLong(4, bookmark.created().toEpochMilli());
          replace.executeUpdate();
        } else {
          delete.setString(1, each.getKey().toString());
          delete.executeUpdate();
        }
      }
    }
  }

  /** By instant. */
  static List<Bookmark> all(Connection connection) throws SQLException {
    List<Bookmark> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ALL);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        found.add(
            new Bookmark(
                UUID.fromString(row.getString(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4))));
      }
    }
    return found;
  }
}
