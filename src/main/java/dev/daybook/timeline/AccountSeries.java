package dev.daybook.timeline;

/** The balance of one account. */
record AccountSeries(AccountEvents events) implements BalanceSeries {
  @Override
  public long balanceAt(long effectiveMillis) {
    int count = events.countUpTo(effectiveMillis);
    return count == 0 ? 0 : events.tenThousandthsAfter(count - 1);
  }

  @Override
  public void replay(long fromMillis, long toMillis, Step step) {
    int next = fromMillis == Long.MIN_VALUE ? 0 : events.countUpTo(fromMillis - 1);
    int end = events.countUpTo(toMillis);
    if (next >= end) {
      return;
    }
    long instant = events.effectiveMillis(next);
    for (; next < end; next++) {
      long following = next + 1 < end ? events.effectiveMillis(next + 1) : Long.MAX_VALUE;
      if (next + 1 == end || following != instant) {
        step.at(instant, events.tenThousandthsAfter(next));
      }
      instant = following;
    }
  }

  /** As {@link #replay}, in as few pieces as the sink takes. */
  void reduce(StepSink sink, long fromMillis, long toMillis) {
    StepTally tally = new StepTally(sink, balanceAt(fromMillis - 1));
    events.visit(fromMillis, toMillis, tally);
    tally.requireEnd();
  }
}
