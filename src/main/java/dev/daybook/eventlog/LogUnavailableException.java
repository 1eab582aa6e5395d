package dev.daybook.eventlog;

import org.jspecify.annotations.Nullable;

/** The event store cannot be used now. The message is a sentence for the analyst. */
public sealed class LogUnavailableException extends RuntimeException permits OtherLogException {
  private final boolean outcomeUnknown;

  public LogUnavailableException(
      String sentence, boolean outcomeUnknown, @Nullable Throwable cause) {
    super(sentence, cause);
    this.outcomeUnknown = outcomeUnknown;
  }

  /**
   * True if an append may or may not have been committed: issue the command again with the same id
   * to learn which.
   */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}
