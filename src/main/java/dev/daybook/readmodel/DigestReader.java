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

  /** What an event says; where it stands is hashed apart. */
  private static final String EVENTS =
      """
      SELECT position, account, effective_ms, amount, event_id, type, currency, memo, author,
        command_id, group_id, reverses, account_name, overdraft_limit, recorded_ms
      FROM event ORDER BY position
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
    events();
    records("SELECT partition, offset, event_id FROM duplicate ORDER BY partition, offset");
    records("SELECT partition, offset, payload FROM quarantine ORDER BY partition, offset");
    LogEnd end = StoredState.offsets(connection);
    SortedMap<Integer, String> partitions = new TreeMap<>();
    for (int partition : end.nextOffsets().keySet()) {
      partitions.put(partition, hash.bytes(chains.get(partition)).hex());
    }
    return new Digest(end, events, partitions, accounts());
  }

  private void events() throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(EVENTS)) {
      while (rows.next()) {
        long position = rows.getLong(1);
        byte[] event = hashOf(rows);
        chain(PackedPosition.partition(position), position, event);
        ByteBuffer halves = ByteBuffer.wrap(event);
        long[] sum = sums.computeIfAbsent(rows.getInt(2), _ -> new long[2]);
        sum[0] += halves.getLong();
        sum[1] += halves.getLong();
        if (++events % CHECK_EVERY == 0) {
          requireRunning.run();
        }
      }
    }
  }

  private byte[] hashOf(ResultSet row) throws SQLException {
    hash.number(row.getLong(2)).number(row.getLong(3)).number(row.getLong(4));
    hash.bytes(row.getBytes(5));
    for (int text = 6; text <= 10; text++) {
      hash.text(row.getString(text));
    }
    hash.bytes(row.getBytes(11)).bytes(row.getBytes(12)).text(row.getString(13));
    return hash.text(row.getString(14)).number(row.getLong(15)).end();
  }

  /** Records that were not applied: chained behind the events, table by table. */
  private void records(String sql) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery(sql)) {
      while (rows.next()) {
        chain(rows.getInt(1), rows.getLong(2), hash.bytes(rows.getBytes(3)).end());
      }
    }
    chains.replaceAll((_, chain) -> hash.bytes(chain).end()); // the table ends here
  }

  private void chain(int partition, long place, byte[] row) {
    byte[] before = chains.get(partition);
    chains.put(partition, hash.bytes(before).number(place).bytes(row).end());
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
