package dev.daybook.bench;

import dev.daybook.app.DataFolder;
import dev.daybook.app.Opening;
import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.Progress;
import dev.daybook.write.csv.guess.FormatGuess;
import dev.daybook.write.csv.guess.Guess;
import dev.daybook.write.csv.post.CsvImport;
import dev.daybook.write.csv.post.DryRun;
import dev.daybook.write.csv.post.ImportOptions;
import dev.daybook.write.csv.post.ImportOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * A million rows of a CSV file into an empty ledger in the embedded store, as the program does it:
 * guess the format, try all rows out, post them in one transaction. Once into one account, once
 * into a thousand. Each runs once; the first is a cold start of the program. The peer sends the
 * same bytes afterwards, in a process that starts as cold.
 */
final class ImportBench implements Bench {
  private static final int ROWS = 1_000_000;

  @Override
  public void run(Path folder) throws Exception {
    run(Files.createDirectories(folder.resolve("one")), "import.one_account", 1);
    run(Files.createDirectories(folder.resolve("many")), "import.1000_accounts", 1_000);
  }

  private static void run(Path folder, String name, int accounts) throws Exception {
    Path file = folder.resolve("statement.csv");
    Statement statement = new Statement(accounts);
    statement.write(file, ROWS);
    try (Session session =
        Opening.embedded(new DataFolder(folder.resolve("data")))
            .claim()
            .open(InstantSource.system(), Session.Listener.NONE, _ -> {})) {
      double rate = post(session, file, name, statement);
      RawProduce.Rates raw = RawProduce.inOwnProcess(session.connection());
      Bench.print(name + ".peer_raw_produce", raw.once(), "1/s");
      Bench.print(name + ".file_to_acknowledged.ratio_to_peer", rate / raw.once(), "ratio");
      Bench.print(name + ".peer_raw_produce_warm", raw.warm(), "1/s");
    }
  }

  /** Rows per second, file to acknowledged. */
  private static double post(Session session, Path file, String name, Statement statement)
      throws Exception {
    session.current(); // the program is up
    CsvImport csv =
        new CsvImport(new ImportOptions("ana", ZoneOffset.UTC, new CurrencyCode("EUR"), true));
    long begun = System.nanoTime();
    DryRun trial;
    try (ReadModelReader reader = session.reader()) {
      Guess.Table guess = (Guess.Table) FormatGuess.of(file);
      trial = (DryRun) csv.dryRun(file, guess.format(), session.view(reader), Progress.NONE);
    }
    long tried = System.nanoTime();
    ImportOutcome outcome = csv.post(trial, false, session.handler(), Progress.NONE);
    long acknowledged = System.nanoTime();
    ImportOutcome wanted = new ImportOutcome.Recorded(ROWS + statement.accounts(), 0, null);
    if (!outcome.equals(wanted)) {
      throw new IllegalStateException("Not recorded: " + outcome);
    }
    requireBalances(session.current(), statement);
    long folded = System.nanoTime();
    double rate = rate(acknowledged - begun);
    Bench.print(name + ".dry_run", rate(tried - begun), "rows/s");
    Bench.print(name + ".posting", rate(acknowledged - tried), "rows/s");
    Bench.print(name + ".file_to_acknowledged", rate, "rows/s");
    Bench.print(name + ".acknowledged_to_visible", (folded - acknowledged) / 1e9, "s");
    return rate;
  }

  private static double rate(long nanos) {
    return ROWS / (nanos / 1e9);
  }

  private static void requireBalances(Fold fold, Statement statement) {
    for (int i = 0; i < statement.accounts(); i++) {
      var balance = fold.timeline().balance(statement.account(i), AsOf.LIVE);
      if (!balance.equals(statement.balance(i))) {
        throw new IllegalStateException(
            "Account %s has %s instead of %s"
                .formatted(statement.account(i), balance, statement.balance(i)));
      }
    }
  }
}
