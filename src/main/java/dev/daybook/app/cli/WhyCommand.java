package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.text.MoneyText;
import dev.daybook.workspace.why.WhyAnswer;
import dev.daybook.workspace.why.WhyCheck;
import dev.daybook.workspace.why.WhyQuery;
import dev.daybook.workspace.why.WhyRows;
import dev.daybook.workspace.why.WhyTable;
import dev.daybook.workspace.why.WhyText;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code daybook why}: the events that add up to an account's balance, oldest effective first, each
 * with the sum so far; whether they do is said on the error stream, so that the output stays a
 * table.
 */
@Command(
    name = "why",
    description = "Prints the events that add up to an account's balance, and whether they do.")
final class WhyCommand extends LedgerCommand {
  private static final int PAGE = 1_000;

  @Option(names = "--account", required = true, paramLabel = "N", description = "The account.")
  int account;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The effective instant, inclusive (default: everything known).")
  @Nullable Instant at;

  @Mixin KnownAtOption known = new KnownAtOption();
  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      Fold fold = session.current();
      AccountId id = new AccountId(account);
      if (fold.accounts().get(id).isEmpty()) {
        return end(ExitCode.REFUSED, "Account " + account + " does not exist.");
      }
      AsOf asOf = new AsOf(at, known.end(fold, reader));
      WhyAnswer answer = WhyQuery.run(new WhyQuestion.Balance(id, null), fold, asOf);
      print(answer, new WhyRows(reader));
      WhyCheck check = WhyCheck.run(answer.events(), reader, () -> true, _ -> {});
      String verdict = new WhyText(new MoneyText(Locale.ROOT)).verdict(answer, check);
      return end(
          answer.addsUp() && check.agrees(answer) ? ExitCode.DONE : ExitCode.REFUSED, verdict);
    }
  }

  private void print(WhyAnswer answer, WhyRows rows) throws IOException {
    Listing listing =
        new Listing(
            Listing.text("effective"),
            Listing.text("recorded"),
            Listing.text("type"),
            Listing.figure("amount"),
            Listing.text("currency"),
            Listing.figure("running_sum"),
            Listing.text("memo"),
            Listing.text("author"),
            Listing.text("command_id"),
            Listing.text("position"),
            Listing.text("event_id"));
    for (long done = 0; done < answer.events().size(); done += PAGE) {
      rows.page(answer, false, done, PAGE).forEach(row -> add(listing, row));
    }
    listing.print(output.format, out());
  }

  private static void add(Listing listing, WhyTable.Row row) {
    listing.add(
        row.effective().toString(),
        row.recorded() == null ? "" : row.recorded().toString(),
        row.type(),
        row.amount().toString(),
        row.currency().code(),
        Amount.of(row.sumAfter()).toString(), // within the range for one account
        Objects.requireNonNullElse(row.memo(), ""),
        Objects.requireNonNullElse(row.author(), ""),
        Objects.requireNonNullElse(row.commandId(), ""),
        row.position().toString(),
        row.id() == null ? "" : row.id().toString());
  }
}
