package dev.daybook.readmodel;

import dev.daybook.ledger.PackedPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * All events of a file in order of effective time, then position: its segments and its tail,
 * merged. A segment is in memory only while the merge passes through the time it covers. One thread
 * owns it, within one transaction.
 */
final class TimelineMerge {
  private record Unread(long segment, long firstMillis) {}

  private final Connection connection;
  private final Deque<Unread> unread = new ArrayDeque<>();
  private final PriorityQueue<SegmentCursor> open =
      new PriorityQueue<>(
          Comparator.comparingLong(SegmentCursor::effective)
              .thenComparingLong(SegmentCursor::position));

  TimelineMerge(Connection connection) throws SQLException {
    this.connection = connection;
    add(new SegmentCursor(SegmentCursor.pack(Segments.tail(connection))));
    try (var query = connection.createStatement();
        var rows =
            query.executeQuery(
                "SELECT segment, first_ms FROM timeline_segment ORDER BY first_ms, segment")) {
      while (rows.next()) {
        unread.add(new Unread(rows.getLong(1), rows.getLong(2)));
      }
    }
  }

  void run(EventVisitor visitor) throws SQLException {
    openDue();
    for (SegmentCursor next = open.poll(); next != null; next = open.poll()) {
      visitRun(next, visitor);
      add(next);
      openDue();
    }
  }

  /** Visits rows of one cursor as long as no other has an earlier one. */
  private void visitRun(SegmentCursor cursor, EventVisitor visitor) {
    SegmentCursor other = open.peek();
    long effective = other == null ? Long.MAX_VALUE : other.effective();
    long position = other == null ? Long.MAX_VALUE : other.position();
    long unreadFrom = unread.isEmpty() ? Long.MAX_VALUE : unread.getFirst().firstMillis();
    do {
      visitor.event(
          cursor.account(),
          cursor.amount(),
          cursor.effective(),
          PackedPosition.partition(cursor.position()),
          PackedPosition.offset(cursor.position()));
      cursor.advance();
    } while (cursor.isValid()
        && cursor.isUpTo(effective, position)
        && cursor.effective() < unreadFrom);
  }

  /** Opens what begins at or before the next row. */
  private void openDue() throws SQLException {
    while (!unread.isEmpty()
        && (open.isEmpty() || unread.getFirst().firstMillis() <= open.element().effective())) {
      add(read(unread.removeFirst()));
    }
  }

  private SegmentCursor read(Unread segment) throws SQLException {
    try (var query =
        connection.prepareStatement("SELECT columns FROM timeline_segment WHERE segment = ?")) {
      query.setLong(1, segment.segment());
      try (var rows = query.executeQuery()) {
        rows.next();
        return new SegmentCursor(rows.getBytes(1));
      }
    }
  }

  private void add(SegmentCursor cursor) {
    if (cursor.isValid()) {
      open.add(cursor);
    }
  }
}
