package dev.daybook.ledger;

import java.time.Instant;
import java.util.Comparator;

/**
 * An event with its place in the log.
 *
 * @param position partition and offset
 * @param recorded when the log took it (Kafka's record timestamp), to the millisecond
 */
public record RecordedEvent(LogPosition position, Instant recorded, LedgerEvent event) {
  /**
   * The canonical order on the effective axis, the same on every machine: effective time, then
   * partition, then offset.
   */
  public static final Comparator<RecordedEvent> EFFECTIVE_ORDER =
      Comparator.comparing((RecordedEvent e) -> e.event().header().effective())
          .thenComparing(RecordedEvent::position);
}
