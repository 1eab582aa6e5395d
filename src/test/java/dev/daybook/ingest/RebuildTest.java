package dev.daybook.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.SampleEvents;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The read model folded anew beside the live one. */
class RebuildTest {
  @TempDir private Path folder;
  private final ScriptedLog log = new ScriptedLog(700);
  private ReadModel live;
  private Path second;

  @BeforeEach
  void open() {
    live = ReadModel.open(folder.resolve("readmodel.db"));
    live.requireLog("test", "cluster/topic");
    second = folder.resolve("readmodel.db.rebuild");
  }

  /** Postings, openings, records that came twice, bytes that are no event, in two partitions. */
  private LogEnd story(int from, int count) {
    Random random = new Random(from);
    List<RecordedEvent> events = new ArrayList<>();
    List<LogEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      int partition = i % 2;
      int account = 2 * random.nextInt(15) + partition; // its key chooses the partition
      switch (random.nextInt(20)) {
        case 0 -> entries.add(SampleEvents.undecodable(partition, i));
        case 1 -> {
          RecordedEvent earlier =
              events.isEmpty()
                  ? SampleEvents.opened(account, "n" + i, partition, i)
                  : events.get(random.nextInt(events.size()));
          entries.add(SampleEvents.entry(SampleEvents.again(earlier, partition, i)));
        }
        case 2, 3 ->
            entries.add(SampleEvents.entry(SampleEvents.opened(account, "n" + i, partition, i)));
        default -> {
          RecordedEvent posting =
              SampleEvents.posting(account, random.nextInt(), random.nextInt(999), partition, i);
          events.add(posting);
          entries.add(SampleEvents.entry(posting));
        }
      }
    }
    return log.append(entries);
  }

  private void foldLive(LogEnd end) {
    try (Projector projector = live.projector()) {
      new Refold(log, live, projector, () -> {}, _ -> {}).upTo(end);
    }
  }

  private Rebuild rebuild() {
    return new Rebuild(log, live, second, _ -> {});
  }

  private static long query(Path file, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void spoil(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + live.file());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains("rebuild")).toList();
    }
  }

  @Test
  void a_read_model_folded_anew_agrees_with_the_live_one() throws SQLException {
    foldLive(story(0, 5_000));
    Rebuild.Result result = rebuild().run();
    assertThat(result.difference()).isEmpty();
    assertThat(result.anew()).isEqualTo(result.live().orElseThrow());
    assertThat(result.anew().whole()).hasSize(64);
    assertThat(query(second, "SELECT count(*) FROM event"))
        .isEqualTo(result.live().orElseThrow().events());
    assertThat(query(second, "SELECT count(*) FROM quarantine")).isPositive();
    assertThat(query(second, "SELECT count(*) FROM duplicate")).isPositive();
    assertThat(query(second, "SELECT count(*) FROM meta")).isEqualTo(2);
    try (ReadModelReader reader = ReadModel.open(second).reader()) {
      assertThat(reader.offsets()).isEqualTo(result.live().orElseThrow().end());
    }
  }

  @Test
  void what_only_the_vault_holds_is_folded_too() throws SQLException {
    LogEnd end = story(0, 3_000);
    foldLive(end);
    log.expire(new LogEnd(Map.of(0, 1_500L, 1, end.nextOffset(1))));
    Rebuild.Result result = rebuild().run();
    assertThat(result.difference()).isEmpty();
    assertThat(result.anew()).isEqualTo(result.live().orElseThrow());
    assertThat(query(second, "SELECT min(offset) FROM event")).isLessThan(10);
  }

  @Test
  void a_rebuild_goes_as_far_as_the_live_file_and_no_further() throws SQLException {
    LogEnd read = story(0, 1_000);
    foldLive(read);
    story(1_010, 1_000);
    assertThat(rebuild().run().anew().end()).isEqualTo(read);
    assertThat(query(second, "SELECT max(offset) FROM event")).isLessThan(1_000);
  }

  @Test
  void what_the_live_file_takes_in_meanwhile_is_in_the_rebuilt_one() {
    foldLive(story(0, 1_000));
    LogEnd later = story(1_010, 500);
    AtomicInteger stages = new AtomicInteger();
    Rebuild rebuild =
        new Rebuild(
            log,
            live,
            second,
            _ -> {
              if (stages.getAndIncrement() == 0) {
                foldLive(later);
              }
            });
    Rebuild.Result result = rebuild.run();
    assertThat(result.anew().end()).isEqualTo(later);
    assertThat(result.difference()).isEmpty();
  }

  @Test
  void a_live_file_that_others_have_open_is_rebuilt_all_the_same() {
    foldLive(story(0, 500));
    try (Projector writing = live.projector();
        ReadModelReader reading = live.reader()) {
      assertThat(reading.eventCount()).isPositive();
      assertThat(rebuild().run().difference()).isEmpty();
      writing.apply(List.of(), writing.next());
    }
  }

  @Test
  void the_first_event_that_the_live_file_has_wrong_is_named() throws SQLException {
    foldLive(story(0, 2_000));
    long position =
        query(
            live.file(),
            "SELECT min(offset) FROM event WHERE partition = 1 AND amount > 0 AND offset > 700");
    spoil("UPDATE event SET amount = amount + 1 WHERE partition = 1 AND offset = " + position);
    spoil("UPDATE event SET memo = 'x' WHERE partition = 1 AND offset > 1800");
    Rebuild.Result result = rebuild().run();
    assertThat(result.anew().whole()).isNotEqualTo(result.live().orElseThrow().whole());
    assertThat(result.difference().orElseThrow())
        .startsWith("Event 1/" + position + ": here MOVEMENT of account ");
  }

  @Test
  void an_event_that_the_live_file_lacks_and_one_it_made_up_are_named() throws SQLException {
    foldLive(story(0, 1_000));
    long lost = query(live.file(), "SELECT max(offset) FROM event WHERE partition = 0");
    spoil("DELETE FROM event WHERE partition = 0 AND offset = " + lost);
    assertThat(rebuild().run().difference().orElseThrow())
        .startsWith("Event 0/" + lost + ": here nothing; folded anew MOVEMENT of account ");
    spoil(
        "INSERT INTO event (position, event_id, account, effective_ms, recorded_ms, amount,"
            + " form, record) VALUES (1, x'00', 5, 0, 0, 10000,"
            + " (SELECT min(form) FROM form WHERE type = 'MOVEMENT'), x'01')");
    assertThat(rebuild().run().difference().orElseThrow())
        .isEqualTo(
            "Event 0/1: here MOVEMENT of account 5, amount 1.0000 EUR, effective"
                + " 1970-01-01T00:00:00.000Z; folded anew nothing.");
  }

  @Test
  void an_account_whose_balance_is_not_what_its_events_say_is_named() throws SQLException {
    foldLive(story(0, 1_000));
    spoil("UPDATE account SET balance = balance + 1 WHERE account = 7");
    assertThat(rebuild().run().difference().orElseThrow()).startsWith("Account 7: here ");
  }

  @Test
  void a_timeline_that_is_not_what_the_events_say_is_named_and_mended_by_the_new_file()
      throws SQLException {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) { // more than a segment
      entries.add(SampleEvents.entry(SampleEvents.posting(i % 9, i, i, 0, i)));
    }
    foldLive(log.append(entries));
    assertThat(rebuild().run().difference()).isEmpty();

    spoil("UPDATE timeline_segment SET columns = zeroblob(28) || substr(columns, 29)");
    Rebuild.Result result = rebuild().run();
    assertThat(result.live()).contains(result.anew());
    assertThat(result.difference().orElseThrow())
        .contains("the timeline kept has", "the event's row has");
    assertThat(ReadModel.timelineDifference(second, () -> {})).isEmpty();
  }

  @Test
  void cancelling_leaves_no_trace() throws IOException {
    foldLive(story(0, 5_000));
    AtomicReference<Rebuild> self = new AtomicReference<>();
    self.set(new Rebuild(log, live, second, _ -> Objects.requireNonNull(self.get()).cancel()));
    assertThatThrownBy(() -> Objects.requireNonNull(self.get()).run())
        .isInstanceOf(RebuildCancelledException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_live_file_too_damaged_to_be_read_is_said_and_the_new_one_is_whole() throws Exception {
    LogEnd end = story(0, 20_000);
    foldLive(end);
    long rows = query(live.file(), "SELECT count(*) FROM event");
    query(live.file(), "PRAGMA wal_checkpoint(TRUNCATE)");
    long page =
        query(
            live.file(),
            "SELECT max(pageno) FROM dbstat WHERE name = 'event' AND pagetype = 'leaf'");
    try (var channel = FileChannel.open(live.file(), StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.wrap("this is no page".getBytes(StandardCharsets.US_ASCII)),
          (page - 1) * query(live.file(), "PRAGMA page_size"));
    }
    Rebuild.Result result = rebuild().run();
    assertThat(result.live()).isEmpty();
    assertThat(result.difference().orElseThrow()).contains("damaged");
    assertThat(result.anew().events()).isEqualTo(rows);
  }

  @Test
  void what_the_live_file_took_in_afterwards_is_caught_up_though_the_log_let_go_of_it() {
    foldLive(story(0, 1_000));
    Rebuild rebuild = rebuild();
    assertThat(rebuild.run().difference()).isEmpty();
    LogEnd later = story(1_010, 500);
    foldLive(later);
    log.expire(later);
    rebuild.catchUp();
    assertThat(ReadModel.digest(second, () -> {}))
        .isEqualTo(ReadModel.digest(live.file(), () -> {}));
  }

  @Test
  void a_store_that_does_not_answer_ends_it_with_a_sentence_and_no_trace() throws IOException {
    foldLive(story(0, 1_000));
    log.away(true);
    assertThatThrownBy(() -> rebuild().run()).isInstanceOf(LogUnavailableException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void what_expires_between_two_looks_at_the_log_comes_from_the_vault_and_is_no_gap()
      throws SQLException {
    LogEnd end = story(0, 3_000);
    foldLive(end);
    AtomicInteger told = new AtomicInteger();
    Rebuild rebuild =
        new Rebuild(
            log,
            live,
            second,
            _ -> {
              if (told.incrementAndGet() == 1) { // the first records are folded, and more go
                log.expire(new LogEnd(Map.of(0, 2_000L, 1, end.nextOffset(1))));
              }
            });
    Rebuild.Result result = rebuild.run();
    assertThat(told).hasValueGreaterThan(2);
    assertThat(result.difference()).isEmpty();
    assertThat(result.live()).contains(result.anew());
    assertThat(query(second, "SELECT count(*) FROM vault_gap")).isZero();
  }

  @Test
  void what_the_live_file_never_had_is_a_gap_of_the_rebuilt_one_too() throws SQLException {
    story(0, 3_000);
    log.expire(new LogEnd(Map.of(0, 1_000L, 1, 900L)));
    try (Projector projector = live.projector()) {
      projector.apply(List.of(), new LogEnd(Map.of(0, 1_000L)), List.of(new LogGap(0, 0, 1_000)));
      projector.apply(List.of(), new LogEnd(Map.of(1, 900L)), List.of(new LogGap(1, 0, 900)));
    }
    foldLive(story(3_002, 100));
    Rebuild.Result result = rebuild().run();
    assertThat(result.difference()).isEmpty();
    assertThat(query(second, "SELECT count(*) FROM vault_gap")).isEqualTo(2);
  }
}
