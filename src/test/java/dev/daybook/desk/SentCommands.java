package dev.daybook.desk;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Commands to keep. */
public final class SentCommands {
  private static final AccountId SEVEN = new AccountId(7);
  private static final CurrencyCode EUR = new CurrencyCode("EUR");

  private SentCommands() {}

  /** One of each kind, with all a command can say. */
  static List<Command> ofEveryKind() {
    Amount amount = Amount.of("-922337203685477.5808");
    return List.of(
        new Command.OpenAccount(header("open"), SEVEN, "Rent, \u00e9lan", EUR, Amount.of("0.0001")),
        new Command.Deposit(header("deposit"), new AccountId(Integer.MIN_VALUE), amount, EUR),
        new Command.Withdraw(header("withdraw"), SEVEN, Amount.of("12.34"), CurrencyCode.NONE),
        new Command.Transfer(
            header("transfer"),
            SEVEN,
            new AccountId(8),
            Amount.of("5"),
            EUR,
            Amount.of("5.5"),
            new CurrencyCode("USD")),
        new Command.Reverse(header("reverse"), new EventId(new UUID(-1, 77))),
        new Command.CloseAccount(header("close"), SEVEN),
        new Command.ChangeOverdraftLimit(header("limit"), SEVEN, Amount.ZERO),
        new Command.RenameAccount(header("rename"), SEVEN, "'; DROP TABLE command; --"));
  }

  /** A deposit of 1 EUR to account 7, on its way. */
  public static SentCommand deposit(String id, String issued) {
    return new SentCommand(
        new Command.Deposit(header(id), SEVEN, Amount.of("1"), EUR),
        Instant.parse(issued),
        "Deposit 1.00 EUR to 7",
        CommandLife.SENT);
  }

  private static CommandHeader header(String id) {
    return new CommandHeader(
        new CommandId(id),
        "ana",
        Instant.parse("2026-02-01T12:00:00.123Z"),
        id.equals("close") ? null : "memo \u05d0\n\t" + "x".repeat(9_990));
  }
}
