package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.app.StatedBalances;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.MappingFile;
import dev.daybook.write.csv.guess.FormatGuess;
import dev.daybook.write.csv.guess.Guess;
import dev.daybook.write.csv.post.CsvImport;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.ImportOptions;
import dev.daybook.write.csv.post.ImportOutcome;
import dev.daybook.write.csv.post.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daybook import}: a CSV file, tried out and posted in one transaction, all or nothing. */
@Command(
    name = "import",
    description = {
      "Posts the rows of a CSV file, all of them or none.",
      "What the file looks like is guessed and said; options and a mapping file say otherwise.",
      "The same file again adds nothing."
    })
final class ImportCommand extends LedgerCommand {
  @Parameters(paramLabel = "FILE", description = "The CSV file.")
  Path file;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "How to read it, as --save-mapping wrote it; nothing is guessed then.")
  @Nullable Path mapping;

  @Option(
      names = "--save-mapping",
      paramLabel = "FILE",
      description = "Keep how it is read, as JSON, for the next file of its kind.")
  @Nullable Path saveMapping;

  @Option(names = "--dry-run", description = "Only say what would be posted; write nothing.")
  boolean dryRun;

  @Option(
      names = "--leave-out-bad-rows",
      description = "Post the others, and write these to a file beside FILE.")
  boolean leaveOut;

  @Option(names = "--existing", description = "Refuse rows of accounts that do not exist.")
  boolean existing;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "For accounts that are opened (default: the settings', else EUR).")
  @Nullable String currency;

  @Option(names = "--author", paramLabel = "NAME", description = "Default: the user's name.")
  String author = System.getProperty("user.name", "unknown");

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Where dates without an offset are read (default: this computer's).")
  ZoneId zone = ZoneId.systemDefault();

  @Mixin CsvOptions said = new CsvOptions();
  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    CsvFormat format;
    if (mapping != null) {
      format = said.over(MappingFile.read(mapping).format());
    } else {
      switch (said.charset == null ? FormatGuess.of(file) : FormatGuess.in(file, said.charset)) {
        case Guess.NoTable(String sentence) -> {
          return end(ExitCode.REFUSED, file + ": " + sentence);
        }
        case Guess.Table table -> format = said.over(table.format(), file);
      }
    }
    if (!format.mapping().missing().isEmpty()) {
      format.mapping().missing().forEach(spec.commandLine().getErr()::println);
      return end(
          ExitCode.USAGE,
          "See --account, --decimal, --date-pattern and --mapping; nothing was written.");
    }
    if (saveMapping != null) {
      new MappingFile(String.valueOf(saveMapping.getFileName()), format).write(saveMapping);
    }
    CurrencyCode opened =
        currency != null ? new CurrencyCode(currency) : root.folder().rememberedCurrency();
    CsvImport csv = new CsvImport(new ImportOptions(author, zone, opened, !existing));
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      ConsoleProgress progress = ConsoleProgress.on(spec.commandLine().getErr());
      Trial tried = csv.dryRun(file, format, session.view(reader), progress);
      progress.end();
      return switch (tried) {
        case Trial.Unusable(String sentence) -> end(ExitCode.REFUSED, file + ": " + sentence);
        case DryRun trial -> run(csv, trial, session);
      };
    }
  }

  private int run(CsvImport csv, DryRun trial, Session session)
      throws IOException, InterruptedException {
    ConsoleProgress progress = ConsoleProgress.on(spec.commandLine().getErr());
    ImportOutcome outcome = dryRun ? null : csv.post(trial, leaveOut, session.handler(), progress);
    progress.end();
    switch (output.format) {
      case TABLE -> new ImportReport(trial).text(out(), outcome);
      case JSON -> ImportJson.print(trial, outcome, out());
      case CSV -> {
        ImportRows.of(trial).print(OutputFormat.CSV, out());
        new ImportReport(trial).text(spec.commandLine().getErr(), outcome);
      }
    }
    out().flush();
    return switch (outcome) {
      case null -> trial.isClean() || leaveOut ? ExitCode.DONE : ExitCode.REFUSED;
      case ImportOutcome.Recorded _ -> {
        StatedBalances.keep(
                root.opening().folder(), trial.assertions(), String.valueOf(file.getFileName()))
            .ifPresent(why -> end(ExitCode.DONE, "The stated balances were not kept: " + why));
        yield ExitCode.DONE;
      }
      case ImportOutcome.Failed(String sentence) -> end(ExitCode.UNAVAILABLE, sentence);
      case ImportOutcome.Unknown(String sentence, _) ->
          end(
              ExitCode.UNAVAILABLE,
              sentence + " Import the file again to learn whether it was recorded.");
      case ImportOutcome.Problems _ ->
          end(ExitCode.REFUSED, "Nothing was written: mend the rows, or say --leave-out-bad-rows.");
      case ImportOutcome.RefusedNow _ ->
          end(ExitCode.REFUSED, "Nothing was written: the ledger has just changed. Try again.");
      case ImportOutcome.FileChanged _ ->
          end(ExitCode.REFUSED, "Nothing was written: the file has just changed. Try again.");
      case ImportOutcome.Cancelled _ -> end(ExitCode.REFUSED, "Cancelled: nothing was written.");
    };
  }
}
