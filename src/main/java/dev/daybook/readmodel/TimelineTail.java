package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that stand in no {@linkplain Segments segment} yet. When there are enough, the
 * transaction that brings the last of them makes a segment of all. One thread owns it.
 */
final class TimelineTail {
  private final Connection connection;
  private final List<TimelineRow> rows;

  // What the present transaction adds, and whether it makes a segment.
  private List<TimelineRow> added = List.of();
  private boolean full;

  TimelineTail(Connection connection) throws SQLException {
    this.connection = connection;
    Sqlite.inTransaction(connection, () -> Segments.shortenTail(connection));
    rows = Segments.tail(connection);
  }

  /**
   * Takes events of the present transaction; {@link #committed} makes it true.
   *
   * @param end where the file stands after them
   */
  void add(List<RecordedEvent> applied, LogEnd end) throws SQLException {
    added = applied.stream().map(TimelineRow::of).toList();
    full = rows.size() + added.size() >= Segments.ROWS;
    if (full) {
      List<TimelineRow> all = new ArrayList<>(rows);
      all.addAll(added);
      Segments.write(connection, all, end);
    }
  }

  /** Takes events that lie before the end of the log as it was read, see {@link #add}. */
  void addLate(List<RecordedEvent> applied) throws SQLException {
    added = applied.stream().map(TimelineRow::of).toList();
    full = false;
    Segments.late(connection, added);
  }

  void committed() {
    if (full) {
      rows.clear();
    } else {
      rows.addAll(added);
    }
  }
}
