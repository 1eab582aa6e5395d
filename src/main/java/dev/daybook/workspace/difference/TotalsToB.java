package dev.daybook.workspace.difference;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.tools.Memo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how much the totals at B differ from those at the cursor. Those at B, with all knowledge, are
 * read on the spot; with less, every event may have to be looked at, so they come with the
 * difference. Belongs to the workspace's thread.
 */
final class TotalsToB {
  private final AccountIndex index = new AccountIndex();

  /** At B, all accounts are added up once; the cursor may move at every frame. */
  private final Memo<AtB, List<KeyFigures.Total>> atB = new Memo<>(this::totals);

  private final Memo<ToB, Map<CurrencyCode, BigDecimal>> toB = new Memo<>(TotalsToB::toB);

  private record AtB(Fold fold, AsOf b) {}

  private record ToB(List<KeyFigures.Total> atB, KeyFigures figures) {}

  /**
   * The differences by currency; none while those at B are not known.
   *
   * @param compared what was found last, or null
   * @param figures at the cursor
   */
  Map<CurrencyCode, BigDecimal> of(Views wanted, @Nullable Compared compared, KeyFigures figures) {
    AsOf to = wanted.b();
    if (to.knownUpTo() == null) {
      return toB.of(new ToB(atB.of(new AtB(wanted.fold(), to)), figures));
    }
    if (compared == null
        || !compared.views().b().equals(to)
        || !compared.views().isSettled(to, wanted.fold())) {
      return Map.of();
    }
    return toB.of(new ToB(compared.totalsAtB(), figures));
  }

  private List<KeyFigures.Total> totals(AtB at) {
    index.follow(at.fold);
    return FiguresQuery.totals(index, at.fold.timeline().balances(at.b).sums(index.groups()));
  }

  private static Map<CurrencyCode, BigDecimal> toB(ToB key) {
    Map<CurrencyCode, BigDecimal> differences = new TreeMap<>();
    key.atB.forEach(total -> differences.put(total.currency(), total.sum()));
    key.figures
        .totals()
        .forEach(
            total -> differences.merge(total.currency(), total.sum().negate(), BigDecimal::add));
    return differences;
  }
}
