package dev.daybook.campaign.ingest;

import dev.daybook.ledger.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log as anybody with Kafka's consumer and Avro sees it.
 *
 * @param content null if the bytes are no event
 */
@SuppressWarnings("ArrayRecordComponent") // carried; compared by hand
record PlainRecord(
    LogPosition position,
    long recordedMillis,
    byte @Nullable [] key,
    byte @Nullable [] value,
    @Nullable Content content) {

  /**
   * An event's fields.
   *
   * @param eventId null if its writer gave it none: its position is its identity then
   * @param amount in 1/10,000
   * @param limit in 1/10,000, or null if it names none
   */
  record Content(
      @Nullable String eventId,
      int account,
      long effectiveMillis,
      String type,
      long amount,
      @Nullable String currency,
      @Nullable String memo,
      @Nullable String author,
      @Nullable String commandId,
      @Nullable String name,
      @Nullable Long limit) {}

  /** What makes two records the same event. */
  String identity() {
    String id = content == null ? null : content.eventId();
    return id == null ? "at " + position : id;
  }
}
