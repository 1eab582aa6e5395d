package dev.daybook.timeline;

import dev.daybook.ledger.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A sum of longs in 128 bits, which no number of them can overflow. One thread. */
final class WideSum {
  private long high;
  private long low;

  WideSum(long high, long low) {
    this.high = high;
    this.low = low;
  }

  void add(long term) {
    long before = low;
    low += term;
    high += (term >> 63) + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  /** The sum of terms in 1/10,000 as money. */
  BigDecimal toDecimal() {
    BigInteger lower = new BigInteger(Long.toUnsignedString(low));
    return new BigDecimal(BigInteger.valueOf(high).shiftLeft(64).add(lower), Amount.SCALE);
  }
}
