package dev.daybook.ledger;

/** An account's number, the {@code id} of the wire contract. */
public record AccountId(int number) implements Comparable<AccountId> {
  @Override
  public int compareTo(AccountId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return Integer.toString(number);
  }
}
