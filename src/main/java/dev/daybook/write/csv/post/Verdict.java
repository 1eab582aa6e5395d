package dev.daybook.write.csv.post;

/** What becomes of a row. */
public enum Verdict {
  /** It will be posted. */
  POSTED,
  /** This very row of this very file is in the log: nothing to do. */
  ALREADY_RECORDED,
  /** A cell of it cannot be used. */
  BAD,
  /** It can be read, but the rules of the book refuse it. */
  REFUSED
}
