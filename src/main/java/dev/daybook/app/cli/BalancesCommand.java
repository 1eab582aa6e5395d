package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Balances;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybook balances}: every account at an instant, read to the end of the log. */
@Command(name = "balances", description = "Prints the balances at an instant, to the cent.")
final class BalancesCommand extends LedgerCommand {
  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The effective instant, inclusive (default: everything known).")
  @Nullable Instant at;

  @Option(names = "--account", paramLabel = "N", description = "Only this account.")
  @Nullable Integer account;

  @Mixin KnownAtOption known = new KnownAtOption();
  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      Fold fold = session.current();
      Balances balances = fold.timeline().balances(new AsOf(at, known.end(fold, reader)));
      List<Integer> rows =
          IntStream.range(0, balances.size())
              .filter(i -> balances.eventCount(i) > 0)
              .filter(i -> account == null || balances.accountNumber(i) == account)
              .boxed()
              .sorted(Comparator.comparingInt(balances::accountNumber))
              .toList();
      if (account != null && rows.isEmpty()) {
        return end(
            ExitCode.REFUSED,
            "Account %d has no event by then%s."
                .formatted(account, known.knownAt == null ? "" : " that was known"));
      }
      Listing listing =
          new Listing(
              Listing.figure("account"),
              Listing.text("name"),
              Listing.text("currency"),
              Listing.figure("balance"),
              Listing.figure("events"),
              Listing.text("last_event"));
      for (int i : rows) {
        AccountId id = balances.account(i);
        Account known = fold.accounts().get(id).orElseThrow();
        listing.add(
            id.toString(),
            known.name(),
            known.currency().code(),
            balances.balance(i).toString(),
            Integer.toString(balances.eventCount(i)),
            balances.lastEvent(i).map(Instant::toString).orElse(""));
      }
      listing.print(output.format, out());
      return ExitCode.DONE;
    }
  }
}
