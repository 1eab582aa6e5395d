package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packed columns of the timeline in the file. All events before {@link #end} stand in segments,
 * but for those of {@code timeline_late}; what follows is the tail, which only the event table has.
 * Stateless.
 */
final class Segments {
  /** A tail of so many rows becomes a segment: 1.8 MB. */
  static final int ROWS = 1 << 16;

  private Segments() {}

  static LogEnd end(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows =
            query.executeQuery(
                "SELECT log_end FROM timeline_segment ORDER BY segment DESC LIMIT 1")) {
      return rows.next() ? LogEnd.parse(rows.getString(1)) : LogEnd.START;
    }
  }

  /** Adds a segment that takes in the whole tail and all late rows. */
  static void write(Connection connection, List<TimelineRow> rows, LogEnd end) throws SQLException {
    long first = rows.stream().mapToLong(TimelineRow::effective).min().orElseThrow();
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO timeline_segment (events, first_ms, log_end, columns) VALUES (?,?,?,?)")) {
      insert.setInt(1, rows.size());
      insert.setLong(2, first);
      insert.setString(3, end.toString());
      insert.setBytes(4, SegmentCursor.pack(rows));
      insert.executeUpdate();
    }
    Sqlite.execute(connection, "DELETE FROM timeline_late");
  }

  /** Remembers rows that lie before the end of the segments. */
  static void late(Connection connection, List<TimelineRow> rows) throws SQLException {
    try (var insert = connection.prepareStatement("INSERT INTO timeline_late VALUES (?)")) {
      for (TimelineRow row : rows) {
        insert.setLong(1, row.position());
        insert.executeUpdate();
      }
    }
  }

  /** The rows that stand in no segment. */
  static List<TimelineRow> tail(Connection connection) throws SQLException {
    return tail(connection, Integer.MAX_VALUE);
  }

  /**
   * Turns a long tail into segments, as in a file from before there were any, and leaves a short
   * one; usually there is nothing to do. Within a transaction.
   */
  static void shortenTail(Connection connection) throws SQLException {
    long rows =
        Sqlite.queryLong(
            connection,
            "SELECT (SELECT coalesce(sum(events), 0) FROM account)"
                + " - (SELECT coalesce(sum(events), 0) FROM timeline_segment)");
    if (rows >= 2 * ROWS) {
      tail(connection, ROWS);
    }
  }

  /** Reads the tail, making a segment whenever this many rows have come together. */
  private static List<TimelineRow> tail(Connection connection, int most) throws SQLException {
    LogEnd covered = end(connection);
    List<TimelineRow> rows = lateRows(connection, covered);
    Map<Integer, Long> reached = new HashMap<>(covered.nextOffsets());
    for (int partition : partitions(connection)) {
      try (var query =
          connection.prepareStatement(
              "SELECT position, account, amount, effective_ms FROM event"
                  + " WHERE position BETWEEN ? AND ? ORDER BY position")) {
        query.setLong(1, PackedPosition.of(partition, covered.nextOffset(partition)));
        query.setLong(2, PackedPosition.last(partition));
        try (ResultSet found = query.executeQuery()) {
          while (found.next()) {
            TimelineRow row = row(found);
            rows.add(row);
            reached.put(partition, PackedPosition.offset(row.position()) + 1);
            if (rows.size() >= most) {
              write(connection, rows, new LogEnd(reached));
              rows.clear();
            }
          }
        }
      }
    }
    return rows;
  }

  private static List<TimelineRow> lateRows(Connection connection, LogEnd covered)
      throws SQLException {
    List<TimelineRow> late = new ArrayList<>();
    try (var query = connection.createStatement();
        var found =
            query.executeQuery(
                "SELECT position, account, amount, effective_ms"
                    + " FROM timeline_late JOIN event USING (position)")) {
      while (found.next()) {
        TimelineRow row = row(found);
        if (covered.isPast(PackedPosition.unpack(row.position()))) {
          late.add(row);
        }
      }
    }
    return late;
  }

  private static TimelineRow row(ResultSet found) throws SQLException {
    return new TimelineRow(found.getInt(2), found.getLong(3), found.getLong(4), found.getLong(1));
  }

  private static List<Integer> partitions(Connection connection) throws SQLException {
    return StoredState.offsets(connection).nextOffsets().keySet().stream().sorted().toList();
  }
}
