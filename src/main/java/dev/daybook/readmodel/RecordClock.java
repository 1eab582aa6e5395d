package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/**
 * The second clock: what was in the log at an instant. In each partition that is what stands before
 * the first record whose time is later. So knowledge is always a prefix of each partition, and it
 * never shrinks as the instant moves on: if the broker's clock ran ahead and was set back, what it
 * stamped after that counts as known only from the furthest time stamped before it. Records that
 * are no events, and copies, count like all others; a record that was set aside and applied later
 * counts from when it was recorded.
 *
 * <p>On a reader's connection; its thread owns it. Only what was added since is read to learn the
 * times, the first time everything: hundreds of thousands of records take a tenth of a second.
 */
public final class RecordClock {
  private final Connection connection;
  private RecordTimes times = RecordTimes.NONE;

  private RecordClock(Connection connection) {
    this.connection = connection;
  }

  /** A clock that has read nothing yet. */
  public static RecordClock of(ReadModelReader reader) {
    return new RecordClock(reader.connection);
  }

  /**
   * How many offsets there are to be read before an answer up to an end: a bound on its cost, since
   * offsets have gaps.
   */
  public long unread(LogEnd end) {
    return end.nextOffsets().entrySet().stream()
        .mapToLong(each -> Math.max(0, each.getValue() - times.upTo().nextOffset(each.getKey())))
        .sum();
  }

  /**
   * Reads what is not read yet, up to an end that the file covers.
   *
   * @throws CancellationException if its thread is interrupted
   */
  public void read(LogEnd end) {
    if (times.upTo().covers(end)) {
      return;
    }
    RecordTimes.Builder builder = new RecordTimes.Builder(times);
    Map<Integer, Long> reached = new HashMap<>(times.upTo().nextOffsets());
    try {
      for (var each : end.nextOffsets().entrySet()) {
        int partition = each.getKey();
        long from = times.upTo().nextOffset(partition);
        if (from < each.getValue()) {
          read(partition, from, each.getValue(), builder);
          reached.put(partition, each.getValue());
        }
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
    times = builder.build(new LogEnd(reached));
  }

  /** Takes over what another clock of the same file has read. */
  public void adopt(RecordClock other) {
    if (other.times.upTo().covers(times.upTo())) {
      times = other.times;
    }
  }

  /**
   * Where knowledge ended at an instant.
   *
   * @param within what is looked at of the log; the result is part of it. Reads what is unread of
   *     it
   */
  public LogEnd at(Instant instant, LogEnd within) {
    read(within);
    long millis = instant.toEpochMilli();
    Map<Integer, Long> known = new HashMap<>();
    try {
      for (var each : within.nextOffsets().entrySet()) {
        int partition = each.getKey();
        OptionalLong block = times.blockAfter(partition, millis);
        long end = block.isEmpty() ? each.getValue() : first(partition, block.getAsLong(), millis);
        known.put(partition, Math.min(each.getValue(), end));
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
    return new LogEnd(known);
  }

  /**
   * The latest time among the last records before an end: since when that much was known. Empty if
   * nothing stands before it.
   */
  public Optional<Instant> last(LogEnd end) {
    long latest = Long.MIN_VALUE;
    try {
      for (var each : end.nextOffsets().entrySet()) {
        latest = Math.max(latest, last(each.getKey(), each.getValue()));
      }
    } catch (SQLException e) {
      throw ReadModelException.of(e);
    }
    return latest == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(latest));
  }

  private void read(int partition, long from, long to, RecordTimes.Builder into)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT position & 281474976710655, recorded_ms FROM event
              WHERE position BETWEEN ?1 << 48 | ?2 AND ?1 << 48 | ?3
            UNION ALL SELECT offset, recorded_ms FROM duplicate
              WHERE partition = ?1 AND offset BETWEEN ?2 AND ?3
            UNION ALL SELECT offset, recorded_ms FROM quarantine
              WHERE partition = ?1 AND offset BETWEEN ?2 AND ?3
            """)) {
      bind(query, partition, from, to);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          if (Thread.interrupted()) {
            throw new CancellationException("Reading the record times was broken off.");
          }
          into.add(partition, rows.getLong(1), rows.getLong(2));
        }
      }
    }
  }

  private long first(int partition, long block, long millis) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT min(offset) FROM (
              SELECT position & 281474976710655 AS offset, recorded_ms FROM event
                WHERE position BETWEEN ?1 << 48 | ?2 AND ?1 << 48 | ?3
              UNION ALL SELECT offset, recorded_ms FROM duplicate
                WHERE partition = ?1 AND offset BETWEEN ?2 AND ?3
              UNION ALL SELECT offset, recorded_ms FROM quarantine
                WHERE partition = ?1 AND offset BETWEEN ?2 AND ?3)
            WHERE recorded_ms > ?4
            """)) {
      bind(query, partition, RecordTimes.firstOffset(block), RecordTimes.endOffset(block));
      query.setLong(4, millis);
      try (var rows = query.executeQuery()) {
        rows.next();
        long found = rows.getLong(1);
        return rows.wasNull() ? Long.MAX_VALUE : found;
      }
    }
  }

  private long last(int partition, long end) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT max(recorded_ms) FROM (
              SELECT * FROM (SELECT recorded_ms, offset FROM event
                WHERE position BETWEEN ?1 << 48 AND ?1 << 48 | ?2
                ORDER BY position DESC LIMIT 1)
              UNION ALL SELECT * FROM (SELECT recorded_ms, offset FROM duplicate
                WHERE partition = ?1 AND offset <= ?2 ORDER BY offset DESC LIMIT 1)
              UNION ALL SELECT * FROM (SELECT recorded_ms, offset FROM quarantine
                WHERE partition = ?1 AND offset <= ?2 ORDER BY offset DESC LIMIT 1))
            """)) {
      if (end == 0) {
        return Long.MIN_VALUE;
      }
      query.setInt(1, partition);
      query.setLong(2, end - 1);
      try (var rows = query.executeQuery()) {
        rows.next();
        long found = rows.getLong(1);
        return rows.wasNull() ? Long.MIN_VALUE : found;
      }
    }
  }

  private static void bind(PreparedStatement query, int partition, long from, long to)
      throws SQLException {
    query.setInt(1, partition);
    query.setLong(2, from);
    query.setLong(3, to - 1);
  }
}
