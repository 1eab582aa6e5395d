package dev.daybook.app.cli;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AmountException;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount on the command line: plain digits with a decimal point, so that scripts mean one thing.
 */
final class AmountConverter implements ITypeConverter<Amount> {
  @Override
  public Amount convert(String text) {
    if (!text.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})?")) {
      throw new TypeConversionException("'" + text + "' is no amount: write 12.34");
    }
    try {
      return Amount.of(new BigDecimal(text));
    } catch (AmountException e) {
      throw new TypeConversionException("'" + text + "' cannot be used: " + e.getMessage());
    }
  }
}
