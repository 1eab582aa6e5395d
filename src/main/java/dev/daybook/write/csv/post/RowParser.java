package dev.daybook.write.csv.post;

import static dev.daybook.write.csv.BadCellException.quoted;
import static java.util.Objects.requireNonNull;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.AmountColumns;
import dev.daybook.write.csv.BadCellException;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.CsvText;
import dev.daybook.write.csv.CurrencySign;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import dev.daybook.write.csv.Mapping;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Cells to what they mean, by a mapping that lacks nothing. Strict. Not thread-safe. */
final class RowParser {
  private static final int DATES_REMEMBERED = 10_000;

  private final Mapping mapping;
  private final List<String> header;
  private final Charset charset;
  private final ZoneId zone;
  private final DecimalSign decimal;

  /** What the signs of this row's figures mean. */
  private @Nullable CurrencyCode signed;

  private final DatePattern pattern;
  private final Map<Column, Integer> places = new HashMap<>();
  private final Map<String, Instant> dates = new HashMap<>();

  /**
   * A parser for the rows under this header.
   *
   * @param header the file's column names, empty if it has none
   * @throws UnreadableFileException if a chosen column is not there
   */
  RowParser(Mapping mapping, List<String> header, Charset charset, ZoneId zone)
      throws UnreadableFileException {
    this.mapping = mapping;
    this.header = header;
    this.charset = charset;
    this.zone = zone;
    decimal = requireNonNull(mapping.decimal());
    pattern = requireNonNull(mapping.date());
    for (Column column : mapping.columns()) {
      int place = column.in(header);
      if (place < 0 || (!header.isEmpty() && place >= header.size())) {
        throw new UnreadableFileException(
            "The file has no %s: choose another one. It has %s."
                .formatted(column, String.join(", ", header)));
      }
      places.put(column, place);
    }
  }

  /** What a row says, or what is wrong with it. */
  CsvRows.Row row(CSVRecord record) throws BadCellException {
    if (!header.isEmpty() && record.size() > header.size()) {
      for (int i = header.size(); i < record.size(); i++) {
        if (!record.get(i).isBlank()) {
          throw new BadCellException(
              "The row has %d columns, the header has %d: quote the cell that holds the delimiter."
                  .formatted(record.size(), header.size()));
        }
      }
    }
    AccountId account =
        switch (requireNonNull(mapping.account())) {
          case AccountSource.Fixed(AccountId fixed) -> fixed;
          case AccountSource.Each(Column column) -> account(required(record, column));
        };
    Instant effective = date(required(record, requireNonNull(mapping.dateColumn())));
    signed = null;
    Amount amount = amount(record);
    String balance = optional(record, mapping.balanceAfter());
    Amount stated = balance.isEmpty() ? null : figure(balance);
    return new CsvRows.Row(
        account,
        effective,
        amount,
        signed(currency(optional(record, mapping.currency()))),
        memo(record),
        line(optional(record, mapping.name())),
        stated);
  }

  /** A figure; what its sign says of the currency is remembered for the row. */
  private Amount figure(String cell) throws BadCellException {
    CurrencySign.Figure figure = CurrencySign.of(cell);
    if (figure.currency() != null) {
      signed = figure.currency();
    }
    return decimal.parse(figure.bare());
  }

  /** The row's currency, as its column or its figures' sign say. */
  private @Nullable CurrencyCode signed(@Nullable CurrencyCode said) throws BadCellException {
    if (said != null && signed != null && !said.equals(signed)) {
      throw new BadCellException(
          "The amount is in %s and the currency column says %s: choose another column, or none."
              .formatted(signed, said));
    }
    return said == null ? signed : said;
  }

  private static AccountId account(String cell) throws BadCellException {
    try {
      return new AccountId(Integer.parseInt(cell));
    } catch (NumberFormatException e) {
      throw new BadCellException(quoted(cell) + " is no account number: write one such as 4711.");
    }
  }

