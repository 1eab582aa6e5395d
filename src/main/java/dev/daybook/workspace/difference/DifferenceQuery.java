package dev.daybook.workspace.difference;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.timeline.Difference;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.StableSort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Filters and sorts the accounts of a difference. Pure. */
final class DifferenceQuery {
  private final Compared compared;
  private final Difference difference;

  private DifferenceQuery(Compared compared) {
    this.compared = compared;
    difference = compared.difference();
  }

  private record Worded(String key, int number, int place) {}

  /** The rows that pass the filter, sorted; ties by number. */
  static LazyRows<DifferenceTable.Row> rows(
      Compared compared, String filter, DifferenceColumn by, boolean ascending) {
    int[] places = new DifferenceQuery(compared).places(filter, by, ascending);
    return new LazyRows<>(
        places.length,
        row -> compared.row(places[row]),
        row -> compared.difference().account(places[row]));
  }

  private int[] places(String filter, DifferenceColumn by, boolean ascending) {
    String wanted = filter.strip().toLowerCase(Locale.ROOT);
    int[] passing =
        IntStream.range(0, difference.size()).filter(place -> passes(place, wanted)).toArray();
    return switch (by) {
      case NUMBER -> byNumber(passing, ascending, difference::accountNumber);
      case NAME -> byWord(passing, ascending, Account::name);
      case CURRENCY -> byWord(passing, ascending, account -> account.currency().code());
      case BALANCE_A ->
          byNumber(passing, ascending, p -> difference.balanceAtA(p).tenThousandths());
      case BALANCE_B ->
          byNumber(passing, ascending, p -> difference.balanceAtB(p).tenThousandths());
      case CHANGE -> byNumber(passing, ascending, p -> difference.change(p).tenThousandths());
      case EVENTS -> byNumber(passing, ascending, difference::events);
      case NEW_BUSINESS ->
          byNumber(passing, ascending, p -> compared.sum(p, ChangeKind.NEW_BUSINESS));
      case LATE -> byNumber(passing, ascending, p -> compared.sum(p, ChangeKind.LATE));
      case NOT_YET_KNOWN ->
          byNumber(passing, ascending, p -> compared.sum(p, ChangeKind.NOT_YET_KNOWN));
      case CORRECTIONS -> byNumber(passing, ascending, p -> compared.sum(p, ChangeKind.CORRECTION));
    };
  }

  private boolean passes(int place, String wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    AccountId id = difference.account(place);
    return id.toString().startsWith(wanted)
        || word(id, Account::name).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private String word(AccountId id, Function<Account, String> of) {
    return compared.fold().accounts().get(id).map(of).orElse("");
  }

  private int[] byNumber(int[] places, boolean ascending, IntToLongFunction key) {
    int[] inOrder = sorted(places, difference::accountNumber);
    // The bits reversed, the largest key comes first.
    return sorted(inOrder, ascending ? key : place -> ~key.applyAsLong(place));
  }

  private static int[] sorted(int[] places, IntToLongFunction key) {
    return StableSort.sorted(places, Arrays.stream(places).mapToLong(key).toArray());
  }

  private int[] byWord(int[] places, boolean ascending, Function<Account, String> key) {
    Comparator<Worded> order = Comparator.comparing(Worded::key, String.CASE_INSENSITIVE_ORDER);
    return Arrays.stream(places)
        .mapToObj(p -> new Worded(word(difference.account(p), key), difference.accountNumber(p), p))
        .sorted((ascending ? order : order.reversed()).thenComparingInt(Worded::number))
        .mapToInt(Worded::place)
        .toArray();
  }
}
