package dev.daybook.importing;

import dev.daybook.write.csv.post.ImportOutcome;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What came of an import, in sentences. Pure. */
final class Outcomes {
  private Outcomes() {}

  static String sentence(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Recorded(int events, int already, Path leftOut) ->
          (events + already == 0
                  ? "Nothing was added: every row was left out."
                  : events == 0
                      ? "Nothing was added: all %,d rows were recorded before.".formatted(already)
                      : "%,d events recorded%s."
                          .formatted(
                              events,
                              already == 0
                                  ? ""
                                  : ", %,d rows were recorded before".formatted(already)))
              + leftOut(leftOut);
      case ImportOutcome.Problems(var rows) ->
          "%,d rows stand in the way: correct the file, or leave them out.".formatted(rows.size());
      case ImportOutcome.RefusedNow _ ->
          "The ledger has changed meanwhile and refuses rows now: nothing was recorded. Look at the"
              + " rows again.";
      case ImportOutcome.FileChanged _ ->
          "The file has changed since it was tried out: nothing was recorded. Open it again.";
      case ImportOutcome.Cancelled _ -> "Broken off: nothing was recorded.";
      case ImportOutcome.Failed(String sentence) -> "Nothing was recorded: " + sentence;
      case ImportOutcome.Unknown(String sentence, Path leftOut) ->
          "It may have been recorded: %s Import it again to be sure: nothing is added twice."
                  .formatted(sentence)
              + leftOut(leftOut);
    };
  }

  private static String leftOut(@Nullable Path file) {
    return file == null ? "" : " The rows left out are in " + file.getFileName() + ".";
  }
}
