package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedTable.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What would have been learned if some events of the sample had been recorded late. */
final class LearnedSample {
  private LearnedSample() {}

  static LearnedTable of(SampleBook book, List<Integer> late, int end) {
    List<LearnedTable.Row> rows = new ArrayList<>();
    TreeMap<Integer, Amount> learned = new TreeMap<>();
    for (int i : late.reversed()) {
      Post post = book.posts.get(i);
      Kind kind = i % 4 == 0 ? Kind.CORRECTION : i % 3 == 0 ? Kind.LATE : Kind.NOT_YET_KNOWN;
      rows.add(
          row(book, i, kind, new Amount(post.amount()), kind == Kind.CORRECTION ? i - 40 : null));
      learned.merge(post.holder(), new Amount(post.amount()), Amount::plus);
    }
    if (!late.isEmpty()) {
      rows.add(row(book, late.getFirst(), Kind.DUPLICATE, Amount.ZERO, late.getFirst()));
    }
    List<LearnedTable.AccountSum> accounts = new ArrayList<>();
    learned.forEach((holder, sum) -> accounts.add(sum(book, holder, sum, end)));
    accounts.sort(Comparator.comparing(LearnedTable.AccountSum::account));
    List<LearnedTable.KindCount> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = rows.stream().filter(row -> row.kind() == kind).count();
      if (count > 0) {
        kinds.add(new LearnedTable.KindCount(kind, count));
      }
    }
    return new LearnedTable(kinds, currencies(book, learned, end), accounts, rows.size(), 0, rows);
  }

  private static LearnedTable.Row row(
      SampleBook book, int i, Kind kind, Amount amount, @Nullable Integer of) {
    Post post = book.posts.get(i);
    Holder holder = book.holders.get(post.holder());
    return new LearnedTable.Row(
        kind,
        new LogPosition(0, 60_000 + i),
        post.at(),
        post.at().plus(Duration.ofHours(200 + i % 90)),
        holder.id(),
        holder.name(),
        kind == Kind.CORRECTION ? "Reversal" : post.type(),
        amount,
        holder.currency(),
        of == null ? null : new LogPosition(0, 2L * of));
  }

  private static LearnedTable.AccountSum sum(SampleBook book, int holder, Amount learned, int end) {
    AccountId id = book.holders.get(holder).id();
    Amount now = balance(book, holder, end);
    return new LearnedTable.AccountSum(
        id,
        book.holders.get(holder).name(),
        book.holders.get(holder).currency(),
        now.minus(learned),
        Amount.ZERO,
        learned,
        Amount.ZERO,
        Amount.ZERO,
        now,
        1);
  }

  private static Amount balance(SampleBook book, int holder, int end) {
    return book.posts.subList(0, end).stream()
        .filter(post -> post.holder() == holder)
        .map(post -> new Amount(post.amount()))
        .reduce(Amount.ZERO, Amount::plus);
  }

  private static List<LearnedTable.CurrencySum> currencies(
      SampleBook book, Map<Integer, Amount> learned, int end) {
    TreeMap<CurrencyCode, LearnedTable.CurrencySum> sums = new TreeMap<>();
    for (int holder = 0; holder < book.holders.size(); holder++) {
      BigDecimal now = balance(book, holder, end).toDecimal();
      BigDecimal late = learned.getOrDefault(holder, Amount.ZERO).toDecimal();
      CurrencyCode code = book.holders.get(holder).currency();
      sums.merge(
          code,
          new LearnedTable.CurrencySum(
              code,
              now.subtract(late),
              BigDecimal.ZERO,
              late,
              BigDecimal.ZERO,
              BigDecimal.ZERO,
              now),
          (a, b) ->
              new LearnedTable.CurrencySum(
                  code,
                  a.then().add(b.then()),
                  BigDecimal.ZERO,
                  a.late().add(b.late()),
                  BigDecimal.ZERO,
                  BigDecimal.ZERO,
                  a.now().add(b.now())));
    }
    return List.copyOf(sums.values());
  }
}
