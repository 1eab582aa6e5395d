package dev.daybook.ledger;

/** How a rule says no from within; {@link Decider} makes it a {@link Decision.Refused}. */
final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    // An everyday answer, not a fault: no stack trace.
    super(null, null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
