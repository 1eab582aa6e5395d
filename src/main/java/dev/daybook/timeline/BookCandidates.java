package dev.daybook.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The first rows of the whole book.
 *
 * @param included by account index, or null for all accounts
 * @param known which positions were known, or null for all
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record BookCandidates(
    Run run,
    LateRows late,
    AccountNumbers.View accounts,
    boolean @Nullable [] included,
    @Nullable KnownEnd known,
    long size)
    implements Candidates {

  @Override
  public void visit(long from, long end, Visitor visitor) {
    int lateRow = late.before(from);
    int row = (int) (from - lateRow);
    for (long at = from; at < end; at++) {
      if (late.isLate(at, lateRow)) {
        int account = late.account()[lateRow];
        long position = late.position()[lateRow];
        if (belongs(account, position)) {
          long amount = late.amount()[lateRow];
          visitor.row(at, accounts.number(account), amount, late.effective()[lateRow], position);
        }
        lateRow++;
      } else {
        int account = run.account(row);
        long position = run.position(row);
        if (belongs(account, position)) {
          visitor.row(at, accounts.number(account), run.amount(row), run.effective(row), position);
        }
        row++;
      }
    }
  }

  private boolean belongs(int account, long position) {
    return (included == null || included[account]) && (known == null || known.test(position));
  }
}
