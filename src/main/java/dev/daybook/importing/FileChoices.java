package dev.daybook.importing;

import dev.daybook.ledger.AccountId;
import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import dev.daybook.write.csv.Dialect;
import dev.daybook.write.csv.Mapping;
import dev.daybook.write.csv.RowOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A format while it is being chosen: what is right goes into the format, what is not is kept as it
 * was typed, with the sentence that says why. Immutable.
 *
 * @param header the file's column names, empty if it has none
 * @param width how many columns it has
 * @param oneAccount whether all rows are of one account, even while its number is not typed yet
 * @param wrong what was typed and cannot be used
 */
record FileChoices(
    CsvFormat format,
    List<String> header,
    int width,
    boolean oneAccount,
    Map<ImportKey, Wrong> wrong) {
  static final String ONE = "one";

  /** A text that cannot be used, and why. */
  record Wrong(String text, String sentence) {}

  FileChoices {
    wrong = Map.copyOf(wrong);
  }

  static FileChoices of(CsvFormat format, List<String> header, int width) {
    boolean one = format.mapping().account() instanceof AccountSource.Fixed;
    return new FileChoices(format, header, width, one, Map.of());
  }

  /** With one thing chosen otherwise. */
  FileChoices with(ImportKey key, String value) {
    Map<ImportKey, Wrong> left = new EnumMap<>(ImportKey.class);
    left.putAll(wrong);
    left.remove(key);
    try {
      CsvFormat chosen = chosen(key, value);
      boolean one = key == ImportKey.ACCOUNT ? value.equals(ONE) : oneAccount;
      return new FileChoices(chosen, header, width, one, left);
    } catch (IllegalArgumentException e) {
      left.put(key, new Wrong(value, String.valueOf(e.getMessage())));
      return new FileChoices(format, header, width, oneAccount, left);
    }
  }

  private CsvFormat chosen(ImportKey key, String value) {
    Dialect dialect = format.dialect();
    Mapping mapping = format.mapping();
    return switch (key) {
      case CHARSET -> format.withDialect(dialect.withCharset(charset(value)));
      case DELIMITER -> format.withDialect(dialect.withDelimiter(value.charAt(0)));
      case QUOTE -> format.withDialect(dialect.withQuote(value.isEmpty() ? null : value.charAt(0)));
      case SKIP_LINES -> format.withDialect(dialect.withSkipLines(number(value)));
      case HEADER -> format.withDialect(dialect.withHeader(Boolean.parseBoolean(value)));
      case ORDER -> format.withMapping(mapping.withOrder(RowOrder.valueOf(value)));
      case ACCOUNT -> format.withMapping(mapping.withAccount(accountSource(value)));
      case ONE_ACCOUNT ->
          format.withMapping(mapping.withAccount(new AccountSource.Fixed(account(value))));
      case DATE -> format.withMapping(mapping.withDateColumn(column(value)));
      case MEMO -> format.withMapping(mapping.withMemo(memo(value, 0)));
      case MORE_MEMO -> format.withMapping(mapping.withMemo(memo(value, 1)));
      case REFERENCE -> format.withMapping(mapping.withReference(column(value)));
      case BALANCE -> format.withMapping(mapping.withBalanceAfter(column(value)));
      case CURRENCY -> format.withMapping(mapping.withCurrency(column(value)));
      case NAME -> format.withMapping(mapping.withName(column(value)));
      case DECIMAL -> format.withMapping(mapping.withDecimal(DecimalSign.valueOf(value)));
      case DATE_PATTERN -> format.withMapping(mapping.withDate(DatePattern.of(value.strip())));
      case AMOUNT_KIND, AMOUNT, WORD, DEBIT_WORDS, CREDIT_WORDS, DEBIT, CREDIT, DEBIT_SIGN ->
          format.withMapping(
              mapping.withAmount(AmountChoices.with(mapping.amount(), key, value, this)));
    };
  }

  private @Nullable AccountSource accountSource(String value) {
    if (value.equals(ONE)) {
      return format.mapping().account() instanceof AccountSource.Fixed fixed ? fixed : null;
    }
    Column column = column(value);
    return column == null ? null : new AccountSource.Each(column);
  }

  /** The column of this index; null for none. */
  @Nullable Column column(String value) {
    if (value.isEmpty()) {
      return null;
    }
    int index = Integer.parseInt(value);
    return new Column(index, index < header.size() ? header.get(index) : "");
  }

  private List<Column> memo(String value, int place) {
    List<Column> memo = new ArrayList<>(format.mapping().memo());
    Column column = column(value);
    if (place < memo.size()) {
      memo.remove(place);
    }
    if (column != null) {
      memo.add(Math.min(place, memo.size()), column);
    }
    return memo;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("Type a charset such as UTF-8 or windows-1250.", e);
    }
  }

  private static int number(String value) {
    try {
      return Math.max(0, Integer.parseInt(value.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Type a number such as 0 or 3.", e);
    }
  }

  private static AccountId account(String value) {
    try {
      return new AccountId(Integer.parseInt(value.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Type the account\u2019s number.", e);
    }
  }
}
