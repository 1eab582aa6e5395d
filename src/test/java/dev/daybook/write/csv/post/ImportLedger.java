package dev.daybook.write.csv.post;

import dev.daybook.eventlog.Appender;
import dev.daybook.eventlog.Events;
import dev.daybook.eventlog.memory.InMemoryEventLog;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Decider;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogEnd;
import dev.daybook.write.CommandHandler;
import dev.daybook.write.EventIds;
import dev.daybook.write.Progress;
import dev.daybook.write.csv.CsvFormat;
import dev.daybook.write.csv.guess.FormatGuess;
import dev.daybook.write.csv.guess.Guess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** A ledger over a log in memory, and files that are tried out and posted to it. */
final class ImportLedger {
  static final CurrencyCode EUR = new CurrencyCode("EUR");

  final InMemoryEventLog log = new InMemoryEventLog("account_events", 1, InstantSource.system());
  final Appender appender = log.appender();
  final CommandHandler handler =
      new CommandHandler(appender, _ -> book(), new Decider(new EventIds()));
  private final Path file;
  private final CsvImport csv;

  ImportLedger(Path folder) {
    this(folder, true);
  }

  ImportLedger(Path folder, boolean openAccounts) {
    file = folder.resolve("statement.csv");
    csv = new CsvImport(new ImportOptions("ana", ZoneId.of("Europe/Prague"), EUR, openAccounts));
  }

  Path file() {
    return file;
  }

  /** All that is in the log. */
  List<LedgerEvent> events() {
    return Events.events(Events.readAll(log, LogEnd.START));
  }

  BookInMemory book() {
    BookInMemory book = new BookInMemory();
    events().forEach(book::apply);
    return book;
  }

  Amount balance(int account) {
    return book().balance(new AccountId(account));
  }

  void open(int account, String limit) throws InterruptedException {
    CommandHeader header =
        new CommandHeader(
            new CommandId("open-" + account), "ana", Instant.parse("2025-01-01T00:00:00Z"), null);
    handler.handle(
        new Command.OpenAccount(header, new AccountId(account), "Main", EUR, Amount.of(limit)));
  }

  ImportLedger file(String text) throws IOException {
    Files.writeString(file, text);
    return this;
  }

  CsvFormat guessed() throws IOException {
    return ((Guess.Table) FormatGuess.of(file)).format();
  }

  Trial tried(CsvFormat format) throws IOException {
    return csv.dryRun(file, format, book(), Progress.NONE);
  }

  DryRun dryRun() throws IOException {
    return dryRun(guessed());
  }

  DryRun dryRun(CsvFormat format) throws IOException {
    return (DryRun) tried(format);
  }

  ImportOutcome post(DryRun trial, boolean leaveOut) throws IOException, InterruptedException {
    return post(trial, leaveOut, Progress.NONE);
  }

  ImportOutcome post(DryRun trial, boolean leaveOut, Progress progress)
      throws IOException, InterruptedException {
    return csv.post(trial, leaveOut, handler, progress);
  }
}
