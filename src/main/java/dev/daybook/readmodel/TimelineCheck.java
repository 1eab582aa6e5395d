package dev.daybook.readmodel;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.PackedPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the timeline that would be loaded from one moment of a file is what its event rows say:
 * the same rows, in canonical order. Both are added up in whatever order they come; only if the
 * sums differ is the first row looked for that shows it. Used once, by one thread, in a
 * transaction.
 */
final class TimelineCheck {
  private static final int CHECK_EVERY = 1 << 16;

  /** No position: what a damaged one is. */
  private static final long NOWHERE = -1;

  private static final String ROWS = "SELECT account, amount, effective_ms, position FROM event";

  private final Connection connection;
  private final Runnable requireRunning;
  private long done;

  /**
   * A check of one file.
   *
   * @param requireRunning called now and then; throws to break it off
   */
  TimelineCheck(Connection connection, Runnable requireRunning) {
    this.connection = connection;
    this.requireRunning = requireRunning;
  }

  /** Rows added up in any order: two sums that are equal are of the same rows, all but surely. */
  private static final class Sum {
    private long rows;
    private long first;
    private long second;

    private void add(TimelineRow row) {
      long hash = mixed(row.position() ^ mixed(row.effective() ^ mixed(row.amount())));
      hash = mixed(hash ^ row.account());
      rows++;
      first += hash;
      second += mixed(hash + 1);
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long bits) {
      long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
      long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
      return twice ^ (twice >>> 31);
    }

    private boolean agrees(Sum other) {
      return rows == other.rows && first == other.first && second == other.second;
    }
  }

  @FunctionalInterface
  private interface Taker {
    void row(TimelineRow row) throws SQLException;
  }

  /** A sentence on the first row that shows it, or empty if all is well. */
  Optional<String> firstDifference() throws SQLException {
    Sum packed = new Sum();
    boolean[] ordered = {true};
    TimelineRow[] before = {null};
    try {
      forEachPacked(
          row -> {
            packed.add(row);
            ordered[0] &= before[0] == null || before[0].compareTo(row) < 0;
            before[0] = row;
          });
    } catch (IllegalArgumentException e) {
      return Optional.of("The timeline's segments cannot be read: " + e.getMessage());
    }
    Sum rows = new Sum();
    try (var query = connection.createStatement();
        var found = query.executeQuery(ROWS)) {
      while (found.next()) {
        rows.add(row(found));
        pause();
      }
    }
    return packed.agrees(rows) && ordered[0] ? Optional.empty() : Optional.of(search(packed.rows));
  }

  private void forEachPacked(Taker taker) throws SQLException {
    SQLException[] failed = {null};
    new TimelineMerge(connection)
        .run(
            (account, amount, effective, partition, offset) -> {
              if (failed[0] == null) {
                try {
                  taker.row(
                      new TimelineRow(account, amount, effective, position(partition, offset)));
                  pause();
                } catch (SQLException e) {
                  failed[0] = e;
                }
              }
            });
    if (failed[0] != null) {
      throw failed[0];
    }
  }

  private static long position(int partition, long offset) {
    boolean possible = partition >= 0 && partition <= Short.MAX_VALUE;
    return possible ? PackedPosition.of(partition, offset) : NOWHERE;
  }

  private void pause() {
    if (++done % CHECK_EVERY == 0) {
      requireRunning.run();
    }
  }

  private static TimelineRow row(ResultSet found) throws SQLException {
    return new TimelineRow(found.getInt(1), found.getLong(2), found.getLong(3), found.getLong(4));
  }

  /** The first packed row that is not an event's, or out of its place; else the first it lacks. */
  private String search(long packedRows) throws SQLException {
    long[] seen = new long[Math.toIntExact(packedRows)];
    int[] size = {0};
    TimelineRow[] before = {null};
    String[] found = {null};
    try (PreparedStatement query = connection.prepareStatement(ROWS + " WHERE position = ?")) {
      forEachPacked(
          row -> {
            if (found[0] == null) {
              found[0] = wrong(row, before[0], at(query, row.position()));
            }
            before[0] = row;
            seen[size[0]++] = row.position();
          });
    }
    if (found[0] != null) {
      return found[0];
    }
    Arrays.sort(seen);
    try (var query = connection.createStatement();
        var rows = query.executeQuery(ROWS + " ORDER BY position")) {
      while (rows.next()) {
        TimelineRow row = row(rows);
        if (Arrays.binarySearch(seen, row.position()) < 0) {
          return said(row.position(), "nothing", words(row));
        }
        pause();
      }
    }
    return "The timeline and the events do not say the same; no single event shows it.";
  }

  private static @Nullable TimelineRow at(PreparedStatement query, long position)
      throws SQLException {
    query.setLong(1, position);
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? row(rows) : null;
    }
  }

  private static @Nullable String wrong(
      TimelineRow row, @Nullable TimelineRow before, @Nullable TimelineRow event) {
    if (!row.equals(event)) {
      return said(row.position(), words(row), event == null ? "nothing" : words(event));
    }
    return before == null || before.compareTo(row) < 0
        ? null
        : said(row.position(), "it out of its place", words(row));
  }

  private static String said(long position, String timeline, String event) {
    return "%s: the timeline kept has %s; the event's row has %s."
        .formatted(
            position == NOWHERE
                ? "A position that cannot be"
                : "Event " + PackedPosition.unpack(position),
            timeline,
            event);
  }

  private static String words(TimelineRow row) {
    return "account %d, amount %s, effective %s"
        .formatted(row.account(), new Amount(row.amount()), Instant.ofEpochMilli(row.effective()));
  }
}
