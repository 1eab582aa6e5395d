package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.eventlog.LogUnavailableException;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.Command.Deposit;
import dev.daybook.ledger.Command.OpenAccount;
import dev.daybook.ledger.Command.Withdraw;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.Refusal;
import dev.daybook.workspace.text.CommandSummary;
import dev.daybook.write.BatchOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code daybook post}: one deposit or withdrawal, decided like the window's. */
@Command(
    name = "post",
    description = {
      "Posts a deposit or a withdrawal.",
      "A deposit to an account that does not exist opens it, unless --existing is given."
    })
final class PostCommand extends MoneyCommand {
  /** What can be posted. */
  enum Type {
    DEPOSIT,
    WITHDRAW
  }

  @Option(names = "--account", required = true, paramLabel = "N", description = "The account.")
  int account;

  @Option(
      names = "--type",
      defaultValue = "deposit",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Type type;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "For an account that is opened (default: the settings', else EUR).")
  @Nullable String currency;

  @Option(names = "--existing", description = "Refuse if the account does not exist.")
  boolean existing;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession()) {
      CommandHeader header = header(session, at);
      AccountId number = new AccountId(account);
      Account known = session.current().accounts().get(number).orElse(null);
      if (known == null && type == Type.DEPOSIT && !existing) {
        Integer ended = openAndDeposit(session, number, header);
        if (ended != null) {
          return ended;
        }
        // Somebody else opened it in the meantime: then it exists.
        known = session.current().accounts().get(number).orElse(null);
      }
      // A currency that was asked for is asked for: the ledger says if it is the wrong one.
      CurrencyCode kept = known == null || currency != null ? currency() : known.currency();
      var posting = posting(header, number, kept);
      return issue(session, posting, CommandSummary.of(posting), List.of(number));
    }
  }

  /** Both in one transaction; null if the account exists after all. */
  private @Nullable Integer openAndDeposit(Session session, AccountId number, CommandHeader header)
      throws InterruptedException {
    CommandHeader opening =
        new CommandHeader(new CommandId(header.id() + ".open"), author, header.effective(), null);
    var deposit = posting(header, number, currency());
    BatchOutcome outcome;
    try {
      outcome =
          session
              .handler()
              .handleAll(
                  List.of(
                      new OpenAccount(
                          opening, number, "Account " + number, currency(), Amount.ZERO),
                      deposit));
    } catch (LogUnavailableException e) {
      String sentence = Objects.requireNonNullElse(e.getMessage(), "No answer.");
      return end(
          ExitCode.UNAVAILABLE, e.outcomeUnknown() ? sentence + again(header.id()) : sentence);
    }
    return switch (outcome) {
      case BatchOutcome.Recorded(var positions, _) when positions.isEmpty() -> {
        out().println("Already recorded as " + header.id() + ": nothing was added.");
        yield ExitCode.DONE;
      }
      case BatchOutcome.Recorded(var positions, _) -> {
        out().println("Account " + number + " did not exist: opened in " + currency() + ".");
        yield recorded(session, positions.getLast(), CommandSummary.of(deposit), List.of(number));
      }
      case BatchOutcome.Refused(var commands) -> {
        Refusal why = commands.getFirst().refusal();
        yield why instanceof Refusal.AlreadyOpen ? null : end(ExitCode.REFUSED, why.sentence());
      }
    };
  }

  private CurrencyCode currency() {
    return currency != null ? new CurrencyCode(currency) : root.folder().rememberedCurrency();
  }

  private dev.daybook.ledger.Command posting(
      CommandHeader header, AccountId number, CurrencyCode kept) {
    return switch (type) {
      case DEPOSIT -> new Deposit(header, number, amount, kept);
      case WITHDRAW -> new Withdraw(header, number, amount, kept);
    };
  }
}
