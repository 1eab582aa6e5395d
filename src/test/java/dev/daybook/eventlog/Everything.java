package dev.daybook.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.LogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a reader handed out up to an end. */
record Everything(List<LogEntry> entries, List<LogGap> gaps, LogEnd stand) {
  static Everything of(LogReader reader, LogEnd upTo) {
    List<LogEntry> entries = new ArrayList<>();
    List<LogGap> gaps = new ArrayList<>();
    LogEnd stand = LogEnd.START;
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!stand.covers(upTo)) {
      assertThat(System.nanoTime()).as("at %s, never at %s", stand, upTo).isLessThan(deadline);
      LogReader.Batch batch = reader.poll(Duration.ofMillis(200));
      entries.addAll(batch.entries());
      gaps.addAll(batch.expired());
      stand = batch.next();
    }
    return new Everything(entries, gaps, stand);
  }

  List<LogPosition> positions() {
    return entries.stream().map(LogEntry::position).toList();
  }
}
