package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.sqlite.Sqlite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Counts the records of each partition, the second time only those that came since: records move
 * between tables, but none goes, and none comes before the end. One thread owns it.
 */
final class VaultCount {
  private static final String FIRST =
      """
      SELECT min(position) FROM (
        SELECT min(position) AS position FROM event WHERE position BETWEEN ?1 AND ?2
        UNION ALL
        SELECT partition << 48 | min(offset) FROM duplicate WHERE partition = ?1 >> 48
        UNION ALL
        SELECT partition << 48 | min(offset) FROM quarantine WHERE partition = ?1 >> 48)
      """;

  /** The plus keeps SQLite from the rows with their payloads: a scan of an index is far shorter. */
  private static final String ALL = "SELECT count(*) FROM event WHERE +position BETWEEN ?1 AND ?2";

  private static final String SOME = "SELECT count(*) FROM event WHERE position BETWEEN ?1 AND ?2";

  private static final String OTHERS =
      """
      SELECT
        (SELECT count(*) FROM duplicate WHERE partition = ?1 AND offset BETWEEN ?2 AND ?3)
        + (SELECT count(*) FROM quarantine WHERE partition = ?1 AND offset BETWEEN ?2 AND ?3)
      """;

  private record Counted(long next, long records) {}

  private final Connection connection;
  private final Map<Integer, Counted> counted = new HashMap<>();

  VaultCount(Connection connection) {
    this.connection = connection;
  }

  /** All partitions, at the moment of the connection's transaction. */
  List<VaultPartition> partitions() throws SQLException {
    LogEnd ends = StoredState.offsets(connection);
    Map<Integer, List<LogGap>> gaps = new HashMap<>();
    gaps(connection)
        .forEach(g -> gaps.computeIfAbsent(g.partition(), _ -> new ArrayList<>()).add(g));
    List<VaultPartition> found = new ArrayList<>();
    for (var each : new TreeMap<>(ends.nextOffsets()).entrySet()) {
      int partition = each.getKey();
      found.add(
          new VaultPartition(
              partition,
              first(partition),
              each.getValue(),
              records(partition, each.getValue()),
              gaps.getOrDefault(partition, List.of())));
    }
    return found;
  }

  private OptionalLong first(int partition) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FIRST)) {
      query.setLong(1, PackedPosition.of(partition, 0));
      query.setLong(2, PackedPosition.last(partition));
      try (var rows = query.executeQuery()) {
        long position = rows.next() ? rows.getLong(1) : 0;
        return rows.wasNull()
            ? OptionalLong.empty()
            : OptionalLong.of(PackedPosition.offset(position));
      }
    }
  }

  private long records(int partition, long next) throws SQLException {
    Counted before = counted.getOrDefault(partition, new Counted(0, 0));
    if (next <= before.next()) {
      return before.records();
    }
    long first = PackedPosition.of(partition, before.next());
    long last = PackedPosition.of(partition, next - 1);
    long records =
        before.records()
            + count(before.next() == 0 ? ALL : SOME, first, last)
            + count(OTHERS, partition, before.next(), next - 1);
    counted.put(partition, new Counted(next, records));
    return records;
  }

  private long count(String sql, long... parameters) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setLong(i + 1, parameters[i]);
      }
      try (var rows = query.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  /** What was gone before it was read, in order; stretches that touch are one. */
  static List<LogGap> gaps(Connection connection) throws SQLException {
    List<LogGap> gaps = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT partition, from_offset, to_offset FROM vault_gap"
                    + " ORDER BY partition, from_offset")) {
      while (rows.next()) {
        LogGap gap = new LogGap(rows.getInt(1), rows.getLong(2), rows.getLong(3));
        LogGap last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null && last.partition() == gap.partition() && last.to() >= gap.from()) {
          gaps.removeLast();
          gap = new LogGap(gap.partition(), last.from(), Math.max(last.to(), gap.to()));
        }
        gaps.add(gap);
      }
    }
    return gaps;
  }

  /** Which log the file holds, or empty. */
  static String logId(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT value FROM meta WHERE name = 'log_id'")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** Everything, at one moment of the file. */
  VaultContents contents() throws SQLException {
    Sqlite.execute(connection, "BEGIN");
    try {
      return new VaultContents(
          logId(connection),
          partitions(),
          Sqlite.queryLong(connection, "SELECT coalesce(sum(events), 0) FROM account"),
          Sqlite.queryLong(connection, "SELECT count(*) FROM duplicate"),
          Sqlite.queryLong(connection, "SELECT count(*) FROM quarantine"));
    } finally {
      Sqlite.execute(connection, "COMMIT");
    }
  }
}
