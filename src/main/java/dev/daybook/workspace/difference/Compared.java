package dev.daybook.workspace.difference;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.timeline.ChangeKind;
import dev.daybook.timeline.Difference;
import dev.daybook.timeline.DifferenceParts;
import dev.daybook.timeline.PositionSet;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.difference.DifferenceTable.Part;
import dev.daybook.workspace.difference.DifferenceTable.Row;
import dev.daybook.workspace.difference.DifferenceTable.Total;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A difference with all that its table needs of the book. Immutable, for any thread; to make one
 * may take a second of a book of 10 million events.
 */
public final class Compared {
  private final Fold fold;
  private final Difference difference;
  private final DifferenceParts parts;
  private final PositionSet reversals;
  private final List<Total> totals;
  private final List<KeyFigures.Total> totalsAtB;
  private final WordRanks ranks;

  private Compared(
      Fold fold,
      Difference difference,
      DifferenceParts parts,
      PositionSet reversals,
      AccountIndex index) {
    this.fold = fold;
    this.difference = difference;
    this.parts = parts;
    this.reversals = reversals;
    totals = sumUp();
    totalsAtB = FiguresQuery.totals(index, difference.balancesAtB().sums(index.groups()));
    ranks = WordRanks.of(difference, fold.timeline(), index);
  }

  /**
   * Compares two views of a fold.
   *
   * @param index brought up to the fold
   * @param reversals the positions of at least the fold's reversals
   * @param wanted asked now and then; once it is false, nothing comes of it
   * @return empty if it was not wanted any more
   */
  public static Optional<Compared> of(
      Fold fold,
      AccountIndex index,
      AsOf a,
      AsOf b,
      PositionSet reversals,
      BooleanSupplier wanted) {
    return Difference.of(fold.timeline(), a, b, wanted)
        .flatMap(
            difference ->
                difference
                    .parts(reversals, wanted)
                    .map(parts -> new Compared(fold, difference, parts, reversals, index)));
  }

  Fold fold() {
    return fold;
  }

  /** Of what it is. */
  Views views() {
    return new Views(fold, difference.a(), difference.b());
  }

  /** The difference itself. */
  public Difference difference() {
    return difference;
  }

  PositionSet reversals() {
    return reversals;
  }

  /** The changes per currency, by code. */
  public List<Total> totals() {
    return totals;
  }

  /** The sums of all balances at B per currency, by code, whether they changed or not. */
  List<KeyFigures.Total> totalsAtB() {
    return totalsAtB;
  }

  /** Where the accounts of the difference stand by the words in their rows. */
  WordRanks ranks() {
    return ranks;
  }

  /** The row of a place in the difference. */
  public Row row(int place) {
    AccountId id = difference.account(place);
    Optional<Account> account = fold.accounts().get(id);
    return new Row(
        id,
        account.map(Account::name).orElse(""),
        currency(fold, id),
        difference.balanceAtA(place),
        difference.balanceAtB(place),
        difference.change(place),
        difference.events(place),
        part(place, ChangeKind.NEW_BUSINESS),
        part(place, ChangeKind.LATE),
        part(place, ChangeKind.NOT_YET_KNOWN),
        part(place, ChangeKind.CORRECTION));
  }

  private Part part(int place, ChangeKind kind) {
    return new Part(parts.sum(place, kind), parts.count(place, kind));
  }

  /** What a part sums to, in 1/10,000, without an object. */
  long sum(int place, ChangeKind kind) {
    return parts.sum(place, kind).tenThousandths();
  }

  private static CurrencyCode currency(Fold fold, AccountId id) {
    return fold.accounts().get(id).map(Account::currency).orElse(CurrencyCode.NONE);
  }

  /** Sums of one currency, which may exceed a long. */
  private static final class Sums {
    private final Map<ChangeKind, BigInteger> byKind = new EnumMap<>(ChangeKind.class);
    private long accounts;

    private void add(ChangeKind kind, long tenThousandths) {
      byKind.merge(kind, BigInteger.valueOf(tenThousandths), BigInteger::add);
    }

    private BigDecimal of(ChangeKind kind) {
      return new BigDecimal(byKind.getOrDefault(kind, BigInteger.ZERO), Amount.SCALE);
    }
  }

  private List<Total> sumUp() {
    Map<CurrencyCode, Sums> sums = new TreeMap<>();
    Map<CurrencyCode, BigInteger> changes = new TreeMap<>();
    for (int place = 0; place < difference.size(); place++) {
      CurrencyCode currency = currency(fold, difference.account(place));
      Sums of = sums.computeIfAbsent(currency, _ -> new Sums());
      of.accounts++;
      for (ChangeKind kind : ChangeKind.values()) {
        of.add(kind, sum(place, kind));
      }
      changes.merge(
          currency, BigInteger.valueOf(difference.change(place).tenThousandths()), BigInteger::add);
    }
    return sums.entrySet().stream()
        .map(
            e ->
                new Total(
                    e.getKey(),
                    e.getValue().accounts,
                    new BigDecimal(changes.getOrDefault(e.getKey(), BigInteger.ZERO), Amount.SCALE),
                    e.getValue().of(ChangeKind.NEW_BUSINESS),
                    e.getValue().of(ChangeKind.LATE),
                    e.getValue().of(ChangeKind.NOT_YET_KNOWN),
                    e.getValue().of(ChangeKind.CORRECTION)))
        .toList();
  }
}
