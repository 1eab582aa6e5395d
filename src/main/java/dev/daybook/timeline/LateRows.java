package dev.daybook.timeline;

/**
 * Rows in canonical order that are woven into other rows: {@code at[j]} of those come before row
 * {@code j}. Immutable. So a few late events need no rewriting of millions of timely ones.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record LateRows(int[] account, long[] amount, long[] effective, long[] position, int[] at) {
  static final LateRows NONE =
      new LateRows(new int[0], new long[0], new long[0], new long[0], new int[0]);

  int size() {
    return at.length;
  }

  /** How many late rows come before row {@code index} of the woven order. */
  int before(long index) {
    int low = 0;
    int high = at.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if ((long) at[middle] + middle < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether row {@code index} of the woven order, with {@code before} late ones before, is late.
   */
  boolean isLate(long index, int before) {
    return before < at.length && (long) at[before] + before == index;
  }

  /** The number of late rows at or before an instant. */
  int countUpTo(long millis) {
    int low = 0;
    int high = at.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (effective[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of late rows before a place in the canonical order. */
  int countBefore(long millis, long place) {
    int low = 0;
    int high = at.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (effective[middle] < millis || (effective[middle] == millis && position[middle] < place)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What the first {@code end} late rows add to an account. */
  long sum(int wanted, int end) {
    long sum = 0;
    for (int j = 0; j < end; j++) {
      if (account[j] == wanted) {
        sum += amount[j];
      }
    }
    return sum;
  }

  /** These and the first {@code count} rows of {@code more}, which are in canonical order. */
  LateRows with(RowBuffer more, int count, Run run) {
    int total = size() + count;
    LateRows merged =
        new LateRows(
            new int[total], new long[total], new long[total], new long[total], new int[total]);
    int mine = 0;
    int theirs = 0;
    for (int j = 0; j < total; j++) {
      if (theirs == count || (mine < size() && !more.isBefore(theirs, this, mine))) {
        merged.set(j, account[mine], amount[mine], effective[mine], position[mine], at[mine]);
        mine++;
      } else {
        long millis = more.effective(theirs);
        long place = more.position(theirs);
        int rowsBefore = run.countBefore(millis, place);
        merged.set(j, more.account(theirs), more.amount(theirs), millis, place, rowsBefore);
        theirs++;
      }
    }
    return merged;
  }

  /** These but for some of them, woven into a run that has those. */
  LateRows without(LateRows some, Run run) {
    int count = size() - some.size();
    LateRows rest =
        new LateRows(
            new int[count], new long[count], new long[count], new long[count], new int[count]);
    int next = 0;
    int left = 0;
    for (int j = 0; j < size(); j++) {
      if (left < some.size() && some.position[left] == position[j]) {
        left++;
      } else {
        int rowsBefore = run.countBefore(effective[j], position[j]);
        rest.set(next++, account[j], amount[j], effective[j], position[j], rowsBefore);
      }
    }
    return rest;
  }

  /** The rows of one account; {@code at} still counts rows of all accounts. */
  LateRows of(int wanted) {
    int count = 0;
    for (int each : account) {
      if (each == wanted) {
        count++;
      }
    }
    if (count == 0) {
      return NONE;
    }
    LateRows found =
        new LateRows(
            new int[count], new long[count], new long[count], new long[count], new int[count]);
    int next = 0;
    for (int j = 0; j < account.length; j++) {
      if (account[j] == wanted) {
        found.set(next++, wanted, amount[j], effective[j], position[j], at[j]);
      }
    }
    return found;
  }

  private void set(int j, int of, long moved, long millis, long place, int rowsBefore) {
    account[j] = of;
    amount[j] = moved;
    effective[j] = millis;
    position[j] = place;
    at[j] = rowsBefore;
  }
}
