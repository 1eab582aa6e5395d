package dev.daybook.write.csv;

import java.util.List;
import java.util.Locale;

/** Where a row says how much, and whether it comes or goes. */
public sealed interface AmountColumns {
  /** The columns named. */
  List<Column> columns();

  /** One column whose figures have a sign: negative leaves the account. */
  record Signed(Column amount) implements AmountColumns {
    @Override
    public List<Column> columns() {
      return List.of(amount);
    }
  }

  /**
   * One column of unsigned figures, and one of words that say which way they go.
   *
   * @param debitWords leaves the account; upper and lower case are the same
   * @param creditWords comes in
   */
  record Worded(Column amount, Column word, List<String> debitWords, List<String> creditWords)
      implements AmountColumns {
    public Worded {
      debitWords = folded(debitWords);
      creditWords = folded(creditWords);
      if (debitWords.stream().anyMatch(creditWords::contains)) {
        throw new IllegalArgumentException("One word cannot mean both debit and credit.");
      }
    }

    @Override
    public List<Column> columns() {
      return List.of(amount, word);
    }

    private static List<String> folded(List<String> words) {
      return words.stream().map(Worded::fold).distinct().sorted().toList();
    }

    /** A word as it is compared. */
    public static String fold(String word) {
      return word.strip().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A column for what leaves the account and one for what comes in; a row fills one of them.
   *
   * @param debitsHaveMinus whether the figures of the first are written with a minus
   */
  record Split(Column debit, Column credit, boolean debitsHaveMinus) implements AmountColumns {
    @Override
    public List<Column> columns() {
      return List.of(debit, credit);
    }
  }
}
