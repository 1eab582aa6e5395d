package dev.daybook.readmodel;

import java.util.List;

/**
 * What a read model's file holds of its log, at one moment.
 *
 * @param logId which log it is, or empty if it was never bound to one
 * @param partitions in order
 */
public record VaultContents(
    String logId, List<VaultPartition> partitions, long events, long duplicates, long quarantined) {
  /** Before there is a file. */
  public static final VaultContents NONE = new VaultContents("", List.of(), 0, 0, 0);

  public VaultContents {
    partitions = List.copyOf(partitions);
  }
}
