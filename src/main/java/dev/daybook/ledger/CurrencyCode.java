package dev.daybook.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A currency by its ISO 4217 code: three capital letters.
 *
 * @throws IllegalArgumentException if it is not three capital letters
 */
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {
  /** ISO 4217's "no currency involved": what an event of the article's schema carries. */
  public static final CurrencyCode NONE = new CurrencyCode("XXX");

  // There are 17,576 at most. That one is usually one object makes comparing two of them cheap,
  // which a fold does for each of millions of events.
  private static final Map<String, CurrencyCode> KNOWN =
      new ConcurrentHashMap<>(Map.of("XXX", NONE));

  public CurrencyCode {
    if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw new IllegalArgumentException("A currency is three capital letters such as EUR.");
    }
  }

  /** The one object that is usually handed out for a code; see the constructor. */
  public static CurrencyCode of(String code) {
    CurrencyCode known = KNOWN.get(code);
    return known != null ? known : KNOWN.computeIfAbsent(code, CurrencyCode::new);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof CurrencyCode that && code.equals(that.code));
  }

  @Override
  public int hashCode() {
    return code.hashCode();
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
