package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.codec.EventCodec;
import dev.daybook.codec.Mutants;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.QuarantineCause;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in the log, the fold goes on: every record is applied, a duplicate or set aside,
 * and the balances are what an independent sum says. {@code -Ddaybook.seed=} gives the same log.
 */
class FoldFuzzTest {
  private static final int RECORDS = 100_000;
  private static final int PARTITIONS = 3;

  @TempDir private Path folder;

  private final long seed = Long.getLong("daybook.seed", System.nanoTime() % 1_000_000_000);
  private final Random random = new Random(seed);
  private final Mutants mutants = new Mutants(seed);
  private final EventCodec codec = new EventCodec("account_events", mutants.registry());
  private final NaiveBook book = new NaiveBook();
  private final Map<Integer, Long> next = new HashMap<>();

  @Test
  void a_hundred_thousand_mutated_records_are_folded_as_an_independent_sum_says() throws Exception {
    System.out.println("FoldFuzzTest: -Ddaybook.seed=" + seed);
    Path file = folder.resolve("fuzz.db");
    List<LogEntry> before = List.of();
    int done = 0;
    while (done < RECORDS) {
      try (Projector projector = ReadModel.open(file).projector()) { // and opened again, and again
        for (int i = 0; i < 10 && done < RECORDS; i++) {
          List<LogEntry> batch = batch(1 + random.nextInt(1_500));
          batch.forEach(book::take);
          done += batch.size();
          List<LogEntry> delivered =
              new ArrayList<>(before.subList(before.size() / 2, before.size()));
          delivered.addAll(batch);
          projector.apply(delivered, new LogEnd(next));
          before = batch;
        }
      }
    }
    assertThat(book.applied.size()).as("seed %d", seed).isGreaterThan(RECORDS / 10);
    assertThat(book.duplicates).as("seed %d", seed).isNotEmpty();
    assertThat(book.setAside.values())
        .as("seed %d", seed)
        .contains(QuarantineCause.OVERFLOW, QuarantineCause.IMPOSSIBLE, QuarantineCause.TYPE);
    try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(balances(sql)).as("seed %d", seed).isEqualTo(book.balances);
      assertThat(positions(sql, "event")).as("seed %d", seed).isEqualTo(book.applied);
      assertThat(positions(sql, "duplicate")).as("seed %d", seed).isEqualTo(book.duplicates);
      assertThat(positions(sql, "quarantine"))
          .as("seed %d", seed)
          .isEqualTo(book.setAside.keySet());
    }
  }

  /** Records with their places in the log, where offsets have gaps. */
  private List<LogEntry> batch(int size) {
    List<LogEntry> batch = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int partition = random.nextInt(PARTITIONS);
      long offset = next.getOrDefault(partition, 0L) + random.nextInt(2);
      next.put(partition, offset + 1);
      batch.add(
          codec.decode(
              new LogPosition(partition, offset),
              Instant.ofEpochMilli(offset),
              null,
              mutants.next()));
    }
    return batch;
  }

  private static Map<Integer, BigInteger> balances(Connection sql) throws SQLException {
    Map<Integer, BigInteger> balances = new TreeMap<>();
    try (Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery("SELECT account, balance FROM account")) {
      while (rows.next()) {
        balances.put(rows.getInt(1), BigInteger.valueOf(rows.getLong(2)));
      }
    }
    return balances;
  }

  private static Set<LogPosition> positions(Connection sql, String table) throws SQLException {
    Set<LogPosition> positions = new HashSet<>();
    try (Statement statement = sql.createStatement();
        ResultSet rows = statement.executeQuery("SELECT partition, offset FROM " + table)) {
      while (rows.next()) {
        positions.add(new LogPosition(rows.getInt(1), rows.getLong(2)));
      }
    }
    return positions;
  }
}
