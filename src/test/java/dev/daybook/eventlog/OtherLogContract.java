package dev.daybook.eventlog;

import static dev.daybook.eventlog.Events.deposits;
import static dev.daybook.eventlog.Events.past;
import static dev.daybook.eventlog.Events.readAll;
import static dev.daybook.eventlog.Events.readPast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How it is found out that a log is not the one that was read before. */
interface OtherLogContract extends LogUnderTest {
  @Test
  default void a_log_that_was_deleted_and_made_anew_is_recognised_before_anything_of_it_is_read()
      throws Exception {
    try (Appender appender = log().appender();
        LogReader reader = log().reader(LogEnd.START)) {
      String identity = log().identity();
      Everything.of(reader, past(appender.append(_ -> deposits(4))));
      recreate(log());
      try (EventLog anew = again(log());
          Appender other = anew.appender()) {
        assertThat(anew.identity()).isNotEqualTo(identity);
        List<LogPosition> others = other.append(_ -> deposits(50));
        assertThat(readPast(anew, others)).hasSize(50);

        assertThatThrownBy(() -> pollUntilItThrows(reader)).isInstanceOf(OtherLogException.class);
        assertThatThrownBy(() -> reader.poll(Duration.ofMillis(50)))
            .as("nor later")
            .isInstanceOf(OtherLogException.class);
        AtomicInteger decisions = new AtomicInteger();
        assertThatThrownBy(
                () ->
                    appender.append(
                        _ -> {
                          decisions.incrementAndGet();
                          return deposits(1);
                        }))
            .isInstanceOf(OtherLogException.class);
        assertThat(decisions).hasValue(0);
        assertThat(readAll(anew, LogEnd.START)).as("nothing was written").hasSize(50);
      }
    }
  }

  @Test
  default void a_log_that_ends_before_what_was_read_of_it_is_another_one() throws Exception {
    try (Appender appender = log().appender()) {
      readPast(log(), appender.append(_ -> deposits(2)));
    }
    try (LogReader reader = log().reader(new LogEnd(Map.of(0, 100L)))) {
      assertThatThrownBy(reader::end)
          .isInstanceOf(OtherLogException.class)
          .hasMessageContaining("read up to 0:100");
    }
  }

  private static void pollUntilItThrows(LogReader reader) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (System.nanoTime() < deadline) {
      try {
        assertThat(reader.poll(Duration.ofMillis(100)).entries()).isEmpty();
      } catch (OtherLogException e) {
        throw e;
      } catch (LogUnavailableException _) {
        // The store may have no such topic for a moment.
      }
    }
  }
}
