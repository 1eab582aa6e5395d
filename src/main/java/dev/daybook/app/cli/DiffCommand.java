package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.PositionSet;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.difference.Compared;
import dev.daybook.workspace.difference.DetailQuery;
import dev.daybook.workspace.difference.DifferenceTable;
import dev.daybook.workspace.text.DifferenceText;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code daybook diff}: the accounts that differ between two instants, and by which events. */
@Command(
    name = "diff",
    description =
        "Prints the accounts that differ between two instants: both balances, the change, and how"
            + " much of it is new business, late arrivals and corrections.")
final class DiffCommand extends LedgerCommand {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The effective instant A, its own events included in it.")
  Instant from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "The effective instant B, inclusive.")
  Instant to;

  @Option(names = "--account", paramLabel = "N", description = "Only this account.")
  @Nullable Integer account;

  @Option(
      names = "--events",
      description = "The events that add up to the change of the --account, instead.")
  boolean events;

  @Mixin KnownAtOption known = new KnownAtOption();
  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (events && account == null) {
      throw new ParameterException(spec.commandLine(), "--events needs --account");
    }
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      Fold fold = session.current();
      AccountId only = account == null ? null : new AccountId(account);
      if (only != null && fold.accounts().get(only).isEmpty()) {
        return end(ExitCode.REFUSED, "Account " + account + " does not exist.");
      }
      LogEnd end = known.end(fold, reader);
      AccountIndex index = new AccountIndex();
      index.follow(fold);
      Compared compared =
          Compared.of(
                  fold,
                  index,
                  new AsOf(from, end),
                  new AsOf(to, end),
                  PositionSet.of(reader.reversalPositions()),
                  () -> true)
              .orElseThrow();
      Listing listing =
          events && only != null
              ? behind(new DetailQuery(reader).all(compared, only))
              : accounts(compared, only);
      listing.print(output.format, out());
      return ExitCode.DONE;
    }
  }

  private static Listing accounts(Compared compared, @Nullable AccountId only) {
    Listing listing =
        new Listing(
            Listing.figure("account"),
            Listing.text("name"),
            Listing.text("currency"),
            Listing.figure("balance_from"),
            Listing.figure("balance_to"),
            Listing.figure("change"),
            Listing.figure("events"),
            Listing.figure("new_business"),
            Listing.figure("late_arrivals"),
            Listing.figure("corrections"));
    List<DifferenceTable.Row> rows =
        IntStream.range(0, compared.difference().size())
            .filter(place -> only == null || compared.difference().account(place).equals(only))
            .mapToObj(compared::row)
            .sorted(Comparator.comparing(DifferenceTable.Row::id))
            .toList();
    for (DifferenceTable.Row row : rows) {
      listing.add(
          row.id().toString(),
          row.name(),
          row.currency().code(),
          row.balanceA().toString(),
          row.balanceB().toString(),
          row.change().toString(),
          Long.toString(row.events()),
          row.newBusiness().sum().toString(),
          row.late().sum().toString(),
          row.corrections().sum().toString());
    }
    return listing;
  }

  private static Listing behind(DifferenceTable.Detail detail) {
    Listing listing =
        new Listing(
            Listing.text("effective"),
            Listing.text("recorded"),
            Listing.text("type"),
            Listing.text("kind"),
            Listing.figure("adds"),
            Listing.text("currency"),
            Listing.text("memo"),
            Listing.text("author"),
            Listing.text("position"));
    for (DifferenceTable.EventRow row : detail.rows()) {
      listing.add(
          row.effective().toString(),
          row.recorded().toString(),
          row.type(),
          DifferenceText.word(row.kind()),
          row.adds().toString(),
          detail.currency().code(),
          Objects.requireNonNullElse(row.memo(), ""),
          Objects.requireNonNullElse(row.author(), ""),
          row.position().toString());
    }
    return listing;
  }
}
