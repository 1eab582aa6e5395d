package dev.daybook.whatif;

import dev.daybook.ledger.Amount;
import dev.daybook.timeline.BalanceSeries;
import java.util.List;

/**
 * A balance as it would be over time.
 *
 * @param legs by instant
 */
record SupposedSeries(BalanceSeries real, List<Leg> legs) implements BalanceSeries {
  @Override
  public long balanceAt(long effectiveMillis) {
    Amount balance = new Amount(real.balanceAt(effectiveMillis));
    for (Leg leg : legs) {
      if (leg.at().toEpochMilli() <= effectiveMillis) {
        balance = balance.plus(leg.amount());
      }
    }
    return balance.tenThousandths();
  }

  @Override
  public void replay(long fromMillis, long toMillis, Step step) {
    long before = fromMillis == Long.MIN_VALUE ? 0 : real.balanceAt(fromMillis - 1);
    Weaving weaving = new Weaving(fromMillis, toMillis, before, step);
    real.replay(fromMillis, toMillis, weaving);
    weaving.passLegs(toMillis);
  }

  /** Puts the supposed steps between the real ones; at one instant they are one step. */
  private final class Weaving implements Step {
    private final long toMillis;
    private final Step to;
    private Amount added = Amount.ZERO;
    private long real;
    private int next;

    Weaving(long fromMillis, long toMillis, long realBefore, Step to) {
      this.toMillis = toMillis;
      this.real = realBefore;
      this.to = to;
      while (next < legs.size() && legs.get(next).at().toEpochMilli() < fromMillis) {
        added = added.plus(legs.get(next++).amount());
      }
    }

    @Override
    public void at(long effectiveMillis, long tenThousandthsAfter) {
      passLegs(effectiveMillis - 1);
      real = tenThousandthsAfter;
      while (isDue(effectiveMillis)) {
        added = added.plus(legs.get(next++).amount());
      }
      to.at(effectiveMillis, sum());
    }

    /** A step for each instant up to this one at which only something is supposed. */
    void passLegs(long lastMillis) {
      while (isDue(Math.min(lastMillis, toMillis))) {
        long millis = legs.get(next).at().toEpochMilli();
        while (isDue(millis)) {
          added = added.plus(legs.get(next++).amount());
        }
        to.at(millis, sum());
      }
    }

    private boolean isDue(long millis) {
      return next < legs.size() && legs.get(next).at().toEpochMilli() <= millis;
    }

    private long sum() {
      return new Amount(real).plus(added).tenThousandths();
    }
  }
}
