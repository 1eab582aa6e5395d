package dev.daybook.timeline;

/**
 * Late rows on their way into the run: everything from the first of them on is written anew, beside
 * what readers hold and while more is appended to it, some rows at a time. So millions of rows move
 * without anyone waiting for it. One thread.
 */
final class Weaving {
  /** Row numbers that are copied as fast as one row is written. */
  private static final int COPIED_A_ROW = 32;

  private final RunWriter from;
  private final LateRows late;
  private final RunWriter into;
  private int row;
  private int lateRow;

  /** Begins to weave rows, at least one, into a writer that goes on meanwhile. */
  Weaving(RunWriter from, LateRows late) {
    this.from = from;
    this.late = late;
    row = late.at()[0];
    into = from.fork(row);
  }

  /**
   * Moves rows; says whether all are where they belong.
   *
   * @param work as many as that, or fewer: an account's first row to move takes its whole list of
   *     rows along
   */
  boolean advance(int work) {
    Run before = from.run();
    long left = (long) work * COPIED_A_ROW;
    while (left > 0) {
      left -= COPIED_A_ROW;
      if (lateRow < late.size() && late.at()[lateRow] == row) {
        left -=
            into.append(
                late.account()[lateRow],
                late.amount()[lateRow],
                late.effective()[lateRow],
                late.position()[lateRow]);
        lateRow++;
      } else if (row < before.size()) {
        left -=
            into.append(
                before.account(row),
                before.amount(row),
                before.effective(row),
                before.position(row));
        row++;
      } else {
        return true;
      }
    }
    return row == before.size() && lateRow == late.size();
  }

  /** The writer to go on with, when all is done. */
  RunWriter writer() {
    return into;
  }

  /** Of the late rows there are by now, those that came after the beginning. */
  LateRows rest(LateRows now) {
    return now.without(late, into.run());
  }
}
