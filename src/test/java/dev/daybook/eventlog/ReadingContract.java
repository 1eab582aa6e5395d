package dev.daybook.eventlog;

import static dev.daybook.eventlog.Events.append;
import static dev.daybook.eventlog.Events.deposit;
import static dev.daybook.eventlog.Events.deposits;
import static dev.daybook.eventlog.Events.events;
import static dev.daybook.eventlog.Events.past;
import static dev.daybook.eventlog.Events.readPast;
import static dev.daybook.eventlog.Events.readTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a reader hands out, in what order, and from where on. */
interface ReadingContract extends LogUnderTest {
  @Test
  default void events_are_read_back_as_they_were_appended_at_the_positions_returned()
      throws Exception {
    List<LedgerEvent> appended = List.of(deposit(1, 10), deposit(2, 20), deposit(1, 30));
    try (Appender appender = log().appender()) {
      List<LogPosition> positions = appender.append(_ -> appended);

      List<LogEntry> read = readPast(log(), positions);
      assertThat(events(read)).containsExactlyElementsOf(appended);
      assertThat(read).extracting(LogEntry::position).containsExactlyElementsOf(positions);
    }
  }

  @Test
  default void an_empty_log_has_an_end_and_nothing_before_it() {
    try (LogReader reader = log().reader(LogEnd.START)) {
      assertThat(reader.end().nextOffset(0)).isZero();
      assertThat(reader.poll(Duration.ofMillis(10)).entries()).isEmpty();
    }
  }

  @Test
  default void offsets_have_gaps_and_a_reader_passes_them() throws Exception {
    try (Appender appender = log().appender()) {
      appender.append(_ -> List.of(deposit(1, 1)));
      readPast(log(), append(appender, deposit(1, 2)));
    }
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log().reader(LogEnd.START)) {
      LogEnd end = reader.end();
      LogEnd stand = readTo(reader, LogEnd.START, end, entries);

      long last = entries.getLast().position().offset();
      assertThat(last).as("two events, a marker between them").isGreaterThan(1);
      assertThat(stand.nextOffset(0)).as("the marker after the last event").isGreaterThan(last + 1);
      assertThat(stand).isEqualTo(end);
    }
  }

  @Test
  default void a_reader_starts_where_it_is_told() throws Exception {
    try (Appender appender = log().appender();
        LogReader reader = log().reader(LogEnd.START)) {
      List<LogPosition> first = appender.append(_ -> deposits(5));
      LogEnd middle = readTo(reader, LogEnd.START, past(first), new ArrayList<>());
      LedgerEvent later = deposit(1, 99);
      List<LogPosition> second = append(appender, later);

      List<LogEntry> rest = new ArrayList<>();
      try (LogReader there = log().reader(middle)) {
        readTo(there, middle, past(second), rest);
      }
      assertThat(events(rest)).containsExactly(later);
    }
  }

  @Test
  default void several_partitions_keep_each_account_in_order() throws Exception {
    try (EventLog wide = freshLog(3)) {
      List<LedgerEvent> many = deposits(100);
      List<LedgerEvent> read;
      try (Appender appender = wide.appender()) {
        read = events(readPast(wide, appender.append(_ -> many)));
      }
      assertThat(read).containsExactlyInAnyOrderElementsOf(many);
      for (int account = 0; account < 10; account++) {
        int wanted = account;
        assertThat(read.stream().filter(e -> e.header().account().number() == wanted))
            .containsExactlyElementsOf(
                many.stream().filter(e -> e.header().account().number() == wanted).toList());
      }
    }
  }

  @Test
  default void a_reader_follows_partitions_that_are_added() throws Exception {
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log().reader(LogEnd.START)) {
      reader.poll(Duration.ofMillis(10));
      raisePartitions(log(), 4);
      try (Appender appender = log().appender()) {
        appender.append(_ -> deposits(40));
      }
      LogEnd stand = LogEnd.START;
      for (int i = 0; i < 300 && entries.size() < 40; i++) {
        LogReader.Batch batch = reader.poll(Duration.ofMillis(100));
        entries.addAll(batch.entries());
        stand = batch.next();
      }
      assertThat(entries).hasSize(40);
      assertThat(entries.stream().map(e -> e.position().partition()).distinct().count())
          .isGreaterThan(1);
      assertThat(stand.covers(reader.end())).isTrue();
    }
  }

  @Test
  default void a_waiting_reader_can_be_woken() throws Exception {
    try (LogReader reader = log().reader(LogEnd.START)) {
      CompletableFuture<LogReader.Batch> polled =
          CompletableFuture.supplyAsync(() -> reader.poll(Duration.ofMinutes(5)));
      reader.wakeup();
      assertThat(polled.get().entries()).isEmpty();
    }
  }
}
