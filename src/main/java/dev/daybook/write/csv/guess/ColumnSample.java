package dev.daybook.write.csv.guess;

import dev.daybook.write.csv.Column;
import dev.daybook.write.csv.DatePattern;
import dev.daybook.write.csv.DecimalSign;
import java.util.List;
import java.util.function.Predicate;

/**
 * One column's cells at the beginning of a file, and what most of them are.
 *
 * @param words the column's name as it is compared, or empty
 * @param cells those that are not empty
 */
record ColumnSample(Column column, String words, List<String> cells) {
  /** A few bad cells do not make a column another one; a name says more than many. */
  private static final double MOST = 0.9;

  private static final double HALF = 0.5;

  boolean mostly(Predicate<String> what) {
    double share = words.isEmpty() ? MOST : HALF;
    return !cells.isEmpty() && cells.stream().filter(what).count() >= share * cells.size();
  }

  boolean isFigures() {
    return mostly(Cells::isFigure);
  }

  boolean isAccounts() {
    return mostly(cell -> cell.matches("[0-9]{1,9}"));
  }

  boolean isCurrencies() {
    return mostly(cell -> cell.matches("[A-Z]{3}"));
  }

  /** The date patterns that fit the most cells, if they fit most. */
  List<DatePattern> dates() {
    List<DatePattern> fitting =
        Cells.DATES.stream()
            .filter(pattern -> mostly(cell -> Cells.instant(cell, pattern).isPresent()))
            .toList();
    long most = fitting.stream().mapToLong(this::count).max().orElse(0);
    return fitting.stream().filter(pattern -> count(pattern) == most).toList();
  }

  private long count(DatePattern pattern) {
    return cells.stream().filter(cell -> Cells.instant(cell, pattern).isPresent()).count();
  }

  long count(DecimalSign sign) {
    return cells.stream().filter(cell -> Cells.amount(cell, sign).isPresent()).count();
  }

  boolean isMoney() {
    return isFigures() && cells.stream().anyMatch(cell -> cell.matches(".*[.,\u2212-].*"));
  }

  boolean hasMinus() {
    return cells.stream()
        .anyMatch(c -> c.startsWith("-") || c.startsWith("\u2212") || c.endsWith("-"));
  }

  /** Whether each figure that is not zero has a minus. */
  boolean allMinus() {
    return isFigures()
        && hasMinus()
        && cells.stream().allMatch(c -> c.matches("[-\u2212].*|.*-|[0.,]+"));
  }
}
