package dev.daybook.view;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.KeyFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The accounts of a scripted book, and what they add up to. */
final class ScriptedAccounts {
  private ScriptedAccounts() {}

  static List<AccountTable.AccountRow> rows(ScriptedView view) {
    long[] balances = new long[view.book().holders.size()];
    long[] counts = new long[view.book().holders.size()];
    Instant[] last = new Instant[view.book().holders.size()];
    for (int i : view.shownUpTo(view.end()).toArray()) {
      Post post = view.book().posts.get(i);
      balances[post.holder()] += post.amount();
      counts[post.holder()]++;
      last[post.holder()] = post.at();
    }
    List<AccountTable.AccountRow> rows = new ArrayList<>();
    for (int i = 0; i < balances.length; i++) {
      Holder h = view.book().holders.get(i);
      rows.add(
          new AccountTable.AccountRow(
              h.id(),
              h.name(),
              h.currency(),
              new Amount(balances[i]),
              null,
              new Amount(h.limit()),
              counts[i],
              last[i],
              h.opened(),
              i == 60));
    }
    return rows;
  }

  /** Those with a number or a name like it. */
  static List<AccountTable.AccountRow> filtered(List<AccountTable.AccountRow> rows, String filter) {
    return rows.stream()
        .filter(
            r ->
                r.id().toString().startsWith(filter)
                    || r.name().toLowerCase(Locale.ROOT).contains(filter))
        .toList();
  }

  static KeyFigures figures(ScriptedView view, List<AccountTable.AccountRow> rows) {
    TreeMap<CurrencyCode, BigDecimal> sums = new TreeMap<>();
    rows.forEach(r -> sums.merge(r.currency(), r.balance().toDecimal(), BigDecimal::add));
    Post largest =
        view.book().posts.subList(0, view.end()).stream()
            .max(Comparator.comparingLong(p -> Math.abs(p.amount())))
            .orElse(null);
    return new KeyFigures(
        sums.entrySet().stream()
            .map(
                e ->
                    new KeyFigures.Total(
                        e.getKey(),
                        e.getValue(),
                        rows.stream().filter(r -> r.currency().equals(e.getKey())).count()))
            .toList(),
        rows.size(),
        view.shownUpTo(view.end()).count(),
        largest == null
            ? null
            : new KeyFigures.LargestMove(
                view.book().holders.get(largest.holder()).id(),
                new Amount(largest.amount()),
                view.book().holders.get(largest.holder()).currency()));
  }
}
