package dev.daybook.timeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The block sums of one account's own rows, a page of 32,768 at a time, for drawing a busy account.
 * Each is computed by whoever needs it first. For any thread.
 */
final class AccountBlocks {
  private final Map<Integer, BlockSums> pages = new ConcurrentHashMap<>();

  /**
   * The sums of a page of the account's rows, all of which are there.
   *
   * @param rows the account's rows of the run
   */
  BlockSums page(Run run, int[] rows, int page) {
    return pages.computeIfAbsent(page, p -> BlockSums.of(run, rows, p << Chunk.SHIFT));
  }
}
