package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded into the timeline, from packed segments and from rows. */
class SegmentsTest {
  private static final int EVENTS = 3 * Segments.ROWS;

  @TempDir private Path folder;
  private ReadModel model;
  private final Random random = new Random(20_261_124);
  private final List<TimelineRow> written = new ArrayList<>();
  private final long[] offsets = new long[3];

  @BeforeEach
  void open() {
    model = ReadModel.open(folder.resolve("book.db"));
  }

  private List<LogEntry> events(int count) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int partition = random.nextInt(offsets.length);
      // Mostly forward in time, now and then far back.
      long effective = random.nextInt(1_000) == 0 ? random.nextInt(1_000_000) : 1_000L * i;
      RecordedEvent event =
          SampleEvents.posting(
              random.nextInt(50), random.nextInt(), effective, partition, offsets[partition]);
      offsets[partition] += 1 + random.nextInt(2);
      written.add(TimelineRow.of(event));
      entries.add(SampleEvents.entry(event));
    }
    return entries;
  }

  private LogEnd end() {
    Map<Integer, Long> next = new HashMap<>();
    for (int partition = 0; partition < offsets.length; partition++) {
      next.put(partition, offsets[partition]);
    }
    return new LogEnd(next);
  }

  private List<TimelineRow> loaded() {
    List<TimelineRow> rows = new ArrayList<>();
    try (ReadModelReader reader = model.reader()) {
      reader.forEachEvent(
          (account, amount, effective, partition, offset) ->
              rows.add(
                  TimelineRow.of(
                      SampleEvents.posting(account, amount, effective, partition, offset))));
    }
    return rows;
  }

  private long query(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + model.file());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void delete(String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + model.file());
        var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM " + table);
    }
  }

  private void write(int batch) {
    try (Projector projector = model.projector()) {
      for (int done = 0; done < EVENTS; done += batch) {
        projector.apply(events(Math.min(batch, EVENTS - done)), end());
      }
    }
  }

  @Test
  void events_are_loaded_in_canonical_order_from_segments_and_tail() throws SQLException {
    write(9_000);
    assertThat(query("SELECT count(*) FROM timeline_segment")).isEqualTo(2);
    Collections.sort(written);
    assertThat(loaded()).isEqualTo(written);
  }

  @Test
  void a_tail_goes_on_after_the_file_is_opened_again() throws SQLException {
    for (int i = 0; i < 20; i++) {
      try (Projector projector = model.projector()) {
        projector.apply(events(9_000), end());
      }
    }
    assertThat(query("SELECT count(*) FROM timeline_segment")).isEqualTo(2);
    Collections.sort(written);
    assertThat(loaded()).isEqualTo(written);
  }

  @Test
  void without_its_segments_a_file_loads_the_same_and_makes_them_anew() throws SQLException {
    write(20_000);
    delete("timeline_segment");
    Collections.sort(written);
    assertThat(loaded()).isEqualTo(written);
    model.projector().close();
    long packed = query("SELECT sum(events) FROM timeline_segment");
    assertThat(packed).isGreaterThan(EVENTS - (long) Segments.ROWS);
    assertThat(loaded()).isEqualTo(written);
  }

  @Test
  void what_comes_back_from_the_quarantine_is_loaded_once_before_and_after_it_is_packed()
      throws SQLException {
    RecordedEvent late = SampleEvents.posting(7, 5, 77, 0, 0);
    offsets[0] = 1;
    try (Projector projector = model.projector()) {
      projector.apply(List.of(SampleEvents.undecodable(0, 0)), end());
      projector.apply(events(Segments.ROWS), end());
      assertThat(projector.retry(List.of(SampleEvents.entry(late))).applied())
          .containsExactly(late);
    }
    written.add(TimelineRow.of(late));
    Collections.sort(written);
    assertThat(query("SELECT count(*) FROM timeline_late")).isEqualTo(1);
    assertThat(loaded()).isEqualTo(written);
    try (Projector projector = model.projector()) {
      projector.apply(events(Segments.ROWS), end());
    }
    Collections.sort(written);
    assertThat(query("SELECT count(*) FROM timeline_late")).isZero();
    assertThat(loaded()).isEqualTo(written);
  }
}
