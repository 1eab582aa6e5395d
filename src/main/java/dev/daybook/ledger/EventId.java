package dev.daybook.ledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The identity of an event, by which applying it twice changes nothing. Daybook's own events carry
 * a time-ordered UUID (version 7, RFC 9562).
 */
public record EventId(UUID uuid) {
  /**
   * The identity of an event whose writer gave it none: derived from its topic and position, so
   * that every machine derives the same one.
   */
  public static EventId ofForeign(String topic, LogPosition position) {
    String name = topic + "/" + position.partition() + "/" + position.offset();
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return uuid.toString();
  }
}
