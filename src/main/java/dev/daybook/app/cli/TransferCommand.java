package dev.daybook.app.cli;

import dev.daybook.app.Session;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command.Transfer;
import dev.daybook.ledger.Refusal;
import dev.daybook.readmodel.Accounts;
import dev.daybook.workspace.text.CommandSummary;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code daybook transfer}: both legs in one transaction. */
@Command(
    name = "transfer",
    description = "Moves money from one account to another, in one transaction.")
final class TransferCommand extends MoneyCommand {
  @Option(names = "--from", required = true, paramLabel = "N", description = "Where it leaves.")
  int from;

  @Option(names = "--to", required = true, paramLabel = "N", description = "Where it arrives.")
  int to;

  @Option(
      names = "--received",
      paramLabel = "AMOUNT",
      converter = AmountConverter.class,
      description = "What arrives, if the accounts have different currencies.")
  @Nullable Amount received;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Session session = openSession()) {
      Accounts accounts = session.current().accounts();
      AccountId leaves = new AccountId(from);
      AccountId arrives = new AccountId(to);
      Account sender = accounts.get(leaves).orElse(null);
      Account receiver = accounts.get(arrives).orElse(null);
      if (sender == null || receiver == null) {
        AccountId missing = sender == null ? leaves : arrives;
        return end(ExitCode.REFUSED, new Refusal.NoSuchAccount(missing).sentence());
      }
      if (received == null && !sender.currency().equals(receiver.currency())) {
        return end(
            ExitCode.USAGE,
            "Account %s is kept in %s, account %s in %s: say with --received what arrives."
                .formatted(leaves, sender.currency(), arrives, receiver.currency()));
      }
      Transfer transfer =
          new Transfer(
              header(session, at),
              leaves,
              arrives,
              amount,
              sender.currency(),
              received == null ? amount : received,
              receiver.currency());
      return issue(session, transfer, CommandSummary.of(transfer), List.of(leaves, arrives));
    }
  }
}
