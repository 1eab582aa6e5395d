package dev.daybook.eventlog.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.EventLogContract;
import dev.daybook.eventlog.Events;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class InMemoryEventLogTest extends EventLogContract {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

  @Override
  public EventLog freshLog(int partitions) {
    return new InMemoryEventLog("account_events", partitions, NOON);
  }

  @Override
  public void raisePartitions(EventLog of, int total) {
    ((InMemoryEventLog) of).raisePartitions(total);
  }

  @Override
  public void expire(EventLog of, LogEnd before) {
    ((InMemoryEventLog) of).expire(before);
  }

  @Override
  public void recreate(EventLog of) {
    ((InMemoryEventLog) of).recreate();
  }

  @Override
  public EventLog again(EventLog of) {
    return of;
  }

  @Test
  void foreign_events_and_poison_are_read_among_the_others() {
    InMemoryEventLog log = new InMemoryEventLog("account_events", 1, NOON);
    log.appendForeign(Events.deposit(1, 1));
    log.appendUndecodable(0, new RawRecord(null, new byte[] {1}), "no event");

    assertThat(Events.readAll(log, LogEnd.START))
        .extracting(LogEntry::getClass)
        .extracting(Class::getSimpleName)
        .containsExactly("Decoded", "Undecodable");
  }

  @Test
  void a_store_that_is_down_is_told_and_the_reader_stays_where_it_was() {
    InMemoryEventLog log = new InMemoryEventLog("account_events", 1, NOON);
    try (LogReader reader = log.reader(LogEnd.START)) {
      log.appendForeign(Events.deposit(1, 1));
      log.setAvailable(false);
      assertThatThrownBy(() -> reader.poll(Duration.ZERO))
          .isInstanceOf(LogUnavailableException.class);
      log.setAvailable(true);
      assertThat(reader.poll(Duration.ZERO).entries()).hasSize(1);
    }
  }
}
