package dev.daybook.readmodel;

import dev.daybook.ledger.LogEnd;
import java.util.SortedMap;

/**
 * What a read model holds, in a few hexadecimal digits (SHA-256): two that are equal agree in every
 * event, whoever folded them and in what pieces.
 *
 * @param end what of the log is held
 * @param events how many events were applied
 * @param partitions chained over the bytes of each partition's records in order: what the log said
 * @param accounts over the accounts' states, each with the sum of its events' digests in whatever
 *     order they came: what was made of it
 */
public record Digest(
    LogEnd end, long events, SortedMap<Integer, String> partitions, String accounts) {

  /** Of all of it. */
  public String whole() {
    RowHash hash = new RowHash();
    partitions.forEach((partition, chain) -> hash.number(partition).text(chain));
    return hash.text(accounts).hex();
  }
}
