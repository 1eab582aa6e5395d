package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.LogPosition;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.write.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What issues one command of the ledger: its identity, and what is said of the outcome. */
abstract class WritingCommand extends LedgerCommand {
  @Option(names = "--memo", paramLabel = "TEXT", description = "Free text.")
  @Nullable String memo;

  @Option(
      names = "--command-id",
      paramLabel = "ID",
      description = "The command's identity: the same id again adds nothing.")
  @Nullable String commandId;

  @Option(names = "--author", paramLabel = "NAME", description = "Default: the user's name.")
  String author = System.getProperty("user.name", "unknown");

  /**
   * The header of the command.
   *
   * @param at when it takes effect, or null for now
   */
  CommandHeader header(Session session, @Nullable Instant at) {
    Instant effective = at != null ? at : Instant.now().truncatedTo(ChronoUnit.MILLIS);
    CommandId id = commandId != null ? new CommandId(commandId) : session.ids().newCommandId();
    return new CommandHeader(id, author, effective, memo);
  }

  /**
   * Issues a command and says what came of it.
   *
   * @param said the command in a line
   * @param accounts whose balances are said
   */
  int issue(Session session, Command command, String said, List<AccountId> accounts)
      throws InterruptedException {
    Outcome outcome = session.handler().handle(command);
    return switch (outcome) {
      case Outcome.Recorded recorded -> recorded(session, recorded.first(), said, accounts);
      case Outcome.AlreadyRecorded(var position) -> already(session, position);
      case Outcome.Refused(var refusal) -> end(ExitCode.REFUSED, refusal.sentence());
      case Outcome.Failed(var sentence) -> end(ExitCode.UNAVAILABLE, sentence);
      case Outcome.Unknown(var sentence) ->
          end(ExitCode.UNAVAILABLE, sentence + again(command.header().id()));
    };
  }

  static String again(CommandId id) {
    return " To learn whether it was recorded, send it again with --command-id=" + id;
  }

  /** Says first that it is recorded: whatever comes of the balances, that stands. */
  int recorded(Session session, LogPosition position, String said, List<AccountId> accounts)
      throws InterruptedException {
    out().printf("Recorded at %s. %s.", position, said);
    out().flush();
    Fold fold = session.containing(position);
    for (AccountId number : accounts) {
      CurrencyCode kept =
          fold.accounts().get(number).map(Account::currency).orElse(CurrencyCode.NONE);
      String whose = accounts.size() == 1 ? "Balance" : "Balance of " + number;
      out().printf(" %s %s %s.", whose, fold.timeline().balance(number, AsOf.LIVE), kept);
    }
    out().println();
    out().flush();
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
}
