package dev.daybook.eventlog;

import dev.daybook.ledger.LogEnd;

/** One topic of ledger events. Thread-safe; what it hands out is not, unless it says so. */
public interface EventLog extends AutoCloseable {
  String topic();

  /**
   * What tells this log from every other one, a topic of the same name that was deleted and made
   * anew included. Learned once: readers and appenders of this object stay with that log, see
   * {@link OtherLogException}.
   *
   * @throws LogUnavailableException if the store does not answer
   */
  String identity();

  /**
   * A reader that starts at {@code from}. One thread owns it.
   *
   * @throws LogUnavailableException if the store does not answer
   */
  LogReader reader(LogEnd from);

  /** Decodes what was read of this log before, from bytes. */
  RecordDecoder decoder();

  /** The one way to write. Several may exist, in this process or others: they fence each other. */
  Appender appender();

  @Override
  void close();
}
