package dev.daybook.workspace.difference;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.timeline.Difference;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.StableSort;
import java.util.Arrays;
import java.util.Locale;
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
      case NAME -> byNumber(passing, ascending, compared.ranks()::name);
      case CURRENCY -> byNumber(passing, ascending, compared.ranks()::currency);
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
    return id.toString().startsWith(wanted) || name(id).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private String name(AccountId id) {
    return compared.fold().accounts().get(id).map(Account::name).orElse("");
  }

  private int[] byNumber(int[] places, boolean ascending, IntToLongFunction key) {
    int[] inOrder = sorted(places, difference::accountNumber);
    // The bits reversed, the largest key comes first.
    return sorted(inOrder, ascending ? key : place -> ~key.applyAsLong(place));
  }

  private static int[] sorted(int[] places, IntToLongFunction key) {
    return StableSort.sorted(places, Arrays.stream(places).mapToLong(key).toArray());
  }
}
