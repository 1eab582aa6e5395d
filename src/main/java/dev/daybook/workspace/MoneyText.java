package dev.daybook.workspace;

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
    return axis(tenThousandths, 10_000);
  }

  /** As {@link #axis(long)}, with cents on every tick if the axis has steps of less than one. */
  public String axis(long tenThousandths, long step) {
    BigDecimal value = BigDecimal.valueOf(tenThousandths, Amount.SCALE);
    int power = 0;
    BigDecimal shown = value.abs();
    while (power < SUFFIXES.length - 1 && shown.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      shown = shown.movePointLeft(3);
      power++;
    }
    BigDecimal bare = shown.stripTrailingZeros();
    int decimals = power == 0 && step % 10_000 != 0 ? Math.max(2, bare.scale()) : bare.scale();
    String plain = bare.setScale(Math.max(0, decimals), RoundingMode.UNNECESSARY).toPlainString();
    return (value.signum() < 0 ? String.valueOf(MINUS) : "")
        + plain.replace('.', decimal)
        + SUFFIXES[power];
  }

  private String grouped(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      text.insert(at, grouping);
    }
    return text.toString();
  }
}
