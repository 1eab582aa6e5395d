package dev.daybook.workspace.difference;

import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.Difference;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.workspace.accounts.AccountIndex;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Where the accounts of a difference stand by their names and by their currencies, as numbers:
 * equal words have equal ranks. So the table sorts by words as fast as by amounts. Immutable, for
 * any thread.
 */
final class WordRanks {
  private final int[] names;
  private final int[] currencies;

  private WordRanks(int[] names, int[] currencies) {
    this.names = names;
    this.currencies = currencies;
  }

  /**
   * The ranks of a difference's accounts.
   *
   * @param index brought up to the fold of the timeline
   */
  static WordRanks of(Difference difference, TimelineSnapshot timeline, AccountIndex index) {
    int[] names = index.nameRanks();
    int[] currencies = currencies(index);
    int[] indices =
        IntStream.range(0, difference.size())
            .map(place -> timeline.accountIndex(difference.account(place)))
            .toArray();
    return new WordRanks(
        ranks(indices, i -> names[i]), ranks(indices, i -> currencies[index.groups().of(i)]));
  }

  private static int[] ranks(int[] indices, IntUnaryOperator rank) {
    return IntStream.of(indices).map(rank).toArray();
  }

  /** By group. */
  private static int[] currencies(AccountIndex index) {
    List<CurrencyCode> byCode = index.currencies();
    int[] ranks = new int[index.groups().count()];
    for (int rank = 0; rank < byCode.size(); rank++) {
      ranks[index.group(byCode.get(rank))] = rank;
    }
    return ranks;
  }

  /** The rank of the name of the account at a place of the difference. */
  int name(int place) {
    return names[place];
  }

  /** The rank of its currency. */
  int currency(int place) {
    return currencies[place];
  }
}
