package dev.daybook.eventlog;

import dev.daybook.ledger.LogEnd;

/** A kind of log that contracts are held against. */
interface LogUnderTest {
  /** An empty one with one partition, of this test. */
  EventLog log();

  /** Another empty one. */
  EventLog freshLog(int partitions);

  void raisePartitions(EventLog of, int total);

  /** Makes the log forget what stands before. */
  void expire(EventLog of, LogEnd before) throws Exception;

  /** Deletes the log and makes another one of the same name, with one partition. */
  void recreate(EventLog of) throws Exception;

  /** Another object on the log of that name. */
  EventLog again(EventLog of);
}
