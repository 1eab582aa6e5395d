package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.Progress;
import dev.daybook.write.csv.guess.FormatGuess;
import dev.daybook.write.csv.guess.Guess;
import dev.daybook.write.csv.post.CsvImport;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.ImportOptions;
import dev.daybook.write.csv.post.ImportOutcome;
import dev.daybook.write.csv.post.RowVerdict;
import dev.daybook.write.csv.post.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A CSV file of a format that can be guessed whole, posted as one transaction or not at all. */
final class CsvFile {
  private CsvFile() {}

  /** Posts the file and says in a sentence what came of it. */
  static String post(Path file, Session session, String author, ZoneId zone, CurrencyCode currency)
      throws InterruptedException {
    String name = String.valueOf(file.getFileName());
    CsvImport csv = new CsvImport(new ImportOptions(author, zone, currency, true));
    try (ReadModelReader reader = session.reader()) {
      return switch (FormatGuess.of(file)) {
        case Guess.NoTable(String sentence) -> not(name, sentence);
        case Guess.Table table when !table.questions().isEmpty() ->
            not(name, table.questions().getFirst());
        case Guess.Table table ->
            switch (csv.dryRun(file, table.format(), session.view(reader), Progress.NONE)) {
              case Trial.Unusable(String sentence) -> not(name, sentence);
              case DryRun trial ->
                  said(name, csv.post(trial, false, session.handler(), Progress.NONE));
            };
      };
    } catch (IOException e) {
      return name + " cannot be read: " + e.getMessage();
    } catch (LogUnavailableException e) {
      return not(name, String.valueOf(e.getMessage()));
    }
  }

  private static String said(String name, ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Recorded(int events, int already, _) ->
          "%s: %d events recorded%s."
              .formatted(
                  name, events, already == 0 ? "" : ", " + already + " were recorded before");
      case ImportOutcome.Problems(var rows) -> not(name, first(rows));
      case ImportOutcome.RefusedNow(var rows) -> not(name, first(rows));
      case ImportOutcome.FileChanged _ -> not(name, "It has just changed: try again.");
      case ImportOutcome.Cancelled _ -> not(name, "It was cancelled.");
      case ImportOutcome.Failed(String sentence) -> not(name, sentence);
      case ImportOutcome.Unknown(String sentence, _) ->
          name
              + " may have been imported: "
              + sentence
              + " Import it again to be sure: nothing is added twice.";
    };
  }

  private static String not(String name, String why) {
    return name + " was not imported. " + why;
  }

  private static String first(List<RowVerdict> rows) {
    RowVerdict first = rows.getFirst();
    String more = rows.size() == 1 ? "" : " And " + (rows.size() - 1) + " more.";
    return "Line " + first.line() + ": " + first.sentence() + more;
  }
}
