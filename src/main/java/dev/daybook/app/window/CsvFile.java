package dev.daybook.app.window;

import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.CommandSummary;
import dev.daybook.write.BatchOutcome;
import dev.daybook.write.CsvImport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A CSV file posted as one transaction: every row or none. */
final class CsvFile {
  private CsvFile() {}

  /** Posts the file and says in a sentence what came of it. */
  static String post(Path file, Session session, String author, ZoneId zone, CurrencyCode currency)
      throws InterruptedException {
    String name = String.valueOf(file.getFileName());
    try (ReadModelReader reader = session.reader()) {
      CsvImport.Reading reading =
          new CsvImport(author, zone, currency).read(file, session.view(reader));
      if (!reading.problems().isEmpty()) {
        return "%s was not imported. %s%s"
            .formatted(name, reading.problems().getFirst(), more(reading.problems()));
      }
      return switch (session.handler().handleAll(reading.commands())) {
        case BatchOutcome.Recorded(var positions, int already) ->
            "%s: %d events recorded%s."
                .formatted(
                    name,
                    positions.size(),
                    already == 0 ? "" : ", " + already + " were recorded before");
        case BatchOutcome.Refused(var refused) ->
            "%s was not imported. %s: %s%s"
                .formatted(
                    name,
                    CommandSummary.of(refused.getFirst().command()),
                    refused.getFirst().refusal().sentence(),
                    more(refused));
      };
    } catch (IOException e) {
      return name + " cannot be read: " + e.getMessage();
    } catch (LogUnavailableException e) {
      return e.outcomeUnknown()
          ? name
              + " may have been imported: "
              + e.getMessage()
              + " Import it again to be sure: nothing is added twice."
          : name + " was not imported: " + e.getMessage();
    }
  }

  private static String more(List<?> problems) {
    return problems.size() == 1 ? "" : " And " + (problems.size() - 1) + " more.";
  }
}
