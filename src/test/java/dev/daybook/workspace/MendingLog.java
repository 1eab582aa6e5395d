package dev.daybook.workspace;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.EventLog;
import dev.daybook.eventlog.LogReader;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.eventlog.RecordDecoder;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.NamedField;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A log whose records can be read by now although they could not when they were read. */
final class MendingLog implements EventLog {
  /** Whether there is no schema registry at present. */
  volatile boolean registryAway;

  private final EventLog log;
  private final Map<LogPosition, LedgerEvent> mended = new ConcurrentHashMap<>();

  MendingLog(EventLog log) {
    this.log = log;
  }

  void mend(LogPosition position, LedgerEvent event) {
    mended.put(position, event);
  }

  @Override
  public String identity() {
    return log.identity();
  }

  @Override
  public String topic() {
    return log.topic();
  }

  @Override
  public LogReader reader(LogEnd from) {
    return log.reader(from);
  }

  @Override
  public RecordDecoder decoder() {
    RecordDecoder plain = log.decoder();
    return new RecordDecoder() {
      @Override
      public LogEntry decode(LogPosition position, Instant recorded, RawRecord raw) {
        requireRegistry();
        LedgerEvent event = mended.get(position);
        return event == null
            ? plain.decode(position, recorded, raw)
            : new LogEntry.Decoded(new RecordedEvent(position, recorded, event), raw, 1);
      }

      @Override
      public List<NamedField> fields(RawRecord raw) {
        requireRegistry();
        return List.of(new NamedField("id", "7"));
      }
    };
  }

  private void requireRegistry() {
    if (registryAway) {
      throw new LogUnavailableException("The schema registry does not answer.", false, null);
    }
  }

  @Override
  public Appender appender() {
    return log.appender();
  }

  @Override
  public void close() {
    log.close();
  }
}
