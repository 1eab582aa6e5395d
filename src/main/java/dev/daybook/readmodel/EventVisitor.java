package dev.daybook.readmodel;

/** Receives events without an object for each. */
@FunctionalInterface
public interface EventVisitor {
  /**
   * An event.
   *
   * @param amount signed, in 1/10,000
   * @param effectiveMillis ms since 1970 UTC
   */
  void event(int account, long amount, long effectiveMillis, int partition, long offset);
}
