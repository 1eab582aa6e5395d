package dev.daybook.timeline;

import dev.daybook.ledger.AmountException;
import dev.daybook.ledger.PackedPosition;
import java.util.Arrays;

/**
 * Makes a timeline of events that come in canonical order, as they do from a file: each goes
 * straight to its place, and nothing is gathered, sorted or moved to a larger place on the way. One
 * thread owns it, until it is given up for the {@link #timeline}.
 */
public final class TimelineLoad {
  // What an account has so far lies in one line of the cache: a row meets an account at random.
  private static final int WORDS = 4;
  private static final int BALANCE = 0;
  private static final int MOVED = 1;
  private static final int COUNT = 2;

  /** Account numbers below this are found without a search. */
  private static final int DIRECT = 1 << 20;

  /** More rows than this are not believed before they come. */
  private static final int EXPECTED_LIMIT = 1 << 16;

  private final AccountNumbers accounts = new AccountNumbers();
  // The index + 1 of an account number.
  private int[] direct = new int[1 << 10];
  private long[] standing = new long[WORDS << 10];
  private final Postings postings = new Postings();
  private Chunk[] chunks = new Chunk[4];
  private BalanceVector[] vectors = new BalanceVector[4];
  private int size;
  private long lastMillis = Long.MIN_VALUE;
  private long lastPosition = Long.MIN_VALUE;
  private long[] ends = {};

  /**
   * Makes room for the events of an account.
   *
   * @param events that will come, about
   */
  public void expect(int account, long events) {
    // A number too large is met by growing, not by an allocation of its size.
    postings.expect(index(account), Math.clamp(events, 1, EXPECTED_LIMIT));
  }

  /**
   * Adds an event that comes after all that were added before.
   *
   * @param amount signed, in 1/10,000
   * @param effectiveMillis ms since 1970 UTC
   * @throws IllegalArgumentException if it does not come after them
   * @throws AmountException if the account's amounts would sum, without signs, beyond the range
   */
  public void add(int account, long amount, long effectiveMillis, int partition, long offset) {
    long position = PackedPosition.of(partition, offset);
    requireLast(effectiveMillis, position);
    int index = index(account);
    int at = index * WORDS;
    try {
      standing[at + MOVED] = Math.addExact(standing[at + MOVED], Math.absExact(amount));
    } catch (ArithmeticException e) {
      throw new AmountException("sum of account " + account + " is outside ±922 trillion", e);
    }
    standing[at + BALANCE] += amount;
    if (partition >= ends.length) {
      ends = Arrays.copyOf(ends, partition + 1);
    }
    ends[partition] = Math.max(ends[partition], offset + 1);
    int row = size & Chunk.MASK;
    Chunk chunk = row == 0 ? nextChunk() : chunks[size >>> Chunk.SHIFT];
    chunk.account[row] = index;
    chunk.amount[row] = amount;
    chunk.effective[row] = effectiveMillis;
    chunk.position[row] = position;
    chunk.balance[row] = standing[at + BALANCE];
    postings.append(index, (int) standing[at + COUNT]++, size);
    size++;
    if ((size & Chunk.MASK) == 0) {
      int full = (size - 1) >>> Chunk.SHIFT;
      chunk.seal =
          ChunkSeal.of(chunk, full << Chunk.SHIFT, full == 0 ? null : chunks[full - 1].seal);
    }
    if ((size & (BalanceVector.STEP - 1)) == 0) {
      keepVector();
    }
  }

  private void requireLast(long millis, long position) {
    if (millis < lastMillis || (millis == lastMillis && position <= lastPosition)) {
      throw new IllegalArgumentException(
          PackedPosition.unpack(position) + " does not come after those before it.");
    }
    lastMillis = millis;
    lastPosition = position;
  }

  private int index(int account) {
    if (account >= 0 && account < direct.length && direct[account] > 0) {
      return direct[account] - 1;
    }
    int index = accounts.indexOrAdd(account);
    if ((index + 1) * WORDS > standing.length) {
      standing = Arrays.copyOf(standing, standing.length * 2);
    }
    if (account >= 0 && account < DIRECT) {
      if (account >= direct.length) {
        direct = Arrays.copyOf(direct, Integer.highestOneBit(account) * 2);
      }
      direct[account] = index + 1;
    }
    return index;
  }

  private Chunk nextChunk() {
    int index = size >>> Chunk.SHIFT;
    if (index == chunks.length) {
      chunks = Arrays.copyOf(chunks, index * 2);
    }
    chunks[index] = new Chunk();
    return chunks[index];
  }

  private void keepVector() {
    int vector = (size >> BalanceVector.SHIFT) - 1;
    if (vector == vectors.length) {
      vectors = Arrays.copyOf(vectors, vector * 2);
    }
    vectors[vector] =
        new BalanceVector(BalancePages.of(column(BALANCE), counts(), accounts.size()));
  }

  private long[] column(int word) {
    long[] column = new long[accounts.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = standing[i * WORDS + word];
    }
    return column;
  }

  private int[] counts() {
    int[] counts = new int[accounts.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (int) standing[i * WORDS + COUNT];
    }
    return counts;
  }

  /** The timeline of what was added, to be gone on with; once. */
  public Timeline timeline() {
    RunWriter writer =
        new RunWriter(chunks, size, column(BALANCE), counts(), postings, vectors, accounts.size());
    return new Timeline(accounts, writer, column(MOVED), ends);
  }
}
