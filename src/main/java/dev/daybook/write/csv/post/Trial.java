package dev.daybook.write.csv.post;

/** What came of trying a file out. */
public sealed interface Trial permits DryRun, Trial.Unusable {
  /** The file is no table in this format; the sentence says what to do. */
  record Unusable(String sentence) implements Trial {}
}
