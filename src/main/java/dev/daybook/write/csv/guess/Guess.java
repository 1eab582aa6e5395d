package dev.daybook.write.csv.guess;

import dev.daybook.write.csv.CsvFormat;
import java.util.List;

/** What a file probably is. */
public sealed interface Guess {
  /**
   * A table.
   *
   * @param format as it was guessed; what could not be is left open in it
   * @param questions what is open, or was a close call, each with a sentence
   * @param header the column names, empty if there are none
   * @param sample the first rows, as they would be read
   */
  record Table(
      CsvFormat format, List<String> questions, List<String> header, List<List<String>> sample)
      implements Guess {
    public Table {
      questions = List.copyOf(questions);
      header = List.copyOf(header);
      sample = List.copyOf(sample);
    }
  }

  /** No table; the sentence says what it is instead and what to do. */
  record NoTable(String sentence) implements Guess {}
}
