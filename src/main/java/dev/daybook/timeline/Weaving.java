package dev.daybook.timeline;

/**
 * Late rows on their way into the run: everything from the first of them on is written anew, beside
 * what readers hold and while more is appended to it, some rows at a time. So millions of rows move
 * without anyone waiting for it. One thread.
 */
final class Weaving {
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

  /** Moves some rows; says whether all are where they belong. */
  boolean advance(int rows) {
    Run before = from.run();
    for (int i = 0; i < rows; i++) {
      if (lateRow < late.size() && late.at()[lateRow] == row) {
        into.append(
            late.account()[lateRow],
            late.amount()[lateRow],
            late.effective()[lateRow],
            late.position()[lateRow]);
        lateRow++;
      } else if (row < before.size()) {
        into.append(
            before.account(row), before.amount(row), before.effective(row), before.position(row));
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
