package dev.daybook.ledger;

/** An event that contradicts the state it meets; it is set aside, never half applied. */
public final class ImpossibleEventException extends RuntimeException {
  public ImpossibleEventException(String message) {
    super(message);
  }
}
