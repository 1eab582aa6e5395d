package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.Balances;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The key figures at an instant. Pure. */
final class FiguresQuery {
  private FiguresQuery() {}

  /** A sum that may exceed a long, and how many accounts are in it. */
  private static final class Sum {
    BigInteger tenThousandths = BigInteger.ZERO;
    long accounts;
  }

  /** The sums over all accounts of each currency, by its code. */
  static List<KeyFigures.Total> totals(Fold fold, Balances balances) {
    Map<CurrencyCode, Sum> sums = new TreeMap<>();
    for (int i = 0; i < balances.size(); i++) {
      if (balances.eventCount(i) > 0) {
        Sum sum = sums.computeIfAbsent(currency(fold, balances.account(i)), _ -> new Sum());
        sum.tenThousandths = sum.tenThousandths.add(BigInteger.valueOf(balances.tenThousandths(i)));
        sum.accounts++;
      }
    }
    return sums.entrySet().stream()
        .map(
            e ->
                new KeyFigures.Total(
                    e.getKey(),
                    new BigDecimal(e.getValue().tenThousandths, Amount.SCALE),
                    e.getValue().accounts))
        .toList();
  }

  static KeyFigures run(Fold fold, Balances balances, AsOf asOf) {
    long events = 0;
    long accounts = 0;
    for (int i = 0; i < balances.size(); i++) {
      if (balances.eventCount(i) > 0) {
        accounts++;
        events += balances.eventCount(i);
      }
    }
    List<KeyFigures.Total> totals = totals(fold, balances);
    KeyFigures.LargestMove largest =
        fold.timeline()
            .largestMovement(asOf)
            .map(
                e ->
                    new KeyFigures.LargestMove(
                        e.account(), e.amount(), currency(fold, e.account())))
            .orElse(null);
    return new KeyFigures(totals, accounts, events, largest);
  }

  private static CurrencyCode currency(Fold fold, AccountId id) {
    return fold.accounts().get(id).map(Account::currency).orElse(CurrencyCode.NONE);
  }
}