  private static @Nullable CurrencyCode currency(String cell) throws BadCellException {
    try {
      return cell.isEmpty() ? null : new CurrencyCode(cell.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadCellException(quoted(cell) + " is no currency: write three letters as in EUR.");
    }
  }

  private Instant date(String cell) throws BadCellException {
    Instant known = dates.get(cell);
    if (known == null) {
      known = pattern.parse(cell, zone);
      if (dates.size() < DATES_REMEMBERED) {
        dates.put(cell, known);
      }
    }
    return known;
  }

  private Amount amount(CSVRecord record) throws BadCellException {
    return switch (requireNonNull(mapping.amount())) {
      case AmountColumns.Signed(Column amount) -> figure(required(record, amount));
      case AmountColumns.Worded worded -> worded(record, worded);
      case AmountColumns.Split split -> split(record, split);
    };
  }

  private Amount worded(CSVRecord record, AmountColumns.Worded columns) throws BadCellException {
    Amount amount = figure(required(record, columns.amount()));
    String cell = required(record, columns.word());
    String word = AmountColumns.Worded.fold(cell);
    if (amount.isNegative()) {
      throw new BadCellException(
          "The amount %s has a minus although %s says which way it goes: leave one out."
              .formatted(amount, columns.word()));
    }
    if (columns.debitWords().contains(word)) {
      return amount.negated();
    }
    if (columns.creditWords().contains(word)) {
      return amount;
    }
    throw new BadCellException(
        "%s says neither debit (%s) nor credit (%s)."
            .formatted(
                quoted(cell),
                String.join(", ", columns.debitWords()),
                String.join(", ", columns.creditWords())));
  }

  private Amount split(CSVRecord record, AmountColumns.Split columns) throws BadCellException {
    String debitCell = optional(record, columns.debit());
    String creditCell = optional(record, columns.credit());
    Amount debit = debitCell.isEmpty() ? Amount.ZERO : figure(debitCell);
    Amount credit = creditCell.isEmpty() ? Amount.ZERO : figure(creditCell);
    if (columns.debitsHaveMinus()) {
      debit = debit.negated();
    }
    if (debit.isNegative() || credit.isNegative()) {
      throw new BadCellException(
          "%s has a sign that does not belong there."
              .formatted(quoted(debit.isNegative() ? debitCell : creditCell)));
    }
    if (debit.isPositive() == credit.isPositive()) {
      throw new BadCellException(
          debit.isPositive()
              ? "Both debit and credit are filled: leave one empty."
              : "Neither debit nor credit is filled: fill one.");
    }
    return credit.minus(debit);
  }

  /** The memo columns joined, then the reference in brackets: the wire has no place for it. */
  private @Nullable String memo(CSVRecord record) throws BadCellException {
    StringBuilder memo = new StringBuilder();
    for (Column column : mapping.memo()) {
      append(memo, line(optional(record, column)));
    }
    String reference = line(optional(record, mapping.reference()));
    if (!reference.isEmpty()) {
      append(memo, "[" + reference + "]");
    }
    return memo.isEmpty() ? null : memo.toString();
  }

  private static void append(StringBuilder memo, String part) {
    if (!part.isEmpty()) {
      memo.append(memo.isEmpty() ? "" : " ").append(part);
    }
  }

  /** A cell of several lines is one line of text. */
  private static String line(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        return cell.replaceAll("\\p{Cntrl}+", " ").strip();
      }
    }
    return cell;
  }

  private String required(CSVRecord record, Column column) throws BadCellException {
    int place = place(column);
    if (place >= record.size()) {
      throw new BadCellException(
          "The row has only %d columns, and %s is number %d: add what is missing."
              .formatted(record.size(), column, place + 1));
    }
    String cell = checked(record.get(place));
    if (cell.isEmpty()) {
      throw new BadCellException("Nothing is in %s: fill it.".formatted(column));
    }
    return cell;
  }

  private String optional(CSVRecord record, @Nullable Column column) throws BadCellException {
    if (column == null) {
      return "";
    }
    int place = place(column);
    return place < record.size() ? checked(record.get(place)) : "";
  }

  private int place(Column column) {
    return requireNonNull(places.get(column));
  }

  private String checked(String cell) throws BadCellException {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == CsvText.NOT_A_CHARACTER || c == 0) {
        throw new BadCellException(
            "%s holds bytes that are no text in %s: choose another charset."
                .formatted(quoted(cell), charset));
      }
    }
    return cell.strip();
  }
}
