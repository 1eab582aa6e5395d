package dev.daybook.readmodel;

import dev.daybook.ledger.EventHeader;
import dev.daybook.ledger.PackedPosition;
import dev.daybook.ledger.RecordedEvent;

/**
 * What the timeline holds of an event; ordered as there: effective time, then position.
 *
 * @param amount signed, in 1/10,000
 * @param effective ms since 1970 UTC
 * @param position packed, see {@link PackedPosition}
 */
record TimelineRow(int account, long amount, long effective, long position)
    implements Comparable<TimelineRow> {
  static TimelineRow of(RecordedEvent recorded) {
    EventHeader header = recorded.event().header();
    return new TimelineRow(
        header.account().number(),
        recorded.event().amount().tenThousandths(),
        header.effective().toEpochMilli(),
        PackedPosition.of(recorded.position().partition(), recorded.position().offset()));
  }

  @Override
  public int compareTo(TimelineRow other) {
    return effective != other.effective
        ? Long.compare(effective, other.effective)
        : Long.compare(position, other.position);
  }
}
