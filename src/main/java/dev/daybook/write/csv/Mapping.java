package dev.daybook.write.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a file mean. What could not be guessed, or was not chosen yet, is null; {@link
 * #missing} says in sentences what a file cannot be read without.
 *
 * @param account which account rows are posted to
 * @param amount how much
 * @param decimal how figures are written
 * @param dateColumn when
 * @param date how dates are written
 * @param memo joined with a blank between them
 * @param reference the bank's own mark of a row; it is kept in the memo, in brackets at its end
 * @param currency or null: that of the account
 * @param name of an account that is opened, or null
 * @param balanceAfter the account's balance after the row, to be compared, or null
 * @param order in which direction time runs
 */
public record Mapping(
    @Nullable AccountSource account,
    @Nullable AmountColumns amount,
    @Nullable DecimalSign decimal,
    @Nullable Column dateColumn,
    @Nullable DatePattern date,
    List<Column> memo,
    @Nullable Column reference,
    @Nullable Column currency,
    @Nullable Column name,
    @Nullable Column balanceAfter,
    RowOrder order) {
  public static final Mapping NOTHING =
      new Mapping(
          null, null, null, null, null, List.of(), null, null, null, null, RowOrder.OLDEST_FIRST);

  public Mapping {
    memo = List.copyOf(memo);
  }

  /** What must still be chosen, each with a sentence; empty if the file can be read. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (account == null) {
      missing.add("Say which account the rows are posted to: a column, or one for all of them.");
    }
    if (amount == null) {
      missing.add("Say which column holds the amount.");
    }
    if (decimal == null) {
      missing.add("Say whether figures have a decimal point or a decimal comma.");
    }
    if (dateColumn == null) {
      missing.add("Say which column holds the date.");
    } else if (date == null) {
      missing.add("Say how dates are written, for example d.M.yyyy or M/d/yyyy.");
    }
    return missing;
  }

  /** Every column that is used. */
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(memo);
    if (account instanceof AccountSource.Each(Column each)) {
      columns.add(each);
    }
    if (amount != null) {
      columns.addAll(amount.columns());
    }
    Stream.of(dateColumn, reference, currency, name, balanceAfter)
        .filter(Objects::nonNull)
        .forEach(columns::add);
    return columns;
  }

  public Mapping withAccount(@Nullable AccountSource other) {
    return new Mapping(
        other,
        amount,
        decimal,
        dateColumn,
        date,
        memo,
        reference,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withAmount(@Nullable AmountColumns other) {
    return new Mapping(
        account,
        other,
        decimal,
        dateColumn,
        date,
        memo,
        reference,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withDecimal(@Nullable DecimalSign other) {
    return new Mapping(
        account,
        amount,
        other,
        dateColumn,
        date,
        memo,
        reference,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withDateColumn(@Nullable Column other) {
    return new Mapping(
        account,
        amount,
        decimal,
        other,
        date,
        memo,
        reference,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withDate(@Nullable DatePattern other) {
    return new Mapping(
        account,
        amount,
        decimal,
        dateColumn,
        other,
        memo,
        reference,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withMemo(List<Column> other) {
    return new Mapping(
        account,
        amount,
        decimal,
        dateColumn,
        date,
        other,
        reference,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withReference(@Nullable Column other) {
    return new Mapping(
        account,
        amount,
        decimal,
        dateColumn,
        date,
        memo,
        other,
        currency,
        name,
        balanceAfter,
        order);
  }

  public Mapping withCurrency(@Nullable Column other) {
    return new Mapping(
        account,
        amount,
        decimal,
        dateColumn,
        date,
        memo,
        reference,
        other,
        name,
        balanceAfter,
        order);
  }

  public Mapping withName(@Nullable Column other) {
    return new Mapping(
        account,
        amount,
        decimal,
        dateColumn,
        date,
        memo,
        reference,
        currency,
        other,
        balanceAfter,
        order);
  }

  public Mapping withBalanceAfter(@Nullable Column other) {
    return new Mapping(
        account, amount, decimal, dateColumn, date, memo, reference, currency, name, other, order);
  }

  public Mapping withOrder(RowOrder other) {
    return new Mapping(
        account,
        amount,
        decimal,
        dateColumn,
        date,
        memo,
        reference,
        currency,
        name,
        balanceAfter,
        other);
  }
}
