package dev.daybook.eventlog;

import static dev.daybook.eventlog.Events.deposits;
import static dev.daybook.eventlog.Events.past;
import static dev.daybook.eventlog.Events.readPast;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of records that the log has forgotten. */
interface ExpiryContract extends LogUnderTest {
  @Test
  default void what_expired_before_it_was_read_is_said_and_the_rest_is_read() throws Exception {
    try (EventLog wide = freshLog(2);
        Appender appender = wide.appender()) {
      List<LogPosition> all = appender.append(_ -> deposits(40));
      readPast(wide, all);
      LogEnd gone = new LogEnd(Map.of(0, 7L, 1, 11L));
      expire(wide, gone);
      List<LogPosition> more = appender.append(_ -> deposits(4));
      List<LogPosition> left =
          Stream.concat(all.stream(), more.stream()).filter(p -> !gone.isPast(p)).toList();

      try (LogReader reader = wide.reader(LogEnd.START)) {
        assertThat(reader.start()).isEqualTo(gone);
        Everything read = Everything.of(reader, past(left));
        assertThat(read.gaps())
            .containsExactlyInAnyOrder(new LogGap(0, 0, 7), new LogGap(1, 0, 11));
        assertThat(read.positions()).containsExactlyInAnyOrderElementsOf(left);
      }
      try (LogReader reader = wide.reader(new LogEnd(Map.of(0, 5L, 1, 20L)))) {
        Everything read = Everything.of(reader, past(left));
        assertThat(read.gaps()).containsExactly(new LogGap(0, 5, 7));
        assertThat(read.positions())
            .containsExactlyInAnyOrderElementsOf(
                left.stream().filter(p -> p.partition() == 0 || p.offset() >= 20).toList());
      }
    }
  }

  @Test
  default void what_expires_under_a_reader_that_has_read_it_is_no_gap_and_what_it_has_not_is_one()
      throws Exception {
    try (Appender appender = log().appender();
        LogReader reader = log().reader(LogEnd.START)) {
      List<LogPosition> read = appender.append(_ -> deposits(5));
      LogEnd stand = Everything.of(reader, past(read)).stand();
      expire(log(), past(read));
      List<LogPosition> lost = appender.append(_ -> deposits(3));
      readPast(log(), lost);
      expire(log(), past(lost));
      List<LogPosition> last = appender.append(_ -> deposits(2));

      Everything rest = Everything.of(reader, past(last));
      // A reader may have fetched some before they went; what it hands out is no gap then.
      int handed = rest.entries().size() - last.size();
      assertThat(handed).isIn(0, 3);
      assertThat(rest.gaps()).hasSize(handed == 0 ? 1 : 0);
      if (handed == 0) {
        assertThat(rest.gaps().getFirst().from()).isEqualTo(stand.nextOffset(0));
        assertThat(rest.gaps().getFirst().to()).isEqualTo(past(lost).nextOffset(0));
      }
    }
  }

  @Test
  default void an_empty_log_whose_beginning_is_gone_is_a_gap_and_nothing_else() throws Exception {
    try (Appender appender = log().appender()) {
      readPast(log(), appender.append(_ -> deposits(3)));
      try (LogReader reader = log().reader(LogEnd.START)) {
        LogEnd end = reader.end();
        expire(log(), end);
        Everything read = Everything.of(reader, end);
        if (!read.gaps().isEmpty()) { // else it had fetched them before they went
          assertThat(read.entries()).isEmpty();
        }
      }
      try (LogReader late = log().reader(LogEnd.START)) {
        LogEnd end = late.end();
        Everything read = Everything.of(late, end);
        assertThat(read.entries()).isEmpty();
        assertThat(read.gaps()).containsExactly(new LogGap(0, 0, end.nextOffset(0)));
      }
    }
  }
}
