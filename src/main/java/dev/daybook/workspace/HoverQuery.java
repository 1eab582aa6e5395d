package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.text.MoneyText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What stood at an instant, in a few lines. Pure. */
final class HoverQuery {
  private static final int MOST_LINES = 4;
  private static final MoneyText MONEY = new MoneyText(Locale.getDefault(Locale.Category.FORMAT));

  private HoverQuery() {}

  static HoverModel run(Fold fold, AccountIndex index, List<AccountId> selection, Instant at) {
    AsOf asOf = AsOf.at(at);
    if (selection.isEmpty()) {
      return new HoverModel(
          at,
          FiguresQuery.totals(index, fold.timeline().balances(asOf).sums(index.groups())).stream()
              .limit(MOST_LINES)
              .map(total -> MONEY.exact(total.sum()) + " " + total.currency())
              .toList());
    }
    return new HoverModel(
        at, selection.stream().limit(MOST_LINES).map(id -> line(fold, id, asOf)).toList());
  }

  private static String line(Fold fold, AccountId id, AsOf asOf) {
    String balance = MONEY.exact(fold.timeline().balance(id, asOf));
    CurrencyCode currency =
        fold.accounts().get(id).map(Account::currency).orElse(CurrencyCode.NONE);
    return "%s: %s %s".formatted(id, balance, currency);
  }
}
