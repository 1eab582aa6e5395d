package dev.daybook.eventlog;

import static java.util.Objects.requireNonNull;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Events to append, and what a log holds. */
public final class Events {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Events() {}

  /** A deposit of a whole amount into an account. */
  public static LedgerEvent deposit(int account, long amount) {
    EventHeader header =
        new EventHeader(
            new EventId(UUID.randomUUID()), new AccountId(account), NOON, null, "ada", null, null);
    return new LedgerEvent.Posting(
        header,
        PostingKind.DEPOSIT,
        Amount.of(Long.toString(amount)),
        new CurrencyCode("EUR"),
        null);
  }

  /** So many deposits of 1 into accounts 0 to 9. */
  public static List<LedgerEvent> deposits(int count) {
    List<LedgerEvent> events = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      events.add(deposit(i % 10, 1));
    }
    return events;
  }

  /**
   * All entries, once those can be read whose commit was acknowledged before: that takes some
   * milliseconds, which a writer waits before it decides. Fences all writers.
   */
  public static List<LogEntry> readSettled(EventLog log) throws InterruptedException {
    AtomicReference<LogEnd> settled = new AtomicReference<>(LogEnd.START);
    try (Appender appender = log.appender()) {
      appender.append(
          end -> {
            settled.set(end);
            return List.of();
          });
    }
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log.reader(LogEnd.START)) {
      readTo(reader, LogEnd.START, requireNonNull(settled.get()), entries);
    }
    return entries;
  }

  /** All entries from a position to the present end. */
  public static List<LogEntry> readAll(EventLog log, LogEnd from) {
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log.reader(from)) {
      readTo(reader, from, reader.end(), entries);
    }
    return entries;
  }

  /**
   * All entries up to these at least: a commit is acknowledged some milliseconds before its events
   * can be read.
   */
  public static List<LogEntry> readPast(EventLog log, List<LogPosition> positions) {
    List<LogEntry> entries = new ArrayList<>();
    try (LogReader reader = log.reader(LogEnd.START)) {
      readTo(reader, LogEnd.START, past(positions), entries);
    }
    return entries;
  }

  /** Polls until the reader covers {@code end}; returns where it then stands. */
  public static LogEnd readTo(LogReader reader, LogEnd from, LogEnd end, List<LogEntry> entries) {
    LogEnd stand = from;
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!stand.covers(end)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The reader stands at " + stand + " and never reaches " + end);
      }
      LogReader.Batch batch = reader.poll(Duration.ofMillis(200));
      entries.addAll(batch.entries());
      stand = batch.next();
    }
    return stand;
  }

  /** The events among the entries, without their positions. */
  public static List<LedgerEvent> events(List<LogEntry> entries) {
    return entries.stream().map(e -> ((LogEntry.Decoded) e).recorded().event()).toList();
  }

  /** Where a reader stands that has read these. */
  public static LogEnd past(List<LogPosition> positions) {
    Map<Integer, Long> after = new HashMap<>();
    positions.forEach(p -> after.merge(p.partition(), p.offset() + 1, Math::max));
    return new LogEnd(after);
  }

  /** One event, whatever the log holds. */
  public static List<LogPosition> append(Appender appender, LedgerEvent event)
      throws InterruptedException {
    return appender.append(_ -> List.of(event));
  }

  /** The amounts of all events there are. */
  public static List<String> amounts(EventLog log) throws InterruptedException {
    return events(readSettled(log)).stream().map(e -> e.amount().toString()).toList();
  }
}
