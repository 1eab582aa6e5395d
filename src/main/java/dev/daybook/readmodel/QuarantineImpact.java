package dev.daybook.readmodel;

import dev.daybook.ledger.CurrencyCode;
import java.math.BigDecimal;
import java.util.List;

/**
 * What all records set aside would change if they were applied, to the last digit: a sum of amounts
 * may leave the range that one amount has.
 *
 * @param records how many there are
 * @param unknown of how many the amount, or its currency, is not known
 * @param sums by currency, in its order
 */
public record QuarantineImpact(long records, long unknown, List<Sum> sums) {
  public static final QuarantineImpact NONE = new QuarantineImpact(0, 0, List.of());

  public QuarantineImpact {
    sums = List.copyOf(sums);
  }

  /** What the records of one currency add up to. */
  public record Sum(CurrencyCode currency, BigDecimal sum, long records) {}
}
