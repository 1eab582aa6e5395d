package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.Command.Deposit;
import dev.daybook.ledger.Command.OpenAccount;
import dev.daybook.ledger.Command.Withdraw;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.ledger.Refusal;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.workspace.CommandSummary;
import dev.daybook.write.BatchOutcome;
import dev.daybook.write.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code daybook post}: one deposit or withdrawal, decided like the window's. What became of it is
 * told to the caller and not kept in the desk's file, which may be a window's at this moment.
 */
@Command(
    name = "post",
    description = {
      "Posts a deposit or a withdrawal.",
      "A deposit to an account that does not exist opens it, unless --existing is given."
    })
final class PostCommand extends LedgerCommand {
  /** What can be posted. */
  enum Type {
    DEPOSIT,
    WITHDRAW
  }

  @Option(names = "--account", required = true, paramLabel = "N", description = "The account.")
  int account;

  @Option(
      names = "--amount",
      required = true,
      paramLabel = "AMOUNT",
      converter = AmountConverter.class,
      description = "In currency units, positive: 12.34")
  Amount amount;

  @Option(
      names = "--type",
      defaultValue = "deposit",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Type type;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = InstantConverter.class,
      description = "When it takes effect (default: now).")
  @Nullable Instant at;

  @Option(names = "--memo", paramLabel = "TEXT", description = "Free text.")
  @Nullable String memo;

  @Option(
      names = "--command-id",
      paramLabel = "ID",
      description = "The command's identity: the same id again adds nothing.")
  @Nullable String commandId;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "For an account that is opened (default: the settings', else EUR).")
  @Nullable String currency;

  @Option(names = "--author", paramLabel = "NAME", description = "Default: the user's name.")
  String author = System.getProperty("user.name", "unknown");

  @Option(names = "--existing", description = "Refuse if the account does not exist.")
  boolean existing;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession()) {
      Instant effective = at != null ? at : Instant.now().truncatedTo(ChronoUnit.MILLIS);
      CommandId id = commandId != null ? new CommandId(commandId) : session.ids().newCommandId();
      AccountId number = new AccountId(account);
      Account known = session.current().accounts().get(number).orElse(null);
      if (known == null && type == Type.DEPOSIT && !existing) {
        BatchOutcome opened;
        try {
          opened = openAndDeposit(session, number, id, effective);
        } catch (LogUnavailableException e) {
          String sentence = Objects.requireNonNullElse(e.getMessage(), "No answer.");
          return end(ExitCode.UNAVAILABLE, e.outcomeUnknown() ? sentence + again(id) : sentence);
        }
        switch (opened) {
          case BatchOutcome.Recorded(var positions, _) -> {
            return positions.isEmpty()
                ? already(id)
                : recorded(session, number, positions.getLast());
          }
          case BatchOutcome.Refused(var commands) -> {
            Refusal why = commands.getFirst().refusal();
            if (!(why instanceof Refusal.AlreadyOpen)) {
              return end(ExitCode.REFUSED, why.sentence());
            }
          }
        }
        // Somebody else opened it in the meantime: then it exists.
        known = session.current().accounts().get(number).orElse(null);
      }
      // A currency that was asked for is asked for: the ledger says if it is the wrong one.
      CurrencyCode kept = known == null || currency != null ? currency() : known.currency();
      Outcome outcome = session.handler().handle(posting(id, number, effective, kept));
      return answer(session, number, id, outcome);
    }
  }

  private BatchOutcome openAndDeposit(
      Session session, AccountId number, CommandId id, Instant effective)
      throws InterruptedException {
    CommandHeader opening = new CommandHeader(new CommandId(id + ".open"), author, effective, null);
    BatchOutcome outcome =
        session
            .handler()
            .handleAll(
                List.of(
                    new OpenAccount(opening, number, "Account " + number, currency(), Amount.ZERO),
                    posting(id, number, effective, currency())));
    if (outcome instanceof BatchOutcome.Recorded) {
      out().println("Account " + number + " did not exist: opened in " + currency() + ".");
    }
    return outcome;
  }

  private CurrencyCode currency() {
    return currency != null ? new CurrencyCode(currency) : root.folder().rememberedCurrency();
  }

  private int answer(Session session, AccountId number, CommandId id, Outcome outcome)
      throws InterruptedException {
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded(session, number, recorded.first());
      case Outcome.AlreadyRecorded(var position) -> already(session, position);
      case Outcome.Refused(Refusal refusal) -> end(ExitCode.REFUSED, refusal.sentence());
      case Outcome.Failed(var sentence) -> end(ExitCode.UNAVAILABLE, sentence);
      case Outcome.Unknown(var sentence) -> end(ExitCode.UNAVAILABLE, sentence + again(id));
    };
  }

  private int already(CommandId id) {
    out().println("Already recorded as " + id + ": nothing was added.");
    return ExitCode.DONE;
  }

  /** Names what was recorded: the same id may have been meant for something else. */
  private int already(Session session, LogPosition position) throws InterruptedException {
    session.containing(position);
    try (ReadModelReader reader = session.reader()) {
      String what =
          reader.events(List.of(position)).stream()
              .map(e -> " (%s %s on account %s)".formatted(e.amount(), e.currency(), e.account()))
              .findFirst()
              .orElse("");
      out().println("Already recorded at " + position + what + ": nothing was added.");
    }
    return ExitCode.DONE;
  }

  private static String again(CommandId id) {
    return " To learn whether it was recorded, send it again with --command-id=" + id;
  }

  /** Says first that it is recorded: whatever comes of the balance, that stands. */
  private int recorded(Session session, AccountId number, LogPosition position)
      throws InterruptedException {
    out().printf("Recorded at %s. ", position);
    out().flush();
    Fold fold = session.containing(position);
    CurrencyCode kept =
        fold.accounts().get(number).map(Account::currency).orElse(CurrencyCode.NONE);
    out()
        .printf(
            "%s. Balance %s %s.%n",
            summary(number, kept), fold.timeline().balance(number, AsOf.LIVE), kept);
    out().flush();
    return ExitCode.DONE;
  }

  /** What was asked for, as a command. */
  private dev.daybook.ledger.Command posting(
      CommandId id, AccountId number, Instant effective, CurrencyCode kept) {
    CommandHeader header = new CommandHeader(id, author, effective, memo);
    return switch (type) {
      case DEPOSIT -> new Deposit(header, number, amount, kept);
      case WITHDRAW -> new Withdraw(header, number, amount, kept);
    };
  }

  private String summary(AccountId number, CurrencyCode kept) {
    return CommandSummary.of(posting(new CommandId("said"), number, Instant.EPOCH, kept));
  }
}
