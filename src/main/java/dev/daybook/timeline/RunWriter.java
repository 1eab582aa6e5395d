package dev.daybook.timeline;

import java.util.Arrays;

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

  /** Appends a row; says how many row numbers of its account were copied for it. */
  int append(int account, long amount, long millis, long position) {
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
    int copied = postings.append(account, count[account]++, size);
    size++;
    if ((size & (BalanceVector.STEP - 1)) == 0) {
      int vector = (size >> BalanceVector.SHIFT) - 1;
      if (vector == vectors.length) {
        vectors = Arrays.copyOf(vectors, vector * 2);
      }
      vectors[vector] = new BalanceVector(BalancePages.of(balance, count, accounts));
    }
    return copied;
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
   * A writer that has the first rows of this one and goes on beside it: neither sees what the other
   * appends.
   */
  RunWriter fork(int rows) {
    RunWriter fork = new RunWriter();
    int whole = rows >>> Chunk.SHIFT;
    fork.chunks = new Chunk[chunks.length];
    System.arraycopy(chunks, 0, fork.chunks, 0, whole);
    if ((rows & Chunk.MASK) != 0) {
      fork.chunks[whole] = chunks[whole].copy();
    }
    fork.size = rows;
    int vector = rows >> BalanceVector.SHIFT;
    fork.vectors = new BalanceVector[vectors.length];
    System.arraycopy(vectors, 0, fork.vectors, 0, vector);
    fork.balance = new long[balance.length];
    fork.count = new int[count.length];
    fork.accounts = accounts;
    if (vector > 0) {
      vectors[vector - 1].pages().copyTo(fork.balance, fork.count);
    }
    Run run = run();
    for (int row = vector << BalanceVector.SHIFT; row < rows; row++) {
      fork.balance[run.account(row)] += run.amount(row);
      fork.count[run.account(row)]++;
    }
    fork.postings = postings.fork();
    return fork;
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
