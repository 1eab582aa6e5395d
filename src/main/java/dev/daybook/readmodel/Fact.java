package dev.daybook.readmodel;

import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * A fact of an account and where it was recorded.
 *
 * @param position of the copy that was applied
 * @param key of its earliest copy
 */
record Fact(LogPosition position, FactKey key, LedgerEvent event) {
  /**
   * Facts in the order in which they hold: each partition's in order of offset, whatever the
   * broker's clock said; between partitions always the one recorded earlier. The same on every
   * machine, in whatever order the partitions were read.
   */
  static List<Fact> inOrder(List<Fact> facts) {
    Map<Integer, List<Fact>> partitions = new HashMap<>();
    facts.stream()
        .sorted(Comparator.comparingLong(fact -> fact.key().position()))
        .forEach(
            fact ->
                partitions
                    .computeIfAbsent(fact.key().partition(), _ -> new ArrayList<>())
                    .add(fact));
    PriorityQueue<List<Fact>> heads =
        new PriorityQueue<>(Comparator.comparing(partition -> partition.getFirst().key()));
    heads.addAll(partitions.values());
    List<Fact> ordered = new ArrayList<>(facts.size());
    for (List<Fact> next = heads.poll(); next != null; next = heads.poll()) {
      ordered.add(next.removeFirst());
      if (!next.isEmpty()) {
        heads.add(next);
      }
    }
    return ordered;
  }
}
