package dev.daybook.timeline;

import org.jspecify.annotations.Nullable;

/**
 * 32,768 rows of the columns: small enough that the collector need not treat an array as huge. Rows
 * are only ever appended, so readers of earlier rows share the arrays with the one writer.
 */
final class Chunk {
  static final int SHIFT = 15;
  static final int SIZE = 1 << SHIFT;
  static final int MASK = SIZE - 1;

  /** The account's index, see {@link AccountNumbers}. */
  final int[] account;

  /** Signed, in 1/10,000 of the currency unit. */
  final long[] amount;

  /** Milliseconds since 1970 UTC. */
  final long[] effective;

  /** See {@link PackedPosition}. */
  final long[] position;

  /** The account's balance after the row, over the rows of the run. */
  final long[] balance;

  /** Of a full chunk, see {@link Run#seal}. As what follows, set by whoever needs it first. */
  volatile @Nullable ChunkSeal seal;

  private volatile @Nullable BlockSums blocks;

  Chunk() {
    account = new int[SIZE];
    amount = new long[SIZE];
    effective = new long[SIZE];
    position = new long[SIZE];
    balance = new long[SIZE];
  }

  private Chunk(Chunk other) {
    account = other.account.clone();
    amount = other.amount.clone();
    effective = other.effective.clone();
    position = other.position.clone();
    balance = other.balance.clone();
  }

  /** What the rows of this full chunk do to the groups' totals. */
  BlockSums blocks(Groups groups) {
    BlockSums known = blocks;
    if (known == null || !known.isOf(groups)) {
      known = BlockSums.of(this, groups);
      blocks = known;
    }
    return known;
  }

  Chunk copy() {
    return new Chunk(this);
  }
}
