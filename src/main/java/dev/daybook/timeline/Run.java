package dev.daybook.timeline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows that are in canonical order in one piece: all but the few late ones. An immutable view:
 * the writer appends to the same chunks behind {@code size}.
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Run(Chunk[] chunks, int size) {
  int account(int row) {
    return chunks[row >>> Chunk.SHIFT].account[row & Chunk.MASK];
  }

  long amount(int row) {
    return chunks[row >>> Chunk.SHIFT].amount[row & Chunk.MASK];
  }

  long effective(int row) {
    return chunks[row >>> Chunk.SHIFT].effective[row & Chunk.MASK];
  }

  long position(int row) {
    return chunks[row >>> Chunk.SHIFT].position[row & Chunk.MASK];
  }

  long balance(int row) {
    return chunks[row >>> Chunk.SHIFT].balance[row & Chunk.MASK];
  }

  /** Whether the chunk of a row is full, as this run sees it. */
  boolean isFull(int row) {
    return (row | Chunk.MASK) < size;
  }

  /** The seal of a full chunk. The first to ask seals it, and those before; who else, the same. */
  ChunkSeal seal(int chunk) {
    int next = chunk;
    while (next >= 0 && chunks[next].seal == null) {
      next--;
    }
    ChunkSeal seal = next < 0 ? null : chunks[next].seal;
    for (next++; next <= chunk; next++) {
      seal = ChunkSeal.of(chunks[next], next << Chunk.SHIFT, seal);
      chunks[next].seal = seal;
    }
    return Objects.requireNonNull(seal);
  }

  /** How much of the chunk of a row was known; {@code SOME} if it is to be looked at. */
  ChunkSeal.Known known(int row, @Nullable KnownEnd end) {
    if (end == null) {
      return ChunkSeal.Known.ALL;
    }
    return isFull(row) ? seal(row >>> Chunk.SHIFT).known(end) : ChunkSeal.Known.SOME;
  }

  /** The number of rows at or before an instant. */
  int countUpTo(long millis) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (effective(middle) <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of rows before a place in the canonical order. */
  int countBefore(long millis, long position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      long at = effective(middle);
      if (at < millis || (at == millis && position(middle) < position)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
