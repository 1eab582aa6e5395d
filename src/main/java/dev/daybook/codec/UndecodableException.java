package dev.daybook.codec;

import dev.daybook.ledger.QuarantineCause;

/** Bytes that are no event, with the sentence that says why. */
final class UndecodableException extends Exception {
  /** Names in foreign schemas have any length, and this is kept with each record. */
  private static final int SENTENCE_MAX = 300;

  private final QuarantineCause kind;

  UndecodableException(QuarantineCause kind, String sentence) {
    // A flood of poison is reported by the thousand: nobody reads a stack trace of it.
    super(bounded(sentence), null, false, false);
    this.kind = kind;
  }

  private static String bounded(String sentence) {
    return sentence.length() <= SENTENCE_MAX
        ? sentence
        : sentence.substring(0, SENTENCE_MAX - 1) + "…";
  }

  QuarantineCause kind() {
    return kind;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
