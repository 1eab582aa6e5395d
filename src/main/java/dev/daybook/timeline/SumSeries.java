package dev.daybook.timeline;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The sum of the balances of several accounts; a replay visits every row between its instants. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record SumSeries(
    TimelineSnapshot snapshot,
    Run run,
    LateRows late,
    boolean[] included,
    AsOf asOf,
    @Nullable KnownEnd known)
    implements BalanceSeries {

  @Override
  public long balanceAt(long effectiveMillis) {
    long millis = Math.min(effectiveMillis, asOf.effectiveMillis());
    Balances balances = snapshot.balances(new AsOf(Instant.ofEpochMilli(millis), asOf.knownUpTo()));
    Amount sum = Amount.ZERO;
    for (int index = 0; index < included.length; index++) {
      if (included[index]) {
        sum = sum.plus(balances.balance(index));
      }
    }
    return sum.tenThousandths();
  }

  @Override
  public void replay(long fromMillis, long toMillis, Step step) {
    long last = Math.min(toMillis, asOf.effectiveMillis());
    int row = fromMillis == Long.MIN_VALUE ? 0 : run.countUpTo(fromMillis - 1);
    int rowEnd = run.countUpTo(last);
    int lateRow = fromMillis == Long.MIN_VALUE ? 0 : late.countUpTo(fromMillis - 1);
    int lateEnd = late.countUpTo(last);
    Amount entering =
        fromMillis == Long.MIN_VALUE ? Amount.ZERO : new Amount(balanceAt(fromMillis - 1));
    Steps steps = new Steps(step, entering.tenThousandths());
    for (; row < rowEnd; row++) {
      while (lateRow < lateEnd && late.at()[lateRow] <= row) {
        visitLate(lateRow++, steps);
      }
      if (included[run.account(row)] && (known == null || known.test(run.position(row)))) {
        steps.add(run.effective(row), run.amount(row));
      }
    }
    while (lateRow < lateEnd) {
      visitLate(lateRow++, steps);
    }
    steps.end();
  }

  private void visitLate(int j, Steps steps) {
    if (included[late.account()[j]] && (known == null || known.test(late.position()[j]))) {
      steps.add(late.effective()[j], late.amount()[j]);
    }
  }

  /** Gathers the events of one instant into one step. */
  private static final class Steps {
    private final Step step;
    private long balance;
    private long instant;
    private boolean any;

    Steps(Step step, long entering) {
      this.step = step;
      this.balance = entering;
    }

    void add(long millis, long amount) {
      if (any && millis != instant) {
        step.at(instant, balance);
      }
      instant = millis;
      any = true;
      balance = new Amount(balance).plus(new Amount(amount)).tenThousandths();
    }

    void end() {
      if (any) {
        step.at(instant, balance);
      }
    }
  }
}
