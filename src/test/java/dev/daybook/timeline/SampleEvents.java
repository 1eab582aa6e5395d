package dev.daybook.timeline;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEntry;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.PostingKind;
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Events for tests of the fold, with ids derived from their positions. */
public final class SampleEvents {
  public static final CurrencyCode EUR = new CurrencyCode("EUR");

  private SampleEvents() {}

  public static EventHeader header(int account, long effectiveMillis, LogPosition position) {
    return new EventHeader(
        EventId.ofForeign("test", position),
        new AccountId(account),
        Instant.ofEpochMilli(effectiveMillis),
        null,
        null,
        null,
        null);
  }

  public static RecordedEvent posting(
      int account, long tenThousandths, long effectiveMillis, int partition, long offset) {
    LogPosition position = new LogPosition(partition, offset);
    return recorded(
        position,
        new LedgerEvent.Posting(
            header(account, effectiveMillis, position),
            PostingKind.MOVEMENT,
            new Amount(tenThousandths),
            EUR,
            null));
  }

  public static RecordedEvent opened(int account, String name, int partition, long offset) {
    LogPosition position = new LogPosition(partition, offset);
    return recorded(
        position,
        new LedgerEvent.AccountOpened(header(account, 0, position), name, EUR, Amount.of("10")));
  }

  /** A deposit with every field set. */
  public static RecordedEvent full(int account, String commandId, int partition, long offset) {
    LogPosition position = new LogPosition(partition, offset);
    EventHeader header =
        new EventHeader(
            EventId.ofForeign("test", position),
            new AccountId(account),
            Instant.ofEpochMilli(1_700_000_000_123L),
            "rent",
            "ann",
            new CommandId(commandId),
            new UUID(7, 8));
    return recorded(
        position,
        new LedgerEvent.Posting(
            header,
            PostingKind.REVERSAL,
            Amount.of("-12.3456"),
            EUR,
            new EventId(new UUID(1, -2))));
  }

  /** The same event at another position, as a writer that tried again leaves it. */
  public static RecordedEvent again(RecordedEvent first, int partition, long offset) {
    return recorded(new LogPosition(partition, offset), first.event());
  }

  public static LogEntry.Decoded entry(RecordedEvent recorded) {
    byte[] bytes = recorded.position().toString().getBytes(StandardCharsets.UTF_8);
    return new LogEntry.Decoded(recorded, new RawRecord(bytes, bytes), 2);
  }

  public static LogEntry.Undecodable undecodable(int partition, long offset) {
    return new LogEntry.Undecodable(
        new LogPosition(partition, offset),
        Instant.ofEpochMilli(offset),
        new RawRecord(null, new byte[] {1, 2}),
        QuarantineCause.FRAMING,
        "The magic byte is 1, not 0.",
        null);
  }

  private static RecordedEvent recorded(LogPosition position, LedgerEvent event) {
    return new RecordedEvent(position, Instant.ofEpochMilli(position.offset()), event);
  }
}
