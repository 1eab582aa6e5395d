package dev.daybook.workspace.text;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import java.math.BigDecimal;

/**
 * Reads an amount as people type it, with either decimal separator: {@code 1 234,50}, {@code
 * 1,234.50}, {@code 1.234,50}, {@code 12,5}. What could be read two ways is refused, never guessed.
 */
public final class AmountInput {
  /** U+00A0, U+202F, U+2009 and the blank group digits in many countries; apostrophes in others. */
  private static final String BLANKS = " \u00a0\u202f\u2009'\u2019";

  private AmountInput() {}

  /** Which amounts are wanted. */
  public enum Wanted {
    POSITIVE,
    ZERO_OR_MORE
  }

  /** What came of a text. */
  public sealed interface Result {
    record Valid(Amount amount) implements Result {}

    /** The sentence says what to type. */
    record Invalid(String sentence) implements Result {}
  }

  /** The amount a text means, or a sentence that says what to type instead. */
  public static Result parse(String text, Wanted wanted) {
    String typed = trim(visible(text));
    if (typed.isEmpty()) {
      return invalid("Type an amount such as 1234.50.");
    }
    if (typed.startsWith("-") || typed.startsWith("\u2212")) {
      return invalid("Type the amount without a minus sign.");
    }
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (!isDigit(c) && c != '.' && c != ',' && BLANKS.indexOf(c) < 0) {
        return invalid(notADigit(typed, i));
      }
    }
    return read(typed, wanted);
  }

  /** Without the marks of direction and width that come along from spreadsheets and PDFs. */
  private static String visible(String text) {
    return text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String notADigit(String typed, int at) {
    int c = typed.codePointAt(at);
    String what =
        Character.isISOControl(c)
            ? "a tab or line break stands between"
            : "\u201c" + Character.toString(c) + "\u201d is not one";
    return "Type digits only, such as 1234.50: " + what + ".";
  }

  private static Result read(String typed, Wanted wanted) {
    int point = decimalPoint(typed);
    String whole = point < 0 ? typed : typed.substring(0, point);
    String fraction = point < 0 ? "" : typed.substring(point + 1);
    if (point >= 0 && isAmbiguous(whole, fraction)) {
      return invalid(
          "%s can be read two ways: type %s%s, or %s.%s0."
              .formatted(typed, whole, fraction, whole, fraction));
    }
    if (!fraction.chars().allMatch(c -> isDigit((char) c))) {
      return invalid("Type one decimal separator, such as 1234.50.");
    }
    if (!isGrouped(whole)) {
      return invalid("Check the thousands: type 1234567.50 or 1,234,567.50.");
    }
    if (fraction.length() > Amount.SCALE) {
      return invalid("Type at most four decimals.");
    }
    String digits = digitsOf(whole);
    if (digits.isEmpty() && fraction.isEmpty()) {
      return invalid("Type an amount such as 1234.50.");
    }
    return inRange(new BigDecimal("0" + digits + "." + fraction + "0"), wanted);
  }

  private static Result inRange(BigDecimal value, Wanted wanted) {
    if (wanted == Wanted.POSITIVE && value.signum() == 0) {
      return invalid("Type an amount greater than zero.");
    }
    try {
      return new Result.Valid(Amount.of(value.stripTrailingZeros()));
    } catch (AmountException _) {
      // The decimals were counted before: only the range is left.
      return invalid("Type a smaller amount: the most is 922,337,203,685,477.58.");
    }
  }

  /** The last separator, unless its repetition shows that it groups thousands. */
  private static int decimalPoint(String typed) {
    int last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
    if (last < 0) {
      return -1;
    }
    boolean repeated = typed.indexOf(typed.charAt(last)) != last;
    return repeated ? -1 : last;
  }

  /** {@code 1,234}: a thousand to some, a fraction to others. */
  private static boolean isAmbiguous(String whole, String fraction) {
    return fraction.length() == 3
        && !whole.isEmpty()
        && whole.length() <= 3
        && whole.charAt(0) != '0'
        && whole.chars().allMatch(c -> isDigit((char) c));
  }

  /** Bare digits, or groups of three with one and the same separator between them. */
  private static boolean isGrouped(String whole) {
    if (whole.chars().allMatch(c -> isDigit((char) c))) {
      return true;
    }
    char separator = '\0';
    int run = 0;
    int groups = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (isDigit(c)) {
        run++;
        continue;
      }
      if ((groups > 0 && (run != 3 || c != separator)) || run == 0 || run > 3) {
        return false;
      }
      separator = c;
      groups++;
      run = 0;
    }
    return run == 3;
  }

  private static String digitsOf(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> isDigit((char) c)).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Result invalid(String sentence) {
    return new Result.Invalid(sentence);
  }
}
