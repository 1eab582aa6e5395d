package dev.daybook.ledger;

/**
 * A currency by its ISO 4217 code: three capital letters.
 *
 * @throws IllegalArgumentException if it is not three capital letters
 */
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {
  /** ISO 4217's "no currency involved": what an event of the article's schema carries. */
  public static final CurrencyCode NONE = new CurrencyCode("XXX");

  public CurrencyCode {
    if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw new IllegalArgumentException("A currency is three capital letters such as EUR.");
    }
  }

  @Override
  public int compareTo(CurrencyCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
