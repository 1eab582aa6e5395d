package dev.daybook.workspace.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModel;
import dev.daybook.timeline.PositionSet;
import dev.daybook.workspace.RandomLog;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.intent.DifferenceColumn;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the accounts that differ, against one that compares rows. */
class DifferenceQueryTest {
  @TempDir private Path folder;

  static LongStream seeds() {
    return new Random().longs(10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_column_sorts_both_ways_and_equal_ones_are_in_the_order_of_their_numbers(long seed) {
    Random random = new Random(seed);
    RandomLog log = new RandomLog(random);
    log.more(20 + random.nextInt(200));
    Fold fold = named(log.fold(ReadModel.open(folder.resolve("book.db"))), random);
    AccountIndex index = new AccountIndex();
    index.follow(fold);
    Compared compared =
        Compared.of(
                fold,
                index,
                AsOf.at(log.instant()),
                AsOf.at(log.instant()),
                PositionSet.EMPTY,
                () -> true)
            .orElseThrow();
    List<Row> rows =
        DifferenceQuery.rows(compared, "", DifferenceColumn.NUMBER, true).stream().toList();
    for (DifferenceColumn by : DifferenceColumn.values()) {
      for (boolean up : new boolean[] {true, false}) {
        Comparator<Row> order = up ? RowOrder.by(by) : RowOrder.by(by).reversed();
        assertThat(DifferenceQuery.rows(compared, "", by, up).stream().toList())
            .as("%s, upwards %s", by, up)
            .isEqualTo(rows.stream().sorted(order.thenComparing(Row::id)).toList());
      }
    }
  }

  private static final List<String> NAMES = List.of("", "Cash", "cash", "CASHIER", "Bank");

  private static Fold named(Fold fold, Random random) {
    List<Account> named =
        fold.accounts()
            .all()
            .map(
                each ->
                    new Account(
                        each.id(),
                        NAMES.get(random.nextInt(NAMES.size())),
                        each.currency(),
                        each.overdraftLimit(),
                        each.opened(),
                        each.closed(),
                        each.since()))
            .toList();
    return new Fold(
        fold.timeline(),
        fold.accounts().with(named),
        fold.end(),
        fold.events(),
        fold.duplicates(),
        fold.quarantined(),
        fold.retried());
  }
}
