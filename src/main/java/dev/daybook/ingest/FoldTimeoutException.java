package dev.daybook.ingest;

/** The fold did not reach an end of the log in time. The message is a sentence for the analyst. */
public final class FoldTimeoutException extends RuntimeException {
  FoldTimeoutException(String sentence) {
    super(sentence);
  }
}
