package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.sqlite.Sqlite;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectorTest {
  @TempDir private Path folder;
  private ReadModel model;

  @BeforeEach
  void open() {
    model = ReadModel.open(folder.resolve("book.db"));
  }

  private static LogEnd end(long next) {
    return new LogEnd(Map.of(0, next));
  }

  private static List<LogEntry> entries(RecordedEvent... events) {
    List<LogEntry> entries = new ArrayList<>();
    for (RecordedEvent event : events) {
      entries.add(SampleEvents.entry(event));
    }
    return entries;
  }

  private Connection console() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + model.file());
  }

  @Test
  void a_batch_is_there_after_opening_again() {
    RecordedEvent opened = SampleEvents.opened(1, "cash", 0, 0);
    RecordedEvent full = SampleEvents.full(1, "c-1", 0, 5);
    try (Projector projector = model.projector()) {
      Projection projection = projector.apply(entries(opened, full), end(7));
      assertThat(projection.applied()).containsExactly(opened, full);
      assertThat(projection.changed()).hasSize(1);
      assertThat(projection.next()).isEqualTo(end(7));
    }
    try (Projector projector = model.projector();
        ReadModelReader reader = model.reader()) {
      assertThat(projector.next()).isEqualTo(end(7));
      assertThat(projector.eventCount()).isEqualTo(2);
      assertThat(projector.accounts().get(new AccountId(1)).orElseThrow().name()).isEqualTo("cash");
      assertThat(reader.offsets()).isEqualTo(end(7));
      assertThat(reader.accounts()).containsExactlyElementsOf(projector.accounts().all().toList());
      assertThat(reader.position(new CommandId("c-1"))).contains(full.position());
      assertThat(reader.position(new CommandId("c-2"))).isEmpty();
      EventRecord row = reader.events(List.of(full.position(), new LogPosition(3, 3))).getFirst();
      assertThat(row)
          .isEqualTo(
              new EventRecord(
                  full.position(),
                  full.event().header().id(),
                  new AccountId(1),
                  full.event().header().effective(),
                  full.recorded(),
                  "REVERSAL",
                  Amount.of("-12.3456"),
                  SampleEvents.EUR,
                  "rent",
                  "ann",
                  new CommandId("c-1"),
                  full.event().header().groupId(),
                  row.reverses(),
                  null,
                  null,
                  2));
      assertThat(row.reverses()).isNotNull();
    }
  }

  @Test
  void command_ids_have_the_same_order_in_the_file_as_in_memory() {
    List<CommandId> ids =
        Stream.of("c", "c-1", "c-10", "c-2", "c-\u00E9", "c-\uFF01", "c-\uD83D\uDE00", "d")
            .map(CommandId::new)
            .toList();
    assertThat(ids).isSorted();
    RecordedEvent[] events = new RecordedEvent[ids.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = SampleEvents.full(1, ids.get(i).value(), 0, i);
    }
    try (Projector projector = model.projector();
        ReadModelReader reader = model.reader()) {
      projector.apply(entries(events), end(events.length));
      for (int i = 1; i < ids.size(); i++) {
        CommandId before = new CommandId(ids.get(i - 1).value() + "\u0001");
        assertThat(reader.nextCommand(before)).contains(ids.get(i));
        assertThat(reader.nextCommand(ids.get(i))).contains(ids.get(i));
      }
      assertThat(reader.nextCommand(new CommandId("e"))).isEmpty();
    }
  }

  @Test
  void a_redelivered_batch_changes_nothing() {
    List<LogEntry> batch =
        entries(SampleEvents.posting(1, 5, 10, 0, 0), SampleEvents.posting(2, 7, 11, 0, 1));
    try (Projector projector = model.projector()) {
      projector.apply(batch, end(2));
      Projection second = projector.apply(batch, end(2));
      assertThat(second.applied()).isEmpty();
      assertThat(second.duplicates()).isZero();
      assertThat(projector.eventCount()).isEqualTo(2);
    }
    try (Projector projector = model.projector()) {
      assertThat(projector.apply(batch, end(2)).applied()).isEmpty();
      assertThat(projector.duplicateCount()).isZero();
    }
  }

  @Test
  void the_same_event_in_another_partition_is_counted_and_changes_nothing() {
    RecordedEvent first = SampleEvents.posting(1, 5, 10, 0, 0);
    LogEnd both = new LogEnd(Map.of(0, 2L, 1, 9L));
    try (Projector projector = model.projector()) {
      Projection projection =
          projector.apply(
              entries(first, SampleEvents.again(first, 1, 8), SampleEvents.posting(1, 2, 10, 0, 1)),
              both);
      assertThat(projection.duplicates()).isEqualTo(1);
      assertThat(projection.applied()).hasSize(2);
      projector.apply(entries(SampleEvents.again(first, 1, 20)), new LogEnd(Map.of(0, 2L, 1, 21L)));
      assertThat(projector.duplicateCount()).isEqualTo(2);
    }
    try (Projector projector = model.projector()) {
      assertThat(projector.duplicateCount()).isEqualTo(2);
      assertThat(projector.eventCount()).isEqualTo(2);
    }
  }

  @Test
  void an_impossible_event_is_set_aside_and_the_rest_goes_on() {
    try (Projector projector = model.projector();
        ReadModelReader reader = model.reader()) {
      Projection projection =
          projector.apply(
              entries(
                  SampleEvents.opened(1, "cash", 0, 0),
                  SampleEvents.opened(1, "twice", 0, 1),
                  SampleEvents.posting(1, 3, 5, 0, 2)),
              end(3));
      assertThat(projection.quarantined()).isEqualTo(1);
      assertThat(projection.applied()).hasSize(2);
      assertThat(reader.quarantine(10, 0))
          .singleElement()
          .satisfies(
              record -> {
                assertThat(record.position()).isEqualTo(new LogPosition(0, 1));
                assertThat(record.reason()).isEqualTo("Account 1 was opened twice.");
                assertThat(record.raw().value())
                    .isEqualTo(
                        SampleEvents.entry(SampleEvents.posting(1, 0, 0, 0, 1)).raw().value());
              });
      assertThat(reader.events(List.of(new LogPosition(0, 1)))).isEmpty();
      assertThat(reader.eventCount()).isEqualTo(2);
      assertThat(reader.quarantineCount()).isEqualTo(1);
    }
  }

  @Test
  void an_impossible_event_that_comes_twice_is_set_aside_twice_however_it_is_batched() {
    RecordedEvent opened = SampleEvents.opened(1, "cash", 0, 0);
    RecordedEvent bad = SampleEvents.opened(1, "twice", 0, 1);
    RecordedEvent badAgain = SampleEvents.again(bad, 0, 2);
    try (Projector projector = model.projector()) {
      projector.apply(entries(opened, bad, badAgain), end(3));
      assertThat(projector.quarantineCount()).isEqualTo(2);
      assertThat(projector.duplicateCount()).isZero();
    }
    try (Projector other = ReadModel.open(folder.resolve("other.db")).projector()) {
      other.apply(entries(opened, bad), end(2));
      other.apply(entries(badAgain), end(3));
      assertThat(other.quarantineCount()).isEqualTo(2);
      assertThat(other.duplicateCount()).isZero();
    }
  }

  @Test
  void an_amount_that_could_make_a_sum_overflow_is_set_aside() {
    try (Projector projector = model.projector()) {
      Projection projection =
          projector.apply(
              entries(
                  SampleEvents.posting(1, Long.MAX_VALUE - 5, 1, 0, 0),
                  SampleEvents.posting(1, -6, 2, 0, 1),
                  SampleEvents.posting(1, 5, 3, 0, 2),
                  SampleEvents.posting(2, Long.MIN_VALUE, 3, 0, 3)),
              end(4));
      assertThat(projection.quarantined()).isEqualTo(2);
      assertThat(projection.applied()).hasSize(2);
      assertThat(projector.accounts().size()).isEqualTo(1);
    }
  }

  @Test
  void bytes_that_are_no_event_are_kept_with_their_reason() {
    try (Projector projector = model.projector();
        ReadModelReader reader = model.reader()) {
      projector.apply(List.of(SampleEvents.undecodable(0, 4)), end(5));
      QuarantinedRecord kept = reader.quarantine(10, 0).getFirst();
      assertThat(kept.reason()).isEqualTo("The magic byte is 1, not 0.");
      assertThat(kept.raw().key()).isNull();
      assertThat(kept.raw().value()).containsExactly(1, 2);
    }
  }

  @Test
  void a_failed_transaction_leaves_file_and_memory_as_they_were() throws SQLException {
    List<LogEntry> second =
        entries(SampleEvents.posting(1, 9, 20, 0, 1), SampleEvents.opened(2, "new", 0, 2));
    try (Projector projector = model.projector();
        Connection console = console();
        var statement = console.createStatement()) {
      projector.apply(entries(SampleEvents.posting(1, 5, 10, 0, 0)), end(1));
      statement.execute(
          "CREATE TRIGGER fail BEFORE INSERT ON log_offset BEGIN SELECT RAISE(ABORT, 'x'); END");
      assertThatThrownBy(() -> projector.apply(second, end(3)))
          .isInstanceOf(ReadModelException.class);
      assertThat(projector.next()).isEqualTo(end(1));
      assertThat(projector.accounts().size()).isEqualTo(1);
      assertThat(projector.eventCount()).isEqualTo(1);
      try (ReadModelReader reader = model.reader()) {
        assertThat(reader.eventCount()).isEqualTo(1);
        assertThat(reader.offsets()).isEqualTo(end(1));
      }
      statement.execute("DROP TRIGGER fail");
      assertThat(projector.apply(second, end(3)).applied()).hasSize(2);
      assertThat(projector.eventCount()).isEqualTo(3);
    }
  }

  @Test
  void a_full_disk_is_told_apart_and_the_batch_fits_once_there_is_room() throws SQLException {
    List<LogEntry> batch = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      batch.add(SampleEvents.entry(SampleEvents.posting(i, i, i, 0, i)));
    }
    Connection connection = Sqlite.writing(model.file());
    try (Projector projector = new Projector(connection)) {
      long pages = Sqlite.queryLong(connection, "PRAGMA page_count");
      Sqlite.execute(connection, "PRAGMA max_page_count = " + (pages + 3));
      assertThatThrownBy(() -> projector.apply(batch, end(5_000)))
          .isInstanceOfSatisfying(
              ReadModelException.class,
              e -> assertThat(e.problem()).isEqualTo(ReadModelException.Problem.DISK_FULL));
      Sqlite.execute(connection, "PRAGMA max_page_count = 1000000");
      assertThat(projector.apply(batch, end(5_000)).applied()).hasSize(5_000);
    }
  }

  @Test
  void a_second_projector_is_noticed_before_it_does_harm() {
    try (Projector first = model.projector();
        Projector second = model.projector()) {
      first.apply(entries(SampleEvents.posting(1, 5, 10, 0, 0)), end(1));
      assertThatThrownBy(() -> second.apply(entries(SampleEvents.posting(1, 5, 10, 0, 0)), end(1)))
          .isInstanceOfSatisfying(
              ReadModelException.class,
              e -> assertThat(e.problem()).isEqualTo(ReadModelException.Problem.OTHER_WRITER));
      first.apply(entries(SampleEvents.posting(1, 5, 10, 0, 1)), end(2));
      assertThat(first.eventCount()).isEqualTo(2);
    }
  }

  @Test
  void a_file_belongs_to_one_log() {
    model.requireLog("account_events", "a");
    model.requireLog("account_events", "a");
    assertThatThrownBy(() -> model.requireLog("account_events", "b"))
        .isInstanceOfSatisfying(
            ReadModelException.class,
            e -> assertThat(e.problem()).isEqualTo(ReadModelException.Problem.OTHER_LOG));
  }

  @Test
  void the_views_show_decimals_and_iso_times() throws SQLException {
    try (Projector projector = model.projector();
        Connection console = console();
        var statement = console.createStatement()) {
      projector.apply(entries(SampleEvents.full(1, "c", 0, 0)), end(1));
      try (var rows = statement.executeQuery("SELECT amount, effective FROM account_event")) {
        assertThat(rows.getString(1)).isEqualTo("-12.3456");
        assertThat(rows.getString(2)).isEqualTo("2023-11-14T22:13:20.123Z");
      }
      projector.apply(entries(SampleEvents.posting(1, 123_455, 0, 0, 1)), end(2));
      try (var rows =
          statement.executeQuery("SELECT balance, overdraft_limit, since FROM account_balance")) {
        assertThat(rows.getString(1)).isEqualTo("-0.0001");
        assertThat(rows.getString(2)).isEqualTo("0.0000");
        assertThat(rows.getString(3)).isEqualTo("1970-01-01T00:00:00.000Z");
      }
    }
  }

  @Test
  void what_was_gone_before_it_was_read_is_kept_once_and_passed_by() throws SQLException {
    LogGap gap = new LogGap(0, 0, 40);
    try (Projector projector = model.projector()) {
      projector.apply(List.of(), end(40), List.of(gap));
      projector.apply(entries(SampleEvents.posting(1, 5, 10, 0, 40)), end(41), List.of(gap));
      assertThat(projector.next()).isEqualTo(end(41));
      // Read again after a failure: part of it was taken in meanwhile.
      projector.apply(List.of(), end(60), List.of(new LogGap(0, 35, 60)));
    }
    try (Vault vault = model.vault()) {
      assertThat(vault.gaps()).containsExactly(new LogGap(0, 0, 40), new LogGap(0, 41, 60));
    }
  }

  @Test
  void gaps_that_touch_are_one() throws SQLException {
    try (Projector projector = model.projector()) {
      projector.apply(List.of(), end(4), List.of(new LogGap(0, 0, 4)));
      projector.apply(List.of(), end(9), List.of(new LogGap(0, 4, 9)));
      projector.apply(List.of(), new LogEnd(Map.of(1, 9L)), List.of(new LogGap(1, 0, 9)));
    }
    try (Vault vault = model.vault()) {
      assertThat(vault.gaps()).containsExactly(new LogGap(0, 0, 9), new LogGap(1, 0, 9));
    }
  }
}
