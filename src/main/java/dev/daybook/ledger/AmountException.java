package dev.daybook.ledger;

import org.jspecify.annotations.Nullable;

/** An amount that cannot be represented exactly: too large, too fine, or not a number. */
public final class AmountException extends ArithmeticException {
  public AmountException(String message, @Nullable Throwable cause) {
    super("The amount " + message + ".");
    if (cause != null) {
      initCause(cause);
    }
  }
}
