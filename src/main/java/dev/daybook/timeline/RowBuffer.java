package dev.daybook.timeline;

import java.util.Arrays;

/** Rows as they arrive, until they are sorted into the timeline. Owned by the writer. */
final class RowBuffer {
  private int[] account = new int[64];
  private long[] amount = new long[64];
  private long[] effective = new long[64];
  private long[] position = new long[64];
  private int size;
  private boolean sorted = true;

  void add(int of, long moved, long millis, long place) {
    if (size == account.length) {
      int capacity = size + (size >> 1);
      account = Arrays.copyOf(account, capacity);
      amount = Arrays.copyOf(amount, capacity);
      effective = Arrays.copyOf(effective, capacity);
      position = Arrays.copyOf(position, capacity);
    }
    if (size > 0
        && (millis < effective[size - 1]
            || (millis == effective[size - 1] && place < position[size - 1]))) {
      sorted = false;
    }
    account[size] = of;
    amount[size] = moved;
    effective[size] = millis;
    position[size] = place;
    size++;
  }

  /** Brings the rows into canonical order. Partitions arrive as sorted runs, which is cheap. */
  void sort() {
    if (sorted) {
      return;
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) ->
            effective[a] != effective[b]
                ? Long.compare(effective[a], effective[b])
                : Long.compare(position[a], position[b]));
    int[] accounts = new int[size];
    long[] amounts = new long[size];
    long[] instants = new long[size];
    long[] positions = new long[size];
    for (int i = 0; i < size; i++) {
      int from = order[i];
      accounts[i] = account[from];
      amounts[i] = amount[from];
      instants[i] = effective[from];
      positions[i] = position[from];
    }
    account = accounts;
    amount = amounts;
    effective = instants;
    position = positions;
    sorted = true;
  }

  void clear() {
    size = 0;
    sorted = true;
    if (account.length > 1 << 16) { // what a load needed is not held for ever
      account = new int[64];
      amount = new long[64];
      effective = new long[64];
      position = new long[64];
    }
  }

  boolean isBefore(int row, LateRows others, int other) {
    return effective[row] < others.effective()[other]
        || (effective[row] == others.effective()[other]
            && position[row] < others.position()[other]);
  }

  int size() {
    return size;
  }

  int account(int row) {
    return account[row];
  }

  long amount(int row) {
    return amount[row];
  }

  long effective(int row) {
    return effective[row];
  }

  long position(int row) {
    return position[row];
  }
}
