package dev.daybook.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A record as the log holds it, kept so that a schema mistake can be mended without the log. The
 * arrays are not copied: nobody changes them.
 *
 * @param key the framed key, or null
 * @param value the framed value, or null (a tombstone)
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record RawRecord(byte @Nullable [] key, byte @Nullable [] value) {
  /** How many there are of both. */
  public long bytes() {
    return (key == null ? 0L : key.length) + (value == null ? 0L : value.length);
  }
}
