package dev.daybook.importing;

import dev.daybook.importing.ImportChoice.Option;
import dev.daybook.write.csv.AccountSource;
import dev.daybook.write.csv.AmountColumns;
import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.Dialect;
import dev.daybook.write.csv.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is offered for each choice, as it stands. Pure. */
final class Offers {
  private static final List<Option> CHARSETS =
      Stream.of("UTF-8", "windows-1252", "windows-1250", "ISO-8859-2", "ISO-8859-15", "UTF-16")
          .map(name -> new Option(name, name))
          .toList();
  private static final List<Option> DELIMITERS =
      List.of(
          new Option(",", "Comma ,"),
          new Option(";", "Semicolon ;"),
          new Option("\t", "Tab"),
          new Option("|", "Bar |"));
  private static final List<Option> QUOTES =
      List.of(new Option("\"", "Double \""), new Option("'", "Single '"), new Option("", "None"));
  private static final List<Option> HEADERS =
      List.of(new Option("true", "Names the columns"), new Option("false", "Is a posting"));
  private static final List<Option> ORDERS =
      List.of(
          new Option("OLDEST_FIRST", "Oldest first"), new Option("NEWEST_FIRST", "Newest first"));
  private static final List<Option> KINDS =
      List.of(
          new Option(AmountChoices.SIGNED, "One column with signs"),
          new Option(AmountChoices.WORDED, "One column, and a word"),
          new Option(AmountChoices.SPLIT, "Two columns"));
  private static final List<Option> SIGNS =
      List.of(new Option("false", "Without a minus"), new Option("true", "With a minus"));
  private static final List<Option> DECIMALS =
      List.of(new Option("POINT", "Point: 1,234.50"), new Option("COMMA", "Comma: 1.234,50"));
  private static final List<Option> DATES =
      Stream.of(
              "iso",
              "d.M.yyyy",
              "d.M.yy",
              "d/M/yyyy",
              "M/d/yyyy",
              "d/M/yy",
              "M/d/yy",
              "d-M-yyyy",
              "yyyyMMdd",
              "yyyy/M/d")
          .map(pattern -> new Option(pattern, pattern))
          .toList();

  private final FileChoices file;
  private final List<ImportChoice> offers = new ArrayList<>();

  private Offers(FileChoices file) {
    this.file = file;
  }

  static List<ImportChoice> of(FileChoices file) {
    return new Offers(file).all();
  }

  private List<ImportChoice> all() {
    Dialect dialect = file.format().dialect();
    Mapping mapping = file.format().mapping();
    Character quote = dialect.quote();
    add(ImportKey.CHARSET, dialect.charset().name(), CHARSETS, true);
    add(ImportKey.DELIMITER, String.valueOf(dialect.delimiter()), DELIMITERS, false);
    add(ImportKey.QUOTE, quote == null ? "" : quote.toString(), QUOTES, false);
    add(ImportKey.SKIP_LINES, Integer.toString(dialect.skipLines()), List.of(), true);
    add(ImportKey.HEADER, Boolean.toString(dialect.header()), HEADERS, false);
    add(ImportKey.ORDER, mapping.order().name(), ORDERS, false);
    account(mapping);
    column(ImportKey.DATE, mapping.dateColumn());
    amount(mapping.amount());
    column(ImportKey.MEMO, mapping.memo().isEmpty() ? null : mapping.memo().getFirst());
    if (!mapping.memo().isEmpty()) {
      column(ImportKey.MORE_MEMO, mapping.memo().size() < 2 ? null : mapping.memo().get(1));
    }
    column(ImportKey.REFERENCE, mapping.reference());
    column(ImportKey.BALANCE, mapping.balanceAfter());
    column(ImportKey.CURRENCY, mapping.currency());
    column(ImportKey.NAME, mapping.name());
    add(
        ImportKey.DECIMAL,
        mapping.decimal() == null ? "" : mapping.decimal().name(),
        DECIMALS,
        false);
    add(
        ImportKey.DATE_PATTERN,
        mapping.date() == null ? "" : mapping.date().pattern(),
        DATES,
        true);
    return offers;
  }

  private void account(Mapping mapping) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(FileChoices.ONE, "One for the whole file"));
    options.addAll(columns());
    String value =
        file.oneAccount()
            ? FileChoices.ONE
            : mapping.account() instanceof AccountSource.Each(Column column) ? index(column) : "";
    add(ImportKey.ACCOUNT, value, options, false);
    if (file.oneAccount()) {
      String number =
          mapping.account() instanceof AccountSource.Fixed(var account) ? account.toString() : "";
      add(ImportKey.ONE_ACCOUNT, number, List.of(), true);
    }
  }

  private void amount(@Nullable AmountColumns amount) {
    add(ImportKey.AMOUNT_KIND, AmountChoices.kind(amount), KINDS, false);
    switch (amount) {
      case AmountColumns.Worded w -> {
        column(ImportKey.AMOUNT, w.amount());
        column(ImportKey.WORD, w.word());
        add(ImportKey.DEBIT_WORDS, String.join(", ", w.debitWords()), List.of(), true);
        add(ImportKey.CREDIT_WORDS, String.join(", ", w.creditWords()), List.of(), true);
      }
      case AmountColumns.Split s -> {
        column(ImportKey.DEBIT, s.debit());
        column(ImportKey.CREDIT, s.credit());
        add(ImportKey.DEBIT_SIGN, Boolean.toString(s.debitsHaveMinus()), SIGNS, false);
      }
      case AmountColumns.Signed s -> column(ImportKey.AMOUNT, s.amount());
      case null -> column(ImportKey.AMOUNT, null);
    }
  }

  private void column(ImportKey key, @Nullable Column column) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", "\u2013"));
    options.addAll(columns());
    add(key, column == null ? "" : index(column), options, false);
  }

  private List<Option> columns() {
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < file.width(); i++) {
      String name = i < file.header().size() ? file.header().get(i) : "";
      options.add(new Option(Integer.toString(i), name.isBlank() ? "Column " + (i + 1) : name));
    }
    return options;
  }

  private String index(Column column) {
    int at = column.in(file.header());
    return at < 0 ? "" : Integer.toString(at);
  }

  private void add(ImportKey key, String value, List<Option> options, boolean typed) {
    FileChoices.Wrong wrong = file.wrong().get(key);
    List<Option> known = new ArrayList<>(options);
    String stands = wrong == null ? value : wrong.text();
    if (!options.isEmpty()
        && wrong == null
        && !value.isEmpty()
        && options.stream().noneMatch(o -> o.value().equals(value))) {
      known.add(new Option(value, value));
    }
    offers.add(new ImportChoice(key, stands, known, typed, wrong == null ? "" : wrong.sentence()));
  }
}
