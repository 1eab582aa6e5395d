package dev.daybook.workspace.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.AmountReader;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.EventList;
import dev.daybook.timeline.SampleEvents;
import dev.daybook.timeline.Timeline;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows added up over more than one statement's worth of events, each of 1.0000. */
class WhyCheckTest {
  private static final int EVENTS = 3 * AmountReader.MOST + 7;

  @TempDir Path folder;
  private ReadModel model;
  private EventList events;

  @BeforeEach
  void write() {
    model = ReadModel.open(folder.resolve("book.db"));
    Timeline timeline = new Timeline();
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      timeline.add(7, 10_000, i, 0, i);
      entries.add(SampleEvents.entry(SampleEvents.posting(7, 10_000, i, 0, i)));
    }
    try (Projector projector = model.projector()) {
      projector.apply(entries, new LogEnd(Map.of(0, (long) EVENTS)));
    }
    events = timeline.snapshot().lists().balance(new AccountId(7), AsOf.LIVE);
  }

  @Test
  void all_rows_are_added_up_with_progress_between() {
    List<WhyCheck> progress = new ArrayList<>();
    try (ReadModelReader reader = model.reader()) {
      WhyCheck check = WhyCheck.run(events, reader, () -> true, progress::add);
      assertThat(check.rows()).isEqualTo(EVENTS);
      assertThat(check.sum()).isEqualByComparingTo(String.valueOf(EVENTS));
      assertThat(check.done()).isTrue();
      assertThat(check.missing()).isNull();
    }
    assertThat(progress).hasSize(4).isSortedAccordingTo((a, b) -> Long.compare(a.rows(), b.rows()));
  }

  @Test
  void the_first_missing_row_is_named_and_those_before_it_are_summed() throws Exception {
    int gone = AmountReader.MOST + 3;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + model.file());
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "DELETE FROM event WHERE position IN (%d, %d)".formatted(gone, gone + 900));
    }
    try (ReadModelReader reader = model.reader()) {
      WhyCheck check = WhyCheck.run(events, reader, () -> true, _ -> {});
      assertThat(check.missing()).isEqualTo(new LogPosition(0, gone));
      assertThat(check.rows()).isEqualTo(gone);
      assertThat(check.sum()).isEqualByComparingTo(String.valueOf(gone));
    }
  }

  @Test
  void what_nobody_wants_any_more_ends_after_the_statement_under_way() {
    AtomicInteger looks = new AtomicInteger();
    try (ReadModelReader reader = model.reader()) {
      WhyCheck check = WhyCheck.run(events, reader, () -> looks.incrementAndGet() < 3, _ -> {});
      assertThat(check.rows()).isEqualTo(2L * AmountReader.MOST);
      assertThat(check.done()).isFalse();
    }
  }
}
