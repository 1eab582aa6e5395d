package dev.daybook.write.csv.guess;

import dev.daybook.ledger.Amount;
import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.AmountColumns;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import dev.daybook.write.csv.Mapping;
import dev.daybook.write.csv.RowOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the columns mean, by their names and by what is in them. One use, one thread. */
final class MappingGuess {
  private final List<ColumnSample> free;
  private final List<List<String>> rows;
  private final List<String> questions = new ArrayList<>();

  /**
   * A guess about these columns.
   *
   * @param rows the first rows, without the header
   */
  MappingGuess(List<ColumnSample> columns, List<List<String>> rows) {
    this.free = new ArrayList<>(columns);
    this.rows = rows;
  }

  List<String> questions() {
    return questions;
  }

  Mapping guess(boolean named) {
    ColumnSample account = take(HeaderWords.ACCOUNT, ColumnSample::isAccounts);
    ColumnSample date = take(HeaderWords.DATE, c -> !c.dates().isEmpty());
    ColumnSample balance = take(HeaderWords.BALANCE, ColumnSample::isFigures);
    List<ColumnSample> money = new ArrayList<>();
    AmountColumns amount = amountByName(money);
    if (date == null) {
      date = takeFirst(c -> !c.dates().isEmpty() && !c.isMoney());
    }
    if (amount == null) {
      ColumnSample figures = takeFirst(ColumnSample::isMoney);
      amount = figures == null ? null : signed(figures, money);
    }
    if (account == null && !named) {
      account =
          takeFirst(c -> c.isAccounts() && c.cells().stream().distinct().count() < rows.size());
    }
    ColumnSample currency = take(HeaderWords.CURRENCY, ColumnSample::isCurrencies);
    ColumnSample name = account == null ? null : take(HeaderWords.NAME, _ -> true);
    ColumnSample reference = take(HeaderWords.REFERENCE, _ -> true);
    if (balance != null) {
      money.add(balance);
    }
    DatePattern pattern = date == null ? null : pattern(date);
    return new Mapping(
        account == null ? null : new AccountSource.Each(account.column()),
        amount,
        decimal(money),
        column(date),
        pattern,
        memo(named),
        column(reference),
        column(currency),
        column(name),
        column(balance),
        order(date, pattern));
  }

  private @Nullable AmountColumns amountByName(List<ColumnSample> money) {
    ColumnSample debit = best(HeaderWords.DEBIT, c -> c.isFigures() || c.cells().isEmpty());
    ColumnSample credit = best(HeaderWords.CREDIT, c -> c.isFigures() || c.cells().isEmpty());
    ColumnSample amount = best(HeaderWords.AMOUNT, ColumnSample::isFigures);
    if (amount == null && debit != null && credit != null && !debit.equals(credit)) {
      free.removeAll(List.of(debit, credit));
      money.addAll(List.of(debit, credit));
      return new AmountColumns.Split(debit.column(), credit.column(), debit.allMinus());
    }
    if (amount == null) {
      return null;
    }
    free.remove(amount);
    return signed(amount, money);
  }

  /** A column of figures, or, if none has a minus and words say which way they go, of both. */
  private AmountColumns signed(ColumnSample amount, List<ColumnSample> money) {
    money.add(amount);
    ColumnSample word =
        amount.hasMinus() ? null : take(HeaderWords.WORD, c -> c.mostly(MappingGuess::isWord));
    if (word == null) {
      return new AmountColumns.Signed(amount.column());
    }
    List<String> debit = new ArrayList<>(HeaderWords.DEBIT_WORDS);
    List<String> credit = new ArrayList<>(HeaderWords.CREDIT_WORDS);
    if (isCzech(word)) {
      debit.remove("d");
      credit.add("d");
    }
    return new AmountColumns.Worded(amount.column(), word.column(), debit, credit);
  }

  /** Czech and Slovak banks write MD, má dáti, for debit, and beside it D, dal, for credit. */
  private static boolean isCzech(ColumnSample word) {
    return word.words().equals("md d")
        || word.cells().stream().map(AmountColumns.Worded::fold).anyMatch("md"::equals);
  }

