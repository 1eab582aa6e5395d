package dev.daybook.codec;

/** The schema registry answered, and refused the schema: asking again will not help. */
public final class SchemaRefusedException extends RuntimeException {
  private final int errorCode;

  public SchemaRefusedException(String sentence, int errorCode) {
    super(sentence);
    this.errorCode = errorCode;
  }

  /** The registry's own code, such as 409 for an incompatible schema. */
  public int errorCode() {
    return errorCode;
  }
}
