package dev.daybook.timeline;

/** Rows in canonical order of which some belong to an {@link EventList}. Immutable. */
interface Candidates {
  /** How many there are, those that do not belong included. */
  long size();

  /** Visits the rows from one candidate to before another that belong. */
  void visit(long from, long end, Visitor visitor);

  /** Takes a row. */
  @FunctionalInterface
  interface Visitor {
    /**
     * A row that belongs.
     *
     * @param candidate its place among the candidates
     * @param account the account's number
     * @param amount signed, in 1/10,000
     * @param effectiveMillis ms since 1970 UTC
     * @param position packed
     */
    void row(long candidate, int account, long amount, long effectiveMillis, long position);
  }
}
