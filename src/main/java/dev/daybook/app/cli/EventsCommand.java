package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code daybook events}: an account's events, oldest effective first, each with its balance after.
 */
@Command(name = "events", description = "Prints the events of an account in effective order.")
final class EventsCommand extends LedgerCommand {
  private static final int PAGE = 10_000;

  @Option(names = "--account", required = true, paramLabel = "N", description = "The account.")
  int account;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The first effective instant, inclusive.")
  @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The last effective instant, inclusive.")
  @Nullable Instant to;

  @Mixin KnownAtOption known = new KnownAtOption();
  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      Fold fold = session.current();
      if (fold.accounts().get(new AccountId(account)).isEmpty()) {
        return end(ExitCode.REFUSED, "Account " + account + " does not exist.");
      }
      Listing listing =
          new Listing(
              Listing.text("effective"),
              Listing.text("recorded"),
              Listing.text("type"),
              Listing.figure("amount"),
              Listing.text("currency"),
              Listing.figure("balance_after"),
              Listing.text("memo"),
              Listing.text("author"),
              Listing.text("position"),
              Listing.text("event_id"));
      AsOf asOf = new AsOf(to, known.end(fold, reader));
      oldestFirst(fold, asOf, new EventsQuery(reader, InstantSource.system()))
          .forEach(row -> add(listing, row));
      listing.print(output.format, out());
      return ExitCode.DONE;
    }
  }

  private List<EventTable.EventRow> oldestFirst(Fold fold, AsOf asOf, EventsQuery query) {
    List<EventTable.EventRow> newestFirst = new ArrayList<>();
    EventTable page;
    do {
      page = query.run(fold, asOf, List.of(new AccountId(account)), newestFirst.size(), PAGE);
      newestFirst.addAll(page.rows());
    } while (newestFirst.size() < page.total());
    return newestFirst.reversed().stream()
        .filter(row -> from == null || !row.effective().isBefore(from))
        .toList();
  }

  private static void add(Listing listing, EventTable.EventRow row) {
    listing.add(
        row.effective().toString(),
        row.recorded().toString(),
        row.type(),
        row.amount().toString(),
        row.currency().code(),
        row.balanceAfter().toString(),
        Objects.requireNonNullElse(row.memo(), ""),
        Objects.requireNonNullElse(row.author(), ""),
        row.position().toString(),
        row.id().toString());
  }
}
