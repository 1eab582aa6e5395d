package dev.daybook.timeline;

/** Takes the steps of a series, also many at once where it can. */
interface StepSink extends BalanceSeries.Step {
  /** Whether all steps between two instants may come by {@link #within}. */
  boolean takes(long firstMillis, long lastMillis);

  /**
   * Some steps that the sink {@linkplain #takes takes}, of which the last is yet to come by {@link
   * #at}.
   *
   * @param millis the instant of the first of them
   * @param first the first value; the lowest and the highest follow
   */
  void within(long millis, int steps, long first, long min, long max);

  /** A sink that wants each step. */
  static StepSink each(BalanceSeries.Step step) {
    return new StepSink() {
      @Override
      public boolean takes(long firstMillis, long lastMillis) {
        return false;
      }

      @Override
      public void within(long millis, int steps, long first, long min, long max) {
        throw new IllegalStateException("Each step is wanted");
      }

      @Override
      public void at(long effectiveMillis, long tenThousandthsAfter) {
        step.at(effectiveMillis, tenThousandthsAfter);
      }
    };
  }
}
