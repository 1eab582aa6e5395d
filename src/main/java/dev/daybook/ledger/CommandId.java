package dev.daybook.ledger;

/**
 * The identity of a command, chosen by whoever issues it: the same id again is the same command,
 * and is recorded at most once. Ids are ordered by their code points, which is the order of their
 * UTF-8 bytes too.
 *
 * @throws IllegalArgumentException if it is blank or longer than 200 characters
 */
public record CommandId(String value) implements Comparable<CommandId> {
  public CommandId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException("A command id has 1 to 200 characters.");
    }
  }

  @Override
  public int compareTo(CommandId other) {
    int shorter = Math.min(value.length(), other.value.length());
    for (int i = 0; i < shorter; i++) {
      char here = value.charAt(i);
      char there = other.value.charAt(i);
      if (here != there) {
        boolean pair = Character.isSurrogate(here);
        // A pair of surrogates stands for a code point above all that need none.
        return pair == Character.isSurrogate(there) ? here - there : pair ? 1 : -1;
      }
    }
    return value.length() - other.value.length();
  }

  @Override
  public String toString() {
    return value;
  }
}
