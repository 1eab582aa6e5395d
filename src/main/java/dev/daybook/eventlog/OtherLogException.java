package dev.daybook.eventlog;

import dev.daybook.ledger.LogEnd;

/**
 * The log is not the one that was read so far: its topic was deleted and made anew, another cluster
 * answers, or an older copy of it was put back. Trying again cannot help, and what the two logs say
 * must not be mixed: somebody has to choose.
 */
public final class OtherLogException extends LogUnavailableException {
  public OtherLogException(String sentence) {
    super(sentence, false, null);
  }

  /** The topic of that name is another one by now. */
  public static OtherLogException replaced(String topic) {
    return new OtherLogException(
        "The topic %s is another one than was read so far: it was deleted and made anew, or another event store answers."
            .formatted(topic));
  }

  /** The log lost its end. */
  public static OtherLogException cut(String topic, LogEnd end, LogEnd read) {
    return new OtherLogException(
        "The topic %s ends at %s, but it was read up to %s before: an older copy of it was put back, or records of it were lost."
            .formatted(topic, end, read));
  }
}
