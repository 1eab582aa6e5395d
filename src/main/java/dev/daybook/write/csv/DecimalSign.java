package dev.daybook.write.csv;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file writes figures. Exact and strict: thousands may be grouped by threes with the sign
 * that is not the decimal one, a space or an apostrophe, the same one throughout; a minus stands
 * before or after. Whatever else is there makes the cell bad; nothing is guessed and no figure ever
 * passes through a {@code double}.
 */
public enum DecimalSign {
  /** 1,234.50 */
  POINT('.', ','),
  /** 1.234,50 */
  COMMA(',', '.');

  /** A space, the two that do not break, a thin one, and both apostrophes. */
  private static final String SPACES = " \u00A0\u202F\u2009'\u2019";

  private final Pattern plain;
  private final Pattern grouped;
  private final char sign;
  private final String example;

  DecimalSign(char sign, char grouping) {
    this.sign = sign;
    String fraction = "(?:" + Pattern.quote(String.valueOf(sign)) + "([0-9]{0,15}))?";
    String group = "[" + Pattern.quote(grouping + SPACES) + "]";
    plain = Pattern.compile("([0-9]{1,20})" + fraction);
    grouped = Pattern.compile("([0-9]{1,3}(?:(" + group + ")[0-9]{3}(?:\\2[0-9]{3})*))" + fraction);
    example = "-1234" + sign + "50";
  }

  public char sign() {
    return sign;
  }

  /** The amount a cell says. */
  public Amount parse(String cell) throws BadCellException {
    String figure = trimmed(cell);
    int end = figure.length();
    boolean negative = false;
    if (end > 0 && isMinus(figure.charAt(0))) {
      negative = true;
      figure = trimmed(figure.substring(1));
    } else if (end > 0 && figure.charAt(0) == '+') {
      figure = trimmed(figure.substring(1));
    } else if (end > 0 && isMinus(figure.charAt(end - 1))) {
      negative = true;
      figure = trimmed(figure.substring(0, end - 1));
    }
    Matcher matcher = plain.matcher(figure);
    if (matcher.matches()) {
      return amount(cell, negative, matcher.group(1), matcher.group(2));
    }
    matcher = grouped.matcher(figure);
    if (matcher.matches()) {
      String whole = matcher.group(1).replace(matcher.group(2), "");
      return amount(cell, negative, whole, matcher.group(3));
    }
    throw new BadCellException(
        "%s is no amount: write %s.".formatted(BadCellException.quoted(cell), example));
  }

  private static Amount amount(
      String cell, boolean negative, String whole, @org.jspecify.annotations.Nullable String part)
      throws BadCellException {
    String fraction = part == null || part.isEmpty() ? "0" : part;
    try {
      // First without its sign: the one negative figure that has no opposite is no use.
      Amount amount = Amount.of(whole + "." + fraction);
      return negative ? amount.negated() : amount;
    } catch (AmountException e) {
      throw new BadCellException(
          "%s cannot be used: %s".formatted(BadCellException.quoted(cell), e.getMessage()));
    }
  }

  /** Hyphen, true minus, en dash: spreadsheets write all three. */
  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
