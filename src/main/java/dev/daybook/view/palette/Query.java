package dev.daybook.view.palette;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, without regard to case. Comparing a name makes no object: it is done with every
 * account of the book. Immutable.
 */
final class Query {
  private static final int NO_NUMBER = -1;

  private final String whole;
  private final List<Word> words;

  /**
   * A word.
   *
   * @param number its value if it can be the beginning of an account's number
   */
  private record Word(String text, int number) {}

  Query(String typed) {
    whole = typed.strip();
    words =
        Arrays.stream(whole.split("\\s+"))
            .filter(text -> !text.isEmpty())
            .map(text -> new Word(text, number(text)))
            .toList();
  }

  private static int number(String text) {
    boolean digits = text.length() <= 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    // A number is not written with a leading zero, so such a text begins none.
    if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
      return NO_NUMBER;
    }
    long value = Long.parseLong(text);
    return value <= Integer.MAX_VALUE ? (int) value : NO_NUMBER;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * How a command fits; null if it does not.
   *
   * @param more by which else it is found
   */
  @Nullable Rank ofCommand(String name, String more) {
    Rank rank = ofName(name);
    if (rank == null && words.stream().allMatch(w -> starts(name, w) || starts(more, w))) {
      rank = Rank.WORDS;
    }
    return rank == null && hasLetters(name) ? Rank.LETTERS : rank;
  }

  private static boolean starts(String name, Word word) {
    return wordStart(name, word.text(), 0) >= 0;
  }

  /** How an account fits; null if it does not. */
  @Nullable Rank ofAccount(int number, String name) {
    if (words.size() == 1 && begins(number, words.getFirst())) {
      return words.getFirst().number() == number ? Rank.WHOLE : Rank.BEGINS;
    }
    Rank rank = ofName(name);
    if (rank != null) {
      return rank;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!begins(number, words.get(i)) && !starts(name, words.get(i))) {
        return null;
      }
    }
    return Rank.WORDS;
  }

  private static boolean begins(int number, Word word) {
    int left = number;
    while (left > word.number() && left >= 10) {
      left /= 10;
    }
    return word.number() != NO_NUMBER && left == word.number();
  }

  private @Nullable Rank ofName(String name) {
    if (name.regionMatches(true, 0, whole, 0, whole.length())) {
      return name.length() == whole.length() ? Rank.WHOLE : Rank.BEGINS;
    }
    int from = 0;
    boolean any = true;
    for (int i = 0; i < words.size() && any; i++) {
      String word = words.get(i).text();
      int next = from < 0 ? from : wordStart(name, word, from);
      from = next < 0 ? next : next + word.length();
      any = from >= 0 || wordStart(name, word, 0) >= 0;
    }
    if (any) {
      return from < 0 ? Rank.WORDS : Rank.IN_ORDER;
    }
    return contains(name) ? Rank.INSIDE : null;
  }

  /** Where a word of the name begins so, at or after a place; negative if nowhere. */
  private static int wordStart(String name, String start, int from) {
    for (int at = from; at <= name.length() - start.length(); at++) {
      boolean first = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
      if (first && name.regionMatches(true, at, start, 0, start.length())) {
        return at;
      }
    }
    return -1;
  }

  private boolean contains(String name) {
    for (int at = 0; at <= name.length() - whole.length(); at++) {
      if (name.regionMatches(true, at, whole, 0, whole.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasLetters(String name) {
    int found = 0;
    for (int at = 0; at < name.length() && found < whole.length(); at++) {
      if (name.regionMatches(true, at, whole, found, 1)) {
        found++;
      } else if (at == 0) {
        return false;
      }
    }
    return found == whole.length();
  }
}
