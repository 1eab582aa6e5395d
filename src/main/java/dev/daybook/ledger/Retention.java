package dev.daybook.ledger;

/**
 * What a log forgets by itself.
 *
 * @param millis how long records are kept, or -1 for ever
 * @param bytes how much of each partition is kept, or -1 for all
 * @param compacted whether older records of a key are deleted, which no log of events survives
 */
public record Retention(long millis, long bytes, boolean compacted) {
  /** Nothing. */
  public static final Retention FOREVER = new Retention(-1, -1, false);

  /** Whether the log will forget events by itself. */
  public boolean isFinite() {
    return millis >= 0 || bytes >= 0 || compacted;
  }
}