  private static boolean isWord(String cell) {
    String folded = AmountColumns.Worded.fold(cell);
    return HeaderWords.DEBIT_WORDS.contains(folded) || HeaderWords.CREDIT_WORDS.contains(folded);
  }

  private @Nullable DatePattern pattern(ColumnSample date) {
    List<DatePattern> fitting = date.dates();
    DatePattern first = fitting.getFirst();
    Optional<DatePattern> other =
        fitting.stream()
            .filter(
                p ->
                    date.cells().stream()
                        .anyMatch(c -> !Cells.instant(c, p).equals(Cells.instant(c, first))))
            .findFirst();
    if (other.isEmpty()) {
      return first;
    }
    questions.add(
        "Dates such as '%s' can be read as %s and as %s: say which."
            .formatted(date.cells().getFirst(), first, other.get()));
    return null;
  }

  private @Nullable DecimalSign decimal(List<ColumnSample> money) {
    long point = money.stream().mapToLong(c -> c.count(DecimalSign.POINT)).sum();
    long comma = money.stream().mapToLong(c -> c.count(DecimalSign.COMMA)).sum();
    if (point != comma) {
      return point > comma ? DecimalSign.POINT : DecimalSign.COMMA;
    }
    Optional<String> either =
        money.stream()
            .flatMap(c -> c.cells().stream())
            .filter(MappingGuess::readsBothWays)
            .findFirst();
    if (either.isEmpty()) {
      return DecimalSign.POINT; // figures without either sign
    }
    questions.add(
        "Figures such as '%s' can have a decimal point or a decimal comma: say which."
            .formatted(either.get()));
    return null;
  }

  private static boolean readsBothWays(String cell) {
    Optional<Amount> point = Cells.amount(cell, DecimalSign.POINT);
    Optional<Amount> comma = Cells.amount(cell, DecimalSign.COMMA);
    return point.isPresent() && comma.isPresent() && !point.equals(comma);
  }

  private List<Column> memo(boolean named) {
    if (named) {
      return free.stream()
          .filter(c -> HeaderWords.MEMO.isKnown(c.words()))
          .map(ColumnSample::column)
          .toList();
    }
    return free.stream()
        .filter(c -> !c.cells().isEmpty() && !c.isFigures() && c.dates().isEmpty())
        .filter(c -> !c.isCurrencies())
        .max(Comparator.comparingInt(c -> c.cells().stream().mapToInt(String::length).sum()))
        .map(c -> List.of(c.column()))
        .orElse(List.of());
  }

  /** Whether more dates go up than down. */
  private RowOrder order(@Nullable ColumnSample date, @Nullable DatePattern pattern) {
    if (date == null) {
      return RowOrder.OLDEST_FIRST;
    }
    DatePattern read = pattern == null ? date.dates().getFirst() : pattern;
    int balance = 0;
    Instant before = null;
    for (String cell : date.cells()) {
      Instant now = Cells.instant(cell, read).orElse(before);
      if (before != null && now != null) {
        balance += Integer.signum(now.compareTo(before));
      }
      before = now;
    }
    return balance < 0 ? RowOrder.NEWEST_FIRST : RowOrder.OLDEST_FIRST;
  }

  private @Nullable ColumnSample best(HeaderWords words, Predicate<ColumnSample> fits) {
    return free.stream()
        .filter(c -> words.isKnown(c.words()))
        .filter(fits)
        .max(
            Comparator.comparingInt((ColumnSample c) -> words.fit(c.words()))
                .thenComparingInt(c -> -c.column().index()))
        .orElse(null);
  }

  private @Nullable ColumnSample take(HeaderWords words, Predicate<ColumnSample> fits) {
    ColumnSample best = best(words, fits);
    free.remove(best);
    return best;
  }

  private @Nullable ColumnSample takeFirst(Predicate<ColumnSample> fits) {
    ColumnSample first = free.stream().filter(fits).findFirst().orElse(null);
    free.remove(first);
    return first;
  }

  private static @Nullable Column column(@Nullable ColumnSample sample) {
    return sample == null ? null : sample.column();
  }
}
