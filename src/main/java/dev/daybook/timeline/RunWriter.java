package dev.daybook.timeline;

import java.util.Arrays;
import java.util.BitSet;

/** Appends to the run and keeps what hangs on it: balances, posting lists, vectors. One thread. */
final class RunWriter {
  private Chunk[] chunks = new Chunk[4];
  private int size;
  private long[] balance = new long[16];
  private int[] count = new int[16];
  private Postings postings = new Postings();
  private BalanceVector[] vectors = new BalanceVector[4];
  private int accounts;

  /** Empty. */
  RunWriter() {}

  /** Goes on with what was loaded; the arrays belong to it from now on. */
  RunWriter(
      Chunk[] chunks,
      int size,
      long[] balance,
      int[] count,
      Postings postings,
      BalanceVector[] vectors,
      int accounts) {
    this.chunks = chunks;
    this.size = size;
    this.balance = balance;
    this.count = count;
    this.postings = postings;
    this.vectors = vectors;
    this.accounts = accounts;
  }

  int size() {
    return size;
  }

  /** Whether a place in the canonical order lies before the last row. */
  boolean isLate(long millis, long position) {
    Run run = run();
    return size > 0
        && (millis < run.effective(size - 1)
            || (millis == run.effective(size - 1) && position < run.position(size - 1)));
  }

  void append(int account, long amount, long millis, long position) {
    if (account >= balance.length) {
      int capacity = Math.max(account + 1, balance.length * 2);
      balance = Arrays.copyOf(balance, capacity);
      count = Arrays.copyOf(count, capacity);
    }
    accounts = Math.max(accounts, account + 1);
    Chunk chunk = chunkOfNextRow();
    int at = size & Chunk.MASK;
    balance[account] += amount;
    chunk.account[at] = account;
    chunk.amount[at] = amount;
    chunk.effective[at] = millis;
    chunk.position[at] = position;
    chunk.balance[at] = balance[account];
    postings.append(account, count[account]++, size);
    size++;
    if ((size & Chunk.MASK) == 0) {
      int full = (size - 1) >>> Chunk.SHIFT;
      ChunkSeal before = full == 0 ? null : chunks[full - 1].seal;
      chunk.seal = ChunkSeal.of(chunk, full << Chunk.SHIFT, before);
    }
    if ((size & (BalanceVector.STEP - 1)) == 0) {
      int vector = (size >> BalanceVector.SHIFT) - 1;
      if (vector == vectors.length) {
        vectors = Arrays.copyOf(vectors, vector * 2);
      }
      vectors[vector] = new BalanceVector(BalancePages.of(balance, count, accounts));
    }
  }

  private Chunk chunkOfNextRow() {
    int index = size >>> Chunk.SHIFT;
    if (index == chunks.length) {
      chunks = Arrays.copyOf(chunks, index * 2);
    }
    if ((size & Chunk.MASK) == 0) {
      chunks[index] = new Chunk();
    }
    return chunks[index];
  }

  /**
   * Weaves late rows in: everything from the first of them on is written anew, beside what readers
   * hold.
   */
  void weave(LateRows late) {
    Run before = run();
    int first = late.at()[0];
    truncate(first);
    detach(late);
    int row = first;
    for (int j = 0; j < late.size(); j++) {
      row = appendAgain(before, row, late.at()[j]);
      append(late.account()[j], late.amount()[j], late.effective()[j], late.position()[j]);
    }
    appendAgain(before, row, before.size());
  }

  private int appendAgain(Run before, int from, int end) {
    for (int row = from; row < end; row++) {
      append(before.account(row), before.amount(row), before.effective(row), before.position(row));
    }
    return end;
  }

  private void truncate(int first) {
    Run before = run();
    for (int row = size - 1; row >= first; row--) {
      int account = before.account(row);
      balance[account] -= before.amount(row);
      count[account]--;
    }
    size = first;
    int whole = first >>> Chunk.SHIFT;
    Chunk[] kept = new Chunk[chunks.length];
    System.arraycopy(chunks, 0, kept, 0, whole);
    if ((first & Chunk.MASK) != 0) {
      kept[whole] = chunks[whole].copy();
    }
    chunks = kept;
    BalanceVector[] keptVectors = new BalanceVector[vectors.length];
    System.arraycopy(vectors, 0, keptVectors, 0, first >> BalanceVector.SHIFT);
    vectors = keptVectors;
    postings = postings.fork();
  }

  private void detach(LateRows late) {
    BitSet done = new BitSet();
    for (int account : late.account()) {
      if (!done.get(account)) {
        done.set(account);
        postings.detach(account, account < count.length ? count[account] : 0);
      }
    }
  }

  Run run() {
    return new Run(chunks, size);
  }

  Postings postings() {
    return postings.view();
  }

  BalanceVector[] vectors() {
    return vectors;
  }
}
