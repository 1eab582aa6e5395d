package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.PackedPosition;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes the digest of one moment of a file. Used once, by one thread, in a transaction. */
final class DigestReader {
  private static final int CHECK_EVERY = 1 << 16;

  /** The log as it was kept, whatever was made of it. */
  private static final String RECORDS =
      """
      SELECT position, key, payload FROM recorded_event
      UNION ALL SELECT partition << 48 | offset AS position, key, payload FROM duplicate
      UNION ALL SELECT partition << 48 | offset AS position, key, payload FROM quarantine
      ORDER BY position
      """;

  /** What was made of it; of an event that came twice it does not matter which copy counts. */
  private static final String EVENTS =
      """
      SELECT account, effective_ms, amount, event_id, type, currency, memo, author,
        command_id, group_id, reverses, account_name, overdraft_limit
      FROM recorded_event
      """;

  private final Connection connection;
  private final Runnable requireRunning;
  private final RowHash hash = new RowHash();
  private final Map<Integer, byte[]> chains = new HashMap<>();
  private final Map<Integer, long[]> sums = new HashMap<>();
  private long events;

  /**
   * A reader of one file.
   *
   * @param requireRunning called now and then; throws to break it off
   */
  DigestReader(Connection connection, Runnable requireRunning) {
    this.connection = connection;
    this.requireRunning = requireRunning;
  }

  Digest read() throws SQLException {
    records();
    events();
    LogEnd end = StoredState.offsets(connection);
    SortedMap<Integer, String> partitions = new TreeMap<>();
    for (int partition : end.nextOffsets().keySet()) {
      partitions.put(partition, hash.bytes(chains.get(partition)).hex());
    }
    return new Digest(end, events, partitions, accounts());
  }

  private void records() throws SQLException {
    long records = 0;
    try (var query = connection.createStatement();
        var rows = query.executeQuery(RECORDS)) {
      while (rows.next()) {
        long position = rows.getLong(1);
        int partition = PackedPosition.partition(position);
        hash.bytes(chains.get(partition)).number(position);
        chains.put(partition, hash.bytes(rows.getBytes(2)).bytes(rows.getBytes(3)).end());
        pause(++records);
      }
    }
  }

  private void events() throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(EVENTS)) {
      while (rows.next()) {
        ByteBuffer halves = ByteBuffer.wrap(hashOf(rows));
        long[] sum = sums.computeIfAbsent(rows.getInt(1), _ -> new long[2]);
        sum[0] += halves.getLong();
        sum[1] += halves.getLong();
        pause(++events);
      }
    }
  }

  private void pause(long done) {
    if (done % CHECK_EVERY == 0) {
      requireRunning.run();
    }
  }

  private byte[] hashOf(ResultSet row) throws SQLException {
    hash.number(row.getLong(1)).number(row.getLong(2)).number(row.getLong(3));
    hash.bytes(row.getBytes(4));
    for (int text = 5; text <= 9; text++) {
      hash.text(row.getString(text));
    }
    hash.bytes(row.getBytes(10)).bytes(row.getBytes(11)).text(row.getString(12));
    return hash.text(row.getString(13)).end();
  }

  private String accounts() throws SQLException {
    RowHash all = new RowHash();
    StoredState.accounts(connection).stream()
        .sorted((a, b) -> a.account().id().compareTo(b.account().id()))
        .forEach(
            totals -> {
              var state = totals.account();
              long[] sum = sums.getOrDefault(state.id().number(), new long[2]);
              all.number(state.id().number()).text(state.name()).text(state.currency().code());
              all.number(state.overdraftLimit().tenThousandths());
              all.number((state.opened() ? 1 : 0) + (state.closed() ? 2 : 0));
              all.number(state.since().toEpochMilli()).number(totals.balance());
              all.number(totals.moved()).number(totals.events()).number(sum[0]).number(sum[1]);
            });
    return all.hex();
  }
}
