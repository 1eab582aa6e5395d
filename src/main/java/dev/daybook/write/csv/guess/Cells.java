package dev.daybook.write.csv.guess;

import dev.daybook.ledger.Amount;
import dev.daybook.write.csv.BadCellException;
import dev.daybook.write.csv.CurrencySign;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell alone can be taken for. */
final class Cells {
  /** The patterns that are tried; the first of several that fit is taken. */
  static final List<DatePattern> DATES =
      List.of(
              "iso",
              "d.M.yyyy",
              "d.M.yy",
              "d. M. yyyy",
              "d/M/yyyy",
              "M/d/yyyy",
              "d/M/yy",
              "M/d/yy",
              "d-M-yyyy",
              "M-d-yyyy",
              "d-M-yy",
              "M-d-yy",
              "yyyy/M/d",
              "yyyy.M.d",
              "yyyyMMdd",
              "d MMM yyyy",
              "d-MMM-yyyy",
              "d-MMM-yy")
          .stream()
          .map(DatePattern::of)
          .toList();

  private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[0-9][0-9 .,'\u00A0\u202F]*-?");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{1,4}([./-]) ?[0-9A-Za-z]{1,3}\\1 ?[0-9]{1,4}([ T,].*)?");
  private static final Pattern WORDS =
      Pattern.compile("[^,;|\t\"0-9][^,;|\t\"]*|[0-9][^,;|\t\".]*");

  private Cells() {}

  /** Whether it is one thing: a figure, a date, plain words, or nothing. */
  static boolean isPlain(String cell) {
    return cell.isBlank() || isFigure(cell) || isDate(cell) || WORDS.matcher(cell).matches();
  }

  static boolean isFigure(String cell) {
    return NUMBER.matcher(CurrencySign.of(cell).bare()).matches()
        && (amount(cell, DecimalSign.POINT).isPresent()
            || amount(cell, DecimalSign.COMMA).isPresent());
  }

  static boolean isDate(String cell) {
    return DATE.matcher(cell).matches()
        && DATES.stream().anyMatch(pattern -> instant(cell, pattern).isPresent());
  }

  static Optional<Amount> amount(String cell, DecimalSign sign) {
    try {
      return Optional.of(sign.parse(CurrencySign.of(cell).bare()));
    } catch (BadCellException _) {
      return Optional.empty();
    }
  }

  static Optional<Instant> instant(String cell, DatePattern pattern) {
    try {
      return Optional.of(pattern.parse(cell, ZoneOffset.UTC));
    } catch (BadCellException _) {
      return Optional.empty();
    }
  }
}
