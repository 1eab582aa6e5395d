package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
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
import dev.daybook.ledger.QuarantineCause;
import dev.daybook.ledger.RawRecord;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.readmodel.Projection;
import dev.daybook.readmodel.Projector;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A log as life writes it, by chance: several partitions with gaps in their offsets, late events
 * and future-dated ones, many at equal times, reversals and reversals of reversals, copies, records
 * that are no events, and a broker's clock that is now and then set back.
 */
public final class RandomLog {
  public static final CurrencyCode EUR = new CurrencyCode("EUR");
  public static final CurrencyCode USD = new CurrencyCode("USD");
  public static final int PARTITIONS = 3;

  private static final RawRecord RAW = new RawRecord(null, new byte[] {1});

  private final Random random;
  private final long[] offsets = new long[PARTITIONS];
  private long clockMillis = 1_000_000;

  /** All records, in the order of recording. */
  final List<LogEntry> records = new ArrayList<>();

  /** Of those, the events that count. */
  final List<RecordedEvent> events = new ArrayList<>();

  public RandomLog(Random random) {
    this.random = random;
  }

  /** Some more records; those of one partition in order of offset. */
  public List<LogEntry> more(int count) {
    int before = records.size();
    for (int i = 0; i < count; i++) {
      clockMillis += random.nextInt(5);
      if (random.nextInt(40) == 0) {
        clockMillis -= random.nextInt(200);
      }
      LogPosition position = position();
      Instant recorded = Instant.ofEpochMilli(clockMillis);
      if (random.nextInt(12) == 0) {
        records.add(
            new LogEntry.Undecodable(
                position, recorded, RAW, QuarantineCause.DATA, "It is no event.", null));
      } else if (!events.isEmpty() && random.nextInt(10) == 0) {
        LedgerEvent copied = events.get(random.nextInt(events.size())).event();
        records.add(decoded(new RecordedEvent(position, recorded, copied)));
      } else {
        RecordedEvent event = new RecordedEvent(position, recorded, event());
        events.add(event);
        records.add(decoded(event));
      }
    }
    return records.subList(before, records.size());
  }

  private LogPosition position() {
    int partition = random.nextInt(PARTITIONS);
    offsets[partition] += 1 + random.nextInt(2);
    return new LogPosition(partition, offsets[partition] - 1);
  }

  private static LogEntry decoded(RecordedEvent event) {
    return new LogEntry.Decoded(event, RAW, 2);
  }

  LedgerEvent event() {
    if (!events.isEmpty()
        && random.nextInt(5) == 0
        && events.get(random.nextInt(events.size())).event()
            instanceof LedgerEvent.Posting undone) {
      return posting(undone.header().account(), undone.amount().negated(), undone.header().id());
    }
    return posting(
        new AccountId(1 + random.nextInt(7)), new Amount(random.nextInt(20_001) - 10_000), null);
  }

  private LedgerEvent.Posting posting(AccountId account, Amount amount, @Nullable EventId undone) {
    // Around the time of recording; to the hundredth, so that many are equal.
    long effective = (clockMillis - 300 + random.nextInt(400)) / 10 * 10;
    return new LedgerEvent.Posting(
        new EventHeader(
            new EventId(new UUID(random.nextLong(), random.nextLong())),
            account,
            Instant.ofEpochMilli(effective),
            null,
            null,
            null,
            null),
        undone == null ? PostingKind.MOVEMENT : PostingKind.REVERSAL,
        amount,
        account.number() % 2 == 0 ? USD : EUR,
        undone);
  }

  public LogEnd end() {
    Map<Integer, Long> next = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      next.put(partition, offsets[partition]);
    }
    return new LogEnd(next);
  }

  /** Writes all records that there are into a file, and gives what was folded from them. */
  public Fold fold(ReadModel model) {
    Timeline timeline = new Timeline();
    try (Projector projector = model.projector()) {
      Projection projection = projector.apply(records, end());
      projection.applied().forEach(timeline::add);
      return new Fold(
          timeline.snapshot(),
          projector.accounts(),
          projector.next(),
          projection.applied().size(),
          projection.duplicates(),
          projection.quarantined(),
          0);
    }
  }

  /** What stands before the first record of each partition that is later, by looking at each. */
  public LogEnd knownAt(Instant instant) {
    Map<Integer, Long> next = new HashMap<>(end().nextOffsets());
    for (LogEntry record : records.reversed()) {
      if (recorded(record).isAfter(instant)) {
        next.put(record.position().partition(), record.position().offset());
      }
    }
    return new LogEnd(next);
  }

  public static Instant recorded(LogEntry record) {
    return switch (record) {
      case LogEntry.Decoded each -> each.recorded().recorded();
      case LogEntry.Undecodable each -> each.recorded();
    };
  }

  /** An instant at, or right beside, one that matters. */
  public Instant instant() {
    LogEntry record = records.get(random.nextInt(records.size()));
    return recorded(record).plusMillis(random.nextInt(3) - 1);
  }
}
