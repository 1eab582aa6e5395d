package dev.daybook.write.csv.post;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of posting a file. Unless it is recorded or unknown, nothing was appended. */
public sealed interface ImportOutcome {
  /**
   * Every row that was not left out is in the log.
   *
   * @param events how many were appended now
   * @param alreadyRecorded how many rows were in the log before
   * @param leftOut where the rows that were left out are, or null if there were none
   */
  record Recorded(int events, int alreadyRecorded, @Nullable Path leftOut)
      implements ImportOutcome {}

  /** Some rows are bad or refused, and nobody said to leave them out. */
  record Problems(List<RowVerdict> rows) implements ImportOutcome {}

  /** The ledger has changed since the dry run and refuses rows now: try it out again. */
  record RefusedNow(List<RowVerdict> rows) implements ImportOutcome {}

  /** The file is not the one that was tried out. */
  record FileChanged(Path file) implements ImportOutcome {}

  /** It was cancelled before the commit. */
  record Cancelled() implements ImportOutcome {}

  /** The store did not answer. */
  record Failed(String sentence) implements ImportOutcome {}

  /**
   * The store went away during the commit: posting the file again tells, and adds nothing twice.
   *
   * @param leftOut where the rows that were left out are, or null if there were none
   */
  record Unknown(String sentence, @Nullable Path leftOut) implements ImportOutcome {}
}
