package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the records of the log were recorded, thinned out: of every 1,024 offsets of a partition the
 * latest time, so that the first record after an instant is found by looking at one such block.
 * Immutable, for any thread; made and used by a {@link RecordClock}.
 *
 * @param upTo what it covers
 */
record RecordTimes(LogEnd upTo, Map<Integer, Partition> partitions) {
  static final RecordTimes NONE = new RecordTimes(LogEnd.START, Map.of());

  private static final int SHIFT = 10;

  RecordTimes {
    partitions = Map.copyOf(partitions);
  }

  /**
   * The blocks of one partition that hold records, ascending.
   *
   * @param latest the latest time in the block and in all before it, in ms since 1970 UTC: never
   *     falls, even if the broker's clock was set back
   */
  @SuppressWarnings("ArrayRecordComponent") // carried, never compared
  record Partition(long[] block, long[] latest) {}

  static long firstOffset(long block) {
    return block << SHIFT;
  }

  static long endOffset(long block) {
    return (block + 1) << SHIFT;
  }

  /** The block that holds the first record of a partition that was recorded after an instant. */
  OptionalLong blockAfter(int partition, long millis) {
    Partition times = partitions.get(partition);
    if (times == null) {
      return OptionalLong.empty();
    }
    int low = 0;
    int high = times.latest.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.latest[middle] <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == times.block.length ? OptionalLong.empty() : OptionalLong.of(times.block[low]);
  }

  /** Gathers the times of records that are not covered yet. One thread, once. */
  static final class Builder {
    private final RecordTimes before;
    private final Map<Integer, TreeMap<Long, Long>> added = new HashMap<>();

    Builder(RecordTimes before) {
      this.before = before;
    }

    /** Takes a record's time; in any order. */
    void add(int partition, long offset, long recordedMillis) {
      added
          .computeIfAbsent(partition, _ -> new TreeMap<>())
          .merge(offset >> SHIFT, recordedMillis, Math::max);
    }

    RecordTimes build(LogEnd upTo) {
      Map<Integer, Partition> all = new HashMap<>(before.partitions);
      added.forEach((partition, blocks) -> all.merge(partition, of(blocks), Builder::joined));
      return new RecordTimes(upTo, all);
    }

    private static Partition of(SortedMap<Long, Long> blocks) {
      long[] block = blocks.keySet().stream().mapToLong(each -> each).toArray();
      long[] latest = blocks.values().stream().mapToLong(each -> each).toArray();
      Arrays.parallelPrefix(latest, Math::max);
      return new Partition(block, latest);
    }

    /** What is added begins in the last block of what was there, or behind it. */
    private static Partition joined(Partition old, Partition added) {
      int last = old.block.length - 1;
      int kept = old.block[last] == added.block[0] ? last : last + 1;
      long[] block = Arrays.copyOf(old.block, kept + added.block.length);
      long[] latest = Arrays.copyOf(old.latest, block.length);
      System.arraycopy(added.block, 0, block, kept, added.block.length);
      for (int i = 0; i < added.latest.length; i++) {
        latest[kept + i] = Math.max(old.latest[last], added.latest[i]);
      }
      return new Partition(block, latest);
    }
  }
}
