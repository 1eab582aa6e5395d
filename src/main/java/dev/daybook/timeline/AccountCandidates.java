package dev.daybook.timeline;

/**
 * The first events of one account.
 *
 * @param account the account's number
 * @param size how many of the events, from the first
 */
record AccountCandidates(AccountEvents events, int account, long size) implements Candidates {
  @Override
  public void visit(long from, long end, Visitor visitor) {
    for (int i = (int) from; i < end; i++) {
      visitor.row(
          i,
          account,
          events.tenThousandths(i),
          events.effectiveMillis(i),
          events.packedPosition(i));
    }
  }
}
