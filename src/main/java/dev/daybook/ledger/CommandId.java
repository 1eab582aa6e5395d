package dev.daybook.ledger;

/**
 * The identity of a command, chosen by whoever issues it: the same id again is the same command,
 * and is recorded at most once.
 *
 * @throws IllegalArgumentException if it is blank or longer than 200 characters
 */
public record CommandId(String value) {
  public CommandId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("A command id has 1 to 200 characters.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
