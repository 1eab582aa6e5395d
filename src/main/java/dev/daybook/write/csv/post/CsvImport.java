package dev.daybook.write.csv.post;

import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.DecisionView;
import dev.daybook.write.BatchOutcome;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.EventIds;
import dev.daybook.write.Progress;
import dev.daybook.write.csv.CsvFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Tries a CSV file out, and posts it in one transaction: all rows or none. Both block for as long
 * as it takes; call them on a background thread. Thread-safe.
 */
public final class CsvImport {
  private final ImportOptions options;

  public CsvImport(ImportOptions options) {
    this.options = options;
  }

  /**
   * Decides every row by the rules of the posting, and writes nothing.
   *
   * @param view the ledger as it is now; it must know which commands were recorded
   * @throws IOException if the file cannot be read
   * @throws CancellationException if {@code progress} says so
   */
  public Trial dryRun(Path file, CsvFormat format, DecisionView view, Progress progress)
      throws IOException {
    try {
      CsvRows rows = RowReader.read(file, format, options.zone(), progress);
      Decider decider = new Decider(new EventIds());
      return new DryRun(file, format, new RowDecisions(rows, options, decider, view, progress));
    } catch (UnreadableFileException e) {
      return new Trial.Unusable(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Posts what was tried out, if the file and the ledger still allow it.
   *
   * @param leaveOut whether bad and refused rows are left out; they are on disk, beside the file,
   *     before the first event is sent
   * @param progress may cancel until the commit
   * @throws IOException if the file cannot be read, or the one beside it not written; nothing was
   *     appended
   */
  public ImportOutcome post(
      DryRun trial, boolean leaveOut, CommandHandler handler, Progress progress)
      throws IOException, InterruptedException {
    if (!trial.isClean() && !leaveOut) {
      return new ImportOutcome.Problems(trial.problems());
    }
    if (!Files.exists(trial.file()) || !FileDigest.of(trial.file()).equals(trial.digest())) {
      return new ImportOutcome.FileChanged(trial.file());
    }
    LeftOutFile leftOut = trial.isClean() ? null : LeftOutFile.write(trial);
    boolean keep = false;
    try {
      ImportOutcome outcome =
          send(trial, leftOut == null ? null : leftOut.rows(), handler, progress);
      keep = outcome instanceof ImportOutcome.Recorded || outcome instanceof ImportOutcome.Unknown;
      return outcome;
    } finally {
      if (leftOut != null && !keep) {
        leftOut.delete();
      }
    }
  }

  private static ImportOutcome send(
      DryRun trial, @Nullable Path leftOut, CommandHandler handler, Progress progress)
      throws InterruptedException {
    try {
      return switch (handler.handleAll(trial.commands(), progress)) {
        case BatchOutcome.Recorded(var positions, int already) ->
            new ImportOutcome.Recorded(positions.size(), already, leftOut);
        case BatchOutcome.Refused(var refused) -> new ImportOutcome.RefusedNow(refusedNow(refused));
      };
    } catch (CancellationException _) {
      return new ImportOutcome.Cancelled();
    } catch (LogUnavailableException e) {
      String sentence = Objects.requireNonNullElse(e.getMessage(), "The store does not answer.");
      return e.outcomeUnknown()
          ? new ImportOutcome.Unknown(sentence, leftOut)
          : new ImportOutcome.Failed(sentence);
    }
  }

  /** The refused commands as the rows they came from; an account's opening has no line. */
  private static List<RowVerdict> refusedNow(List<BatchOutcome.RefusedCommand> refused) {
    return refused.stream()
        .map(
            r ->
                new RowVerdict(
                    RowCommands.line(r.command().header().id()),
                    Verdict.REFUSED,
                    r.refusal().sentence(),
                    r.refusal(),
                    null))
        .toList();
  }
}
