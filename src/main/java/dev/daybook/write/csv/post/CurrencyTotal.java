package dev.daybook.write.csv.post;

import dev.daybook.ledger.CurrencyCode;
import java.math.BigDecimal;

/**
 * All rows of one currency that are posted.
 *
 * @param in what comes in, exact
 * @param out what leaves, as a positive figure
 */
public record CurrencyTotal(CurrencyCode currency, int rows, BigDecimal in, BigDecimal out) {
  static CurrencyTotal none(CurrencyCode currency) {
    return new CurrencyTotal(currency, 0, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  CurrencyTotal plus(BigDecimal amount) {
    return amount.signum() < 0
        ? new CurrencyTotal(currency, rows + 1, in, out.subtract(amount))
        : new CurrencyTotal(currency, rows + 1, in.add(amount), out);
  }
}
