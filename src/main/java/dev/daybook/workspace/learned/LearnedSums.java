package dev.daybook.workspace.learned;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.EventAt;
import dev.daybook.timeline.Gap;
import dev.daybook.workspace.learned.LearnedTable.AccountSum;
import dev.daybook.workspace.learned.LearnedTable.CurrencySum;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import dev.daybook.workspace.learned.LearnedTable.KindCount;
import dev.daybook.workspace.tools.Reading;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What was learned, summed by account, by currency and by kind.
 *
 * @param accounts those of which anything was learned, by number
 */
record LearnedSums(List<KindCount> kinds, List<CurrencySum> currencies, List<AccountSum> accounts) {
  private static final int EVENTS_BETWEEN_LOOKS = 1 << 14;

  /**
   * The sums.
   *
   * @param now the balances of the later view
   * @param of the accounts that count; empty for all
   * @param wanted asked now and then; see {@link Reading}
   */
  static LearnedSums of(
      Fold fold, Learned learned, Balances now, List<AccountId> of, BooleanSupplier wanted) {
    Gap gap = learned.gap();
    Map<Kind, long[]> byKind = new EnumMap<>(Kind.class);
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new long[gap.accounts()]);
      counts.put(kind, 0L);
    }
    for (int i = 0; i < gap.size(); i++) {
      if (i % EVENTS_BETWEEN_LOOKS == 0) {
        Reading.require(wanted);
      }
      EventAt event = gap.event(i);
      Kind kind = learned.kind(event);
      counts.merge(kind, 1L, Long::sum);
      of(byKind, kind)[gap.indexOf(event.account())] += event.amount().tenThousandths();
    }
    counts.put(Kind.DUPLICATE, (long) learned.duplicates().size());
    List<AccountSum> accounts =
        IntStream.range(0, gap.accounts())
            .filter(index -> gap.count(index) > 0)
            .mapToObj(index -> sum(fold, gap, now, byKind, index))
            .sorted(Comparator.comparing(AccountSum::account))
            .toList();
    return new LearnedSums(kinds(counts), currencies(fold, gap, byKind, now, of), accounts);
  }

  private static List<KindCount> kinds(Map<Kind, Long> counts) {
    return counts.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .map(each -> new KindCount(each.getKey(), each.getValue()))
        .toList();
  }

  private static long[] of(Map<Kind, long[]> byKind, Kind kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }

  private static AccountSum sum(
      Fold fold, Gap gap, Balances now, Map<Kind, long[]> byKind, int index) {
    AccountId id = gap.account(index);
    return new AccountSum(
        id,
        fold.accounts().get(id).map(Account::name).orElse(""),
        currency(fold, id),
        now.balance(index).minus(gap.change(index)),
        new Amount(of(byKind, Kind.NEW_BUSINESS)[index]),
        new Amount(of(byKind, Kind.LATE)[index]),
        new Amount(of(byKind, Kind.NOT_YET_KNOWN)[index]),
        new Amount(of(byKind, Kind.CORRECTION)[index]),
        now.balance(index),
        gap.count(index));
  }

  private static List<CurrencySum> currencies(
      Fold fold, Gap gap, Map<Kind, long[]> byKind, Balances now, List<AccountId> of) {
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
                        decimal(of(byKind, Kind.NEW_BUSINESS)[index]),
                        decimal(of(byKind, Kind.LATE)[index]),
                        decimal(of(byKind, Kind.NOT_YET_KNOWN)[index]),
                        decimal(of(byKind, Kind.CORRECTION)[index]),
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
        a.notYetKnown().add(b.notYetKnown()),
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
