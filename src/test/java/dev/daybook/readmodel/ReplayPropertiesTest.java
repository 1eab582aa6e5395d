package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.SampleEvents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the log is cut into batches, redelivered and interrupted, the file ends the same. */
class ReplayPropertiesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void prefix_then_suffix_equals_whole(long seed) throws SQLException {
    Random random = new Random(seed);
    List<LogEntry> log = randomLog(random);
    Path whole = folder.resolve("whole.db");
    Path pieces = folder.resolve("pieces.db");
    try (Projector projector = ReadModel.open(whole).projector()) {
      projector.apply(log, end(log, log.size()));
    }
    int done = 0;
    while (done < log.size()) {
      try (Projector projector = ReadModel.open(pieces).projector()) {
        for (int i = 0; i < 3 && done < log.size(); i++) {
          int from = Math.max(0, done - random.nextInt(30)); // redelivered
          done = Math.min(log.size(), done + 1 + random.nextInt(60));
          projector.apply(log.subList(from, done), end(log, done));
        }
      }
    }
    assertThat(dump(pieces)).isEqualTo(dump(whole));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void a_file_filled_in_bulk_is_the_one_that_was_filled_in_one_batch(long seed)
      throws SQLException {
    Random random = new Random(seed);
    List<LogEntry> log = randomLog(random);
    ReadModel whole = ReadModel.open(folder.resolve("whole.db"));
    try (Projector projector = whole.projector()) {
      projector.apply(log, end(log, log.size()));
    }
    Path bulk = folder.resolve("bulk.db");
    try (BulkProjector projector = whole.bulk(bulk)) {
      int done = 0;
      while (done < log.size()) {
        int from = Math.max(0, done - random.nextInt(10)); // redelivered
        done = Math.min(log.size(), done + 1 + random.nextInt(40));
        projector.take(log.subList(from, done), end(log, done));
        assertThat(projector.next()).isEqualTo(end(log, done));
      }
      projector.finish();
    }
    assertThat(dump(bulk)).isEqualTo(dump(whole.file()));
  }

  private static List<LogEntry> randomLog(Random random) {
    List<LogEntry> log = new ArrayList<>();
    List<RecordedEvent> events = new ArrayList<>();
    long[] offsets = new long[3];
    for (int i = 0; i < 400; i++) {
      int partition = random.nextInt(3);
      long offset = offsets[partition] += 1 + random.nextInt(2);
      int account = random.nextInt(20);
      int kind = random.nextInt(20);
      if (kind == 0) {
        log.add(SampleEvents.undecodable(partition, offset));
        continue;
      }
      RecordedEvent event =
          kind == 1 && !events.isEmpty()
              ? SampleEvents.again(events.get(random.nextInt(events.size())), partition, offset)
              : kind < 5
                  ? SampleEvents.opened(account, "n" + i, partition, offset)
                  : SampleEvents.posting(
                      account,
                      kind == 6 ? Long.MAX_VALUE / 2 : random.nextInt(),
                      random.nextInt(1_000),
                      partition,
                      offset);
      events.add(event);
      log.add(SampleEvents.entry(event));
    }
    return log;
  }

  private static LogEnd end(List<LogEntry> log, int count) {
    Map<Integer, Long> next = new HashMap<>();
    log.subList(0, count)
        .forEach(e -> next.put(e.position().partition(), e.position().offset() + 1));
    return new LogEnd(next);
  }

  private static List<String> dump(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String table : List.of("event", "account", "duplicate", "quarantine", "log_offset")) {
        try (var result = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
          while (result.next()) {
            StringBuilder row = new StringBuilder(table);
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              byte[] bytes = result.getBytes(i);
              row.append('|')
                  .append(bytes == null ? "-" : new String(bytes, StandardCharsets.ISO_8859_1));
            }
            rows.add(row.toString());
          }
        }
      }
    }
    return rows;
  }
}
