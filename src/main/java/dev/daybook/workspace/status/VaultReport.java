package dev.daybook.workspace.status;

import dev.daybook.ledger.LogEnd;
import dev.daybook.ledger.LogExtent;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.Retention;
import dev.daybook.readmodel.VaultContents;
import dev.daybook.readmodel.VaultPartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The log beside the vault: what Kafka still has, what this read model has, and what to worry
 * about.
 *
 * @param rows one a partition, in order
 * @param retention of the log, or null if the store did not say
 * @param storeAnswered whether the store said which log it has
 * @param warnings sentences for the analyst, the gravest first
 */
public record VaultReport(
    List<Row> rows,
    @Nullable Retention retention,
    boolean storeAnswered,
    List<String> warnings,
    long events,
    long duplicates,
    long quarantined) {
  /** Before anybody looked. */
  public static final VaultReport NONE =
      new VaultReport(List.of(), null, false, List.of(), 0, 0, 0);

  public VaultReport {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /**
   * One partition. Ends are exclusive; what nobody knows, or there is nothing of, is empty.
   *
   * @param records in the vault
   * @param gaps what was gone from the log before it was read
   */
  public record Row(
      int partition,
      OptionalLong logStart,
      OptionalLong logEnd,
      OptionalLong vaultFirst,
      OptionalLong vaultEnd,
      long records,
      List<LogGap> gaps) {
    public Row {
      gaps = List.copyOf(gaps);
    }
  }

  /** What was found of both. */
  public static VaultReport of(VaultContents vault, LogExtent log) {
    boolean same = vault.logId().isEmpty() || vault.logId().equals(log.logId());
    if (!same) {
      return alone(
          vault,
          true,
          "This read model holds another log than the event store has now, of which nothing is told"
              + " here.");
    }
    List<Row> rows = rows(vault, log.start(), log.end());
    return new VaultReport(
        rows,
        log.retention(),
        true,
        VaultWarnings.of(rows, log),
        vault.events(),
        vault.duplicates(),
        vault.quarantined());
  }

  /** What the vault holds, while the log does not answer, and why it does not. */
  public static VaultReport of(VaultContents vault, String fault) {
    return alone(vault, false, fault);
  }

  private static VaultReport alone(VaultContents vault, boolean storeAnswered, String why) {
    List<Row> rows = rows(vault, LogEnd.START, LogEnd.START);
    List<String> warnings = new ArrayList<>(VaultWarnings.gaps(rows));
    warnings.addFirst(why);
    return new VaultReport(
        rows,
        null,
        storeAnswered,
        warnings,
        vault.events(),
        vault.duplicates(),
        vault.quarantined());
  }

  /**
   * What the read model holds, as a sentence.
   *
   * @param number writes a number
   */
  public String holds(LongFunction<String> number) {
    return "The read model holds %s event%s, %s duplicate%s, and %s record%s in quarantine."
        .formatted(
            number.apply(events),
            events == 1 ? "" : "s",
            number.apply(duplicates),
            duplicates == 1 ? "" : "s",
            number.apply(quarantined),
            quarantined == 1 ? "" : "s");
  }

  /** How many stretches of the log were lost to this vault. */
  public int gapCount() {
    return rows.stream().mapToInt(row -> row.gaps().size()).sum();
  }

  private static List<Row> rows(VaultContents vault, LogEnd start, LogEnd end) {
    Map<Integer, VaultPartition> held = new TreeMap<>();
    vault.partitions().forEach(p -> held.put(p.partition(), p));
    TreeSet<Integer> all = new TreeSet<>(held.keySet());
    all.addAll(end.nextOffsets().keySet());
    List<Row> rows = new ArrayList<>();
    for (int partition : all) {
      VaultPartition own = held.get(partition);
      boolean there = end.nextOffsets().containsKey(partition);
      rows.add(
          new Row(
              partition,
              there ? OptionalLong.of(start.nextOffset(partition)) : OptionalLong.empty(),
              there ? OptionalLong.of(end.nextOffset(partition)) : OptionalLong.empty(),
              own == null ? OptionalLong.empty() : own.first(),
              own == null ? OptionalLong.empty() : OptionalLong.of(own.next()),
              own == null ? 0 : own.records(),
              own == null ? List.of() : own.gaps()));
    }
    return rows;
  }
}
