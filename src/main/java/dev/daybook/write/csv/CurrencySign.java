package dev.daybook.write.csv;

import dev.daybook.ledger.CurrencyCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure as some banks write it: {@code $1,234.50}, {@code -€12}, {@code (12.00)}. Pure. */
public final class CurrencySign {
  private static final Map<Character, CurrencyCode> CODES =
      Map.of(
          '$', new CurrencyCode("USD"),
          '\u20ac', new CurrencyCode("EUR"),
          '\u00a3', new CurrencyCode("GBP"),
          '\u00a5', new CurrencyCode("JPY"));

  private CurrencySign() {}

  /**
   * A cell without its sign.
   *
   * @param bare a figure, or what makes the cell bad
   * @param currency what the sign means, or null if there is none: posting it to an account of
   *     another currency is refused by the book
   */
  public record Figure(String bare, @Nullable CurrencyCode currency) {}

  /** Takes a currency's sign off, and makes an accountant's brackets a minus. */
  public static Figure of(String cell) {
    String text = cell.strip();
    if (text.length() > 2 && text.charAt(0) == '(' && text.charAt(text.length() - 1) == ')') {
      text = "-" + text.substring(1, text.length() - 1);
    }
    for (int i = 0; i < text.length(); i++) {
      CurrencyCode code = CODES.get(text.charAt(i));
      if (code != null) {
        boolean within = i > 0 && isDigit(text.charAt(i - 1)) && hasDigit(text, i + 1);
        return within
            ? new Figure(text, null)
            : new Figure(text.substring(0, i).strip() + text.substring(i + 1).strip(), code);
      }
    }
    return new Figure(text, null);
  }

  private static boolean hasDigit(String text, int from) {
    return text.chars().skip(from).anyMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
