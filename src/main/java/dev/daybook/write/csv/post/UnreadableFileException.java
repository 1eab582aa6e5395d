package dev.daybook.write.csv.post;

/** A file that is no table in the chosen format; the message is a sentence that says what to do. */
final class UnreadableFileException extends Exception {
  UnreadableFileException(String sentence) {
    super(sentence);
  }
}
