package dev.daybook.workspace.status;

import dev.daybook.ledger.LogExtent;
import dev.daybook.ledger.LogGap;
import dev.daybook.ledger.Retention;
import dev.daybook.workspace.status.VaultReport.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * What the analyst should know before history is lost, and when it was. Pure.
 *
 * <p>The log's beginning is near what the vault still needs when the log forgets by itself, records
 * wait to be read, and either fewer than a tenth of the offsets that the log keeps of the partition
 * lie before them, or the first of them goes within 24 hours.
 */
final class VaultWarnings {
  private VaultWarnings() {}

  static List<String> of(List<Row> rows, LogExtent log) {
    List<String> warnings = new ArrayList<>(gaps(rows));
    if (log.retention().isFinite()) {
      rows.stream().filter(row -> isNear(row, log)).map(VaultWarnings::near).forEach(warnings::add);
      warnings.add(finite(log.retention()));
    }
    rows.stream()
        .filter(VaultWarnings::holdsMore)
        .map(
            row ->
                "Partition %d: only this read model still holds what lies before %s; back up its file, readmodel.db."
                    .formatted(row.partition(), at(row, row.logStart().orElseThrow())))
        .forEach(warnings::add);
    return warnings;
  }

  static List<String> gaps(List<Row> rows) {
    List<String> warnings = new ArrayList<>();
    for (Row row : rows) {
      for (LogGap gap : row.gaps()) {
        warnings.add(
            "Partition %d: %s was gone from the log before it was read here: balances lack what stood there."
                .formatted(row.partition(), gap));
      }
    }
    return warnings;
  }

  static boolean isNear(Row row, LogExtent log) {
    long end = row.logEnd().orElse(0);
    long start = row.logStart().orElse(0);
    long wanted = Math.max(start, row.vaultEnd().orElse(0));
    if (wanted >= end) {
      return false;
    }
    return (wanted - start) * 10 < end - start
        || wanted < log.leaving().nextOffset(row.partition());
  }

  private static String near(Row row) {
    long wanted = Math.max(row.logStart().orElse(0), row.vaultEnd().orElse(0));
    return "Partition %d: the log is about to forget %s, which is not read yet: let Daybook catch up."
        .formatted(row.partition(), at(row, wanted));
  }

  private static boolean holdsMore(Row row) {
    return row.logStart().isPresent()
        && row.vaultFirst().isPresent()
        && row.vaultFirst().getAsLong() < row.logStart().getAsLong();
  }

  private static String at(Row row, long offset) {
    return row.partition() + "/" + offset;
  }

  static String finite(Retention retention) {
    return "The topic forgets: it keeps %s. What no Daybook has read by then is lost."
        .formatted(RetentionText.of(retention));
  }
}
