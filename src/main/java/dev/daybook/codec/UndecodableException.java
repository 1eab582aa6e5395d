package dev.daybook.codec;

/** Bytes that are no event, with the sentence that says why. */
final class UndecodableException extends Exception {
  UndecodableException(String sentence) {
    // A flood of poison is reported by the thousand: nobody reads a stack trace of it.
    super(sentence, null, false, false);
  }
}
