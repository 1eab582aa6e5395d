package dev.daybook.codec;

import dev.daybook.ledger.QuarantineCause;

/** Bytes that are no event, with the sentence that says why. */
final class UndecodableException extends Exception {
  private final QuarantineCause kind;

  UndecodableException(QuarantineCause kind, String sentence) {
    // A flood of poison is reported by the thousand: nobody reads a stack trace of it.
    super(sentence, null, false, false);
    this.kind = kind;
  }

  QuarantineCause kind() {
    return kind;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
