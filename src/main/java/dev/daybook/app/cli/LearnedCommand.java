package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.learned.LearnedQuery;
import dev.daybook.workspace.learned.LearnedTable;
import dev.daybook.workspace.learned.LearnedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code daybook learned}: why a balance of then is another one today. */
@Command(
    name = "learned",
    description = {
      "Prints what is known now and was not known then: late arrivals, what was not yet known,"
          + " corrections, new business, and copies that changed nothing.",
      "The amounts add up to the difference between `balances --known-at` and `balances`."
    })
final class LearnedCommand extends LedgerCommand {
  private static final int PAGE = 10_000;

  /** By what the amounts are summed. */
  enum Sums {
    ACCOUNT,
    CURRENCY
  }

  @Mixin KnownAtOption known = new KnownAtOption();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "Only what is effective up to this instant, inclusive (default: everything).")
  @Nullable Instant at;

  @Option(names = "--account", paramLabel = "N", description = "Only this account.")
  @Nullable Integer account;

  @Option(
      names = "--sums",
      paramLabel = "account|currency",
      description = "The balances then and now, and what was learned between, summed.")
  @Nullable Sums sums;

  @Mixin FormatOption output = new FormatOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (known.knownAt == null) {
      throw new ParameterException(
          spec.commandLine(), "Say since when: --known-at with an instant or positions");
    }
    try (Session session = openSession();
        ReadModelReader reader = session.reader()) {
      Fold fold = session.current();
      LogEnd end = Objects.requireNonNull(known.end(fold, reader));
      LearnedQuery query = new LearnedQuery(reader);
      Instant since = known.since(end, reader);
      List<AccountId> of = account == null ? List.of() : List.of(new AccountId(account));
      LearnedTable first = query.run(fold, at, end, since, of, 0, PAGE, () -> true);
      Listing listing =
          switch (sums) {
            case ACCOUNT -> accounts(first);
            case CURRENCY -> currencies(first);
            case null -> {
              Listing events = events();
              add(events, first);
              for (long next = PAGE; next < first.total(); next += PAGE) {
                add(events, query.run(fold, at, end, since, of, (int) next, PAGE, () -> true));
              }
              yield events;
            }
          };
      listing.print(output.format, out());
      return ExitCode.DONE;
    }
  }

  private static Listing events() {
    return new Listing(
        Listing.text("kind"),
        Listing.figure("account"),
        Listing.text("name"),
        Listing.text("effective"),
        Listing.text("recorded"),
        Listing.text("type"),
        Listing.figure("amount"),
        Listing.text("currency"),
        Listing.text("position"),
        Listing.text("of"));
  }

  private static void add(Listing listing, LearnedTable page) {
    for (LearnedTable.Row row : page.rows()) {
      listing.add(
          LearnedText.kind(row.kind()),
          row.account().toString(),
          row.accountName(),
          row.effective().toString(),
          row.recorded().toString(),
          row.type(),
          row.amount().toString(),
          row.currency().code(),
          row.position().toString(),
          row.of() == null ? "" : row.of().toString());
    }
  }

  private static Listing accounts(LearnedTable table) {
    Listing listing =
        new Listing(
            Listing.figure("account"),
            Listing.text("name"),
            Listing.text("currency"),
            Listing.figure("then"),
            Listing.figure("new_business"),
            Listing.figure("late"),
            Listing.figure("not_yet_known"),
            Listing.figure("corrections"),
            Listing.figure("now"),
            Listing.figure("events"));
    for (LearnedTable.AccountSum sum : table.accounts()) {
      listing.add(
          sum.account().toString(),
          sum.name(),
          sum.currency().code(),
          sum.then().toString(),
          sum.newBusiness().toString(),
          sum.late().toString(),
          sum.notYetKnown().toString(),
          sum.corrections().toString(),
          sum.now().toString(),
          Long.toString(sum.events()));
    }
    return listing;
  }

  private static Listing currencies(LearnedTable table) {
    Listing listing =
        new Listing(
            Listing.text("currency"),
            Listing.figure("then"),
            Listing.figure("new_business"),
            Listing.figure("late"),
            Listing.figure("not_yet_known"),
            Listing.figure("corrections"),
            Listing.figure("now"));
    for (LearnedTable.CurrencySum sum : table.currencies()) {
      listing.add(
          sum.currency().code(),
          plain(sum.then()),
          plain(sum.newBusiness()),
          plain(sum.late()),
          plain(sum.notYetKnown()),
          plain(sum.corrections()),
          plain(sum.now()));
    }
    return listing;
  }

  /** As amounts are written: with two decimals, or the three or four that it has. */
  private static String plain(BigDecimal sum) {
    BigDecimal bare = sum.stripTrailingZeros();
    return bare.setScale(Math.max(2, bare.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }
}
