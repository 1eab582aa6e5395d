package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.Gap;
import dev.daybook.workspace.LearnedTable.AccountSum;
import dev.daybook.workspace.LearnedTable.CurrencySum;
import dev.daybook.workspace.LearnedTable.Kind;
import dev.daybook.workspace.LearnedTable.KindCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What was learned, summed by account, by currency and by kind.
 *
 * @param accounts those of which anything was learned, by number
 */
record LearnedSums(List<KindCount> kinds, List<CurrencySum> currencies, List<AccountSum> accounts) {

  /**
   * The sums.
   *
   * @param now the balances of the later view
   * @param of the accounts that count; empty for all
   */
  static LearnedSums of(Fold fold, Learned learned, Balances now, List<AccountId> of) {
    Gap gap = learned.gap();
    long[][] byKind = new long[Kind.values().length][gap.accounts()];
    long[] counts = new long[Kind.values().length];
    for (int i = 0; i < gap.size(); i++) {
      EventAt event = gap.event(i);
      int kind = learned.kind(event).ordinal();
      counts[kind]++;
      byKind[kind][gap.indexOf(event.account())] += event.amount().tenThousandths();
    }
    counts[Kind.DUPLICATE.ordinal()] = learned.duplicates().size();
    List<AccountSum> accounts =
        IntStream.range(0, gap.accounts())
            .filter(index -> gap.count(index) > 0)
            .mapToObj(index -> sum(fold, gap, now, byKind, index))
            .sorted(Comparator.comparing(AccountSum::account))
            .toList();
    return new LearnedSums(kinds(counts), currencies(fold, gap, byKind, now, of), accounts);
  }

  private static List<KindCount> kinds(long[] counts) {
    List<KindCount> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (counts[kind.ordinal()] > 0) {
        kinds.add(new KindCount(kind, counts[kind.ordinal()]));
      }
    }
    return kinds;
  }

  private static AccountSum sum(Fold fold, Gap gap, Balances now, long[][] byKind, int index) {
    AccountId id = gap.account(index);
    return new AccountSum(
        id,
        fold.accounts().get(id).map(Account::name).orElse(""),
        currency(fold, id),
        now.balance(index).minus(gap.change(index)),
        new Amount(byKind[Kind.NEW_BUSINESS.ordinal()][index]),
        new Amount(byKind[Kind.LATE.ordinal()][index]),
        new Amount(byKind[Kind.CORRECTION.ordinal()][index]),
        now.balance(index),
        gap.count(index));
  }

  private static List<CurrencySum> currencies(
      Fold fold, Gap gap, long[][] byKind, Balances now, List<AccountId> of) {
    Map<CurrencyCode, CurrencySum> sums = new TreeMap<>();
    IntStream indices =
        of.isEmpty()
            ? IntStream.range(0, now.size())
            : of.stream().mapToInt(now::indexOf).filter(index -> index >= 0);
    indices
        .filter(index -> now.eventCount(index) > 0)
        .forEach(
            index ->
                sums.merge(
                    currency(fold, now.account(index)),
                    new CurrencySum(
                        currency(fold, now.account(index)),
                        now.balance(index).minus(gap.change(index)).toDecimal(),
                        decimal(byKind[Kind.NEW_BUSINESS.ordinal()][index]),
                        decimal(byKind[Kind.LATE.ordinal()][index]),
                        decimal(byKind[Kind.CORRECTION.ordinal()][index]),
                        now.balance(index).toDecimal()),
                    LearnedSums::plus));
    return List.copyOf(sums.values());
  }

  private static CurrencySum plus(CurrencySum a, CurrencySum b) {
    return new CurrencySum(
        a.currency(),
        a.then().add(b.then()),
        a.newBusiness().add(b.newBusiness()),
        a.late().add(b.late()),
        a.corrections().add(b.corrections()),
        a.now().add(b.now()));
  }

  private static BigDecimal decimal(long tenThousandths) {
    return new Amount(tenThousandths).toDecimal();
  }

  private static CurrencyCode currency(Fold fold, AccountId id) {
    return fold.accounts().get(id).map(Account::currency).orElse(CurrencyCode.NONE);
  }
}
