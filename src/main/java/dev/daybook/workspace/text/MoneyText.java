package dev.daybook.workspace.text;

import dev.daybook.ledger.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Money as people read it: exact, grouped, two to four decimals, with a true minus sign. Never
 * rounds and never writes an exponent. Immutable.
 */
public final class MoneyText {
  /** U+2212, as wide as a digit, unlike the hyphen. */
  private static final char MINUS = '\u2212';

  private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final char grouping;
  private final char decimal;

  public MoneyText(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    grouping = symbols.getGroupingSeparator();
    decimal = symbols.getDecimalSeparator();
  }

  /** {@code 1,234.50}, {@code −1,234.5025}. */
  public String exact(Amount amount) {
    return exact(amount.toDecimal());
  }

  /** As {@link #exact(Amount)} for a sum that may exceed an amount's range. */
  public String exact(BigDecimal value) {
    BigDecimal bare = value.abs().stripTrailingZeros();
    String plain =
        bare.setScale(Math.max(2, bare.scale()), RoundingMode.UNNECESSARY).toPlainString();
    int point = plain.indexOf('.');
    String text = grouped(plain.substring(0, point)) + decimal + plain.substring(point + 1);
    return value.signum() < 0 ? MINUS + text : text;
  }

  /** A movement, always with its sign: {@code +1,234.50}, {@code −0.01}; zero has none. */
  public String signed(Amount amount) {
    return amount.isPositive() ? "+" + exact(amount) : exact(amount);
  }

  /** A count: {@code 25,000}. */
  public String count(long count) {
    String digits = grouped(Long.toString(count).replace("-", ""));
    return count < 0 ? MINUS + digits : digits;
  }

  /** For an axis: {@code 500}, {@code 12.5k}, {@code 1.2M}, {@code −3B}; all digits it has. */
  public String axis(long tenThousandths) {
    return suffixed(tenThousandths);
  }

  /**
   * As {@link #axis(long)} for one of an axis's ticks: with cents on every tick if their distance
   * is less than one, and all written out where a suffix would need more than two decimals.
   *
   * @param ticks as {@link MoneyTicks} gave them
   */
  public String axis(long tenThousandths, long[] ticks) {
    BigDecimal value = BigDecimal.valueOf(tenThousandths, Amount.SCALE);
    int decimals =
        BigDecimal.valueOf(MoneyTicks.step(ticks), Amount.SCALE).stripTrailingZeros().scale();
    if (decimals > 0) {
      String exact = exact(value);
      int shown = exact.length() - exact.indexOf(decimal) - 1;
      return exact + "0".repeat(Math.max(0, decimals - shown));
    }
    long largest =
        ticks.length == 0 ? 0 : Math.max(Math.abs(ticks[0]), Math.abs(ticks[ticks.length - 1]));
    return 2 - decimals < 3 * power(BigDecimal.valueOf(largest, Amount.SCALE))
        ? sign(value) + grouped(value.abs().toBigInteger().toString())
        : suffixed(tenThousandths);
  }

  private String suffixed(long tenThousandths) {
    BigDecimal value = BigDecimal.valueOf(tenThousandths, Amount.SCALE);
    int power = power(value.abs());
    BigDecimal bare = value.abs().movePointLeft(3 * power).stripTrailingZeros();
    String plain =
        bare.setScale(Math.max(0, bare.scale()), RoundingMode.UNNECESSARY).toPlainString();
    return sign(value) + plain.replace('.', decimal) + SUFFIXES[power];
  }

  /** How often a thousand goes into it, as far as there are suffixes. */
  private static int power(BigDecimal size) {
    int power = 0;
    BigDecimal left = size;
    while (power < SUFFIXES.length - 1 && left.compareTo(THOUSAND) >= 0) {
      left = left.movePointLeft(3);
      power++;
    }
    return power;
  }

  private static String sign(BigDecimal value) {
    return value.signum() < 0 ? String.valueOf(MINUS) : "";
  }

  private String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      text.insert(at, grouping);
    }
    return text.toString();
  }
}
