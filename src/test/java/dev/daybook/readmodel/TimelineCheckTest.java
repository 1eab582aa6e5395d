package dev.daybook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.timeline.SampleEvents;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage in what is kept for the timeline, of which event rows and digests know nothing. */
class TimelineCheckTest {
  private static final int EVENTS = 3 * Segments.ROWS;

  @TempDir private Path folder;
  private ReadModel model;

  @BeforeEach
  void write() {
    model = ReadModel.open(folder.resolve("book.db"));
    Random random = new Random(20_261_128);
    try (Projector projector = model.projector()) {
      for (int from = 0; from < EVENTS; from += 10_000) {
        List<LogEntry> entries = new ArrayList<>();
        int end = Math.min(EVENTS, from + 10_000);
        for (int i = from; i < end; i++) {
          // Mostly forward in time, now and then far back.
          long effective = random.nextInt(500) == 0 ? random.nextInt(1_000_000) : 1_000L * i;
          entries.add(
              SampleEvents.entry(
                  SampleEvents.posting(random.nextInt(50), random.nextInt(), effective, 0, i)));
        }
        projector.apply(entries, new LogEnd(Map.of(0, (long) end)));
      }
    }
  }

  private String difference() {
    return ReadModel.timelineDifference(model.file(), () -> {}).orElse("none");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + model.file());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  /** Changes the packed columns of the first segment. */
  private void spoil(Consumer<byte[]> change) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + model.file());
        var read = connection.prepareStatement("SELECT columns FROM timeline_segment LIMIT 1");
        var rows = read.executeQuery();
        var write =
            connection.prepareStatement(
                "UPDATE timeline_segment SET columns = ?"
                    + " WHERE segment = (SELECT min(segment) FROM timeline_segment)")) {
      rows.next();
      byte[] columns = rows.getBytes(1);
      change.accept(columns);
      write.setBytes(1, columns);
      assertThat(write.executeUpdate()).isEqualTo(1);
    }
  }

  private static int rows(byte[] columns) {
    return columns.length / (Integer.BYTES + 3 * Long.BYTES);
  }

  @Test
  void a_whole_file_has_no_difference() {
    assertThat(difference()).isEqualTo("none");
  }

  @Test
  void an_amount_that_one_bit_changed_is_named_with_both() throws SQLException {
    spoil(columns -> columns[rows(columns) * Integer.BYTES + 100 * Long.BYTES] ^= 1);
    assertThat(difference())
        .matches(
            "Event 0/\\d+: the timeline kept has account \\d+, amount -?[\\d.]+, effective .*Z; the"
                + " event's row has account \\d+, amount -?[\\d.]+, effective .*Z\\.");
  }

  @Test
  void an_account_an_instant_and_a_position_are_looked_at_too() throws SQLException {
    Consumer<byte[]> account = columns -> columns[400] ^= 1;
    Consumer<byte[]> instant =
        columns -> columns[rows(columns) * (Integer.BYTES + Long.BYTES) + 50 * Long.BYTES] ^= 1;
    Consumer<byte[]> position = columns -> columns[columns.length - 1] ^= (byte) 0x80;
    for (Consumer<byte[]> change : List.of(account, instant, position)) {
      spoil(change);
      assertThat(difference()).contains("the timeline kept has account");
      spoil(change); // as it was
      assertThat(difference()).isEqualTo("none");
    }
  }

  @Test
  void a_segment_that_is_cut_off_lacks_an_event_that_is_named() throws SQLException {
    execute(
        "UPDATE timeline_segment SET columns = substr(columns, 1, length(columns) - 2800)"
            + " WHERE segment = (SELECT max(segment) FROM timeline_segment)");
    assertThat(difference()).contains("Event 0/", "the event's row has");
  }

  @Test
  void a_segment_that_is_gone_lacks_an_event_that_is_named() throws SQLException {
    execute(
        "DELETE FROM timeline_segment WHERE segment = (SELECT min(segment) FROM timeline_segment)");
    assertThat(difference())
        .startsWith("Event 0/")
        .contains("the timeline kept has nothing; the event's row has account ");
  }

  @Test
  void an_end_that_is_none_cannot_be_read() throws SQLException {
    execute("UPDATE timeline_segment SET log_end = 'nonsense'");
    assertThat(difference()).startsWith("The timeline's segments cannot be read: ");
  }

  @Test
  void it_can_be_broken_off() {
    assertThatThrownBy(
            () ->
                ReadModel.timelineDifference(
                    model.file(),
                    () -> {
                      throw new IllegalStateException("broken off");
                    }))
        .hasMessage("broken off");
  }
}
