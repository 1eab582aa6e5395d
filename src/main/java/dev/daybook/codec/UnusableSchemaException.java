package dev.daybook.codec;

/** The registry has the schema, but it is none that events can be read with. */
public final class UnusableSchemaException extends RuntimeException {
  public UnusableSchemaException(String sentence) {
    super(sentence, null, false, false);
  }
}
