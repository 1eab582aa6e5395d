package dev.daybook.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money as a signed count of 1/10,000 of a currency unit: 12.34 is 123,400. The range is ±922
 * trillion units. Arithmetic that would leave the range throws {@link AmountException}; it never
 * wraps and never rounds.
 *
 * @param tenThousandths the signed count of 1/10,000 of the currency unit
 */
public record Amount(long tenThousandths) implements Comparable<Amount> {
  /** Decimal places kept: the scale of {@code amount_exact} on the wire. */
  public static final int SCALE = 4;

  public static final Amount ZERO = new Amount(0);

  /**
   * The exact amount of a decimal.
   *
   * @throws AmountException if it has more than four decimal places or leaves the range
   */
  public static Amount of(BigDecimal decimal) {
    try {
      return new Amount(
          decimal.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    } catch (ArithmeticException e) {
      throw new AmountException(
          decimal.stripTrailingZeros().scale() > SCALE
              ? "has more than four decimal places"
              : "is outside ±922 trillion",
          e);
    }
  }

  /** The amount of a decimal literal such as {@code "-12.34"}; see {@link #of(BigDecimal)}. */
  public static Amount of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  /**
   * The amount a foreign program meant when it wrote a {@code double}: its shortest decimal form,
   * so that 0.1 is 0.1. Digits beyond the fourth decimal place, the dust of binary arithmetic such
   * as 0.1 + 0.2, are rounded half to even.
   *
   * @throws AmountException if it is not finite or leaves the range
   */
  public static Amount ofForeignDouble(double value) {
    if (!Double.isFinite(value)) {
      throw new AmountException("is not a finite number: " + value, null);
    }
    return of(new BigDecimal(Double.toString(value)).setScale(SCALE, RoundingMode.HALF_EVEN));
  }

  public Amount plus(Amount other) {
    try {
      return new Amount(Math.addExact(tenThousandths, other.tenThousandths));
    } catch (ArithmeticException e) {
      throw new AmountException("sum is outside ±922 trillion", e);
    }
  }

  public Amount minus(Amount other) {
    try {
      return new Amount(Math.subtractExact(tenThousandths, other.tenThousandths));
    } catch (ArithmeticException e) {
      throw new AmountException("difference is outside ±922 trillion", e);
    }
  }

  public Amount negated() {
    return ZERO.minus(this);
  }

  public boolean isNegative() {
    return tenThousandths < 0;
  }

  public boolean isPositive() {
    return tenThousandths > 0;
  }

  /** The exact decimal, always with four places. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(tenThousandths, SCALE);
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(tenThousandths, other.tenThousandths);
  }

  /** Plain decimal text with two to four places: {@code -12.34}, {@code 0.005}. */
  @Override
  public String toString() {
    BigDecimal decimal = toDecimal().stripTrailingZeros();
    return decimal.setScale(Math.max(2, decimal.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }
}
