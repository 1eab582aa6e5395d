package dev.daybook.readmodel;

import dev.daybook.ledger.LogGap;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the vault holds of one partition.
 *
 * @param first the offset of its first record, if it has any
 * @param next where it was read up to, exclusive
 * @param records how many it holds, applied or not
 * @param gaps what was gone before it could be read, in order; those that touch are one
 */
public record VaultPartition(
    int partition, OptionalLong first, long next, long records, List<LogGap> gaps) {
  public VaultPartition {
    gaps = List.copyOf(gaps);
  }
}
