package dev.daybook.desk;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command of any kind as one flat row: what the kind does not use is null. */
record CommandColumns(
    Kind kind,
    @Nullable AccountId account,
    @Nullable AccountId to,
    @Nullable Amount amount,
    @Nullable CurrencyCode currency,
    @Nullable Amount received,
    @Nullable CurrencyCode receivedCurrency,
    @Nullable EventId event,
    @Nullable String name,
    @Nullable Amount overdraftLimit) {
  /** As the file names them. */
  enum Kind {
    OPEN_ACCOUNT,
    DEPOSIT,
    WITHDRAW,
    TRANSFER,
    REVERSE,
    CLOSE_ACCOUNT,
    CHANGE_OVERDRAFT_LIMIT,
    RENAME_ACCOUNT
  }

  static CommandColumns of(Command command) {
    return switch (command) {
      case Command.OpenAccount c ->
          new CommandColumns(
              Kind.OPEN_ACCOUNT,
              c.account(),
              null,
              null,
              c.currency(),
              null,
              null,
              null,
              c.name(),
              c.overdraftLimit());
      case Command.Deposit c -> posting(Kind.DEPOSIT, c.account(), c.amount(), c.currency());
      case Command.Withdraw c -> posting(Kind.WITHDRAW, c.account(), c.amount(), c.currency());
      case Command.Transfer c ->
          new CommandColumns(
              Kind.TRANSFER,
              c.account(),
              c.to(),
              c.amount(),
              c.currency(),
              c.received(),
              c.receivedCurrency(),
              null,
              null,
              null);
      case Command.Reverse c ->
          new CommandColumns(
              Kind.REVERSE, null, null, null, null, null, null, c.event(), null, null);
      case Command.CloseAccount c -> account(Kind.CLOSE_ACCOUNT, c.account(), null, null);
      case Command.ChangeOverdraftLimit c ->
          account(Kind.CHANGE_OVERDRAFT_LIMIT, c.account(), null, c.overdraftLimit());
      case Command.RenameAccount c -> account(Kind.RENAME_ACCOUNT, c.account(), c.name(), null);
    };
  }

  private static CommandColumns posting(
      Kind kind, AccountId account, Amount amount, CurrencyCode currency) {
    return new CommandColumns(kind, account, null, amount, currency, null, null, null, null, null);
  }

  private static CommandColumns account(
      Kind kind, AccountId account, @Nullable String name, @Nullable Amount limit) {
    return new CommandColumns(kind, account, null, null, null, null, null, null, name, limit);
  }

  /**
   * The command again.
   *
   * @throws NullPointerException if a column lacks that the kind uses
   */
  Command command(CommandHeader header) {
    return switch (kind) {
      case OPEN_ACCOUNT ->
          new Command.OpenAccount(
              header, used(account), used(name), used(currency), used(overdraftLimit));
      case DEPOSIT -> new Command.Deposit(header, used(account), used(amount), used(currency));
      case WITHDRAW -> new Command.Withdraw(header, used(account), used(amount), used(currency));
      case TRANSFER ->
          new Command.Transfer(
              header,
              used(account),
              used(to),
              used(amount),
              used(currency),
              used(received),
              used(receivedCurrency));
      case REVERSE -> new Command.Reverse(header, used(event));
      case CLOSE_ACCOUNT -> new Command.CloseAccount(header, used(account));
      case CHANGE_OVERDRAFT_LIMIT ->
          new Command.ChangeOverdraftLimit(header, used(account), used(overdraftLimit));
      case RENAME_ACCOUNT -> new Command.RenameAccount(header, used(account), used(name));
    };
  }

  private <T> T used(@Nullable T column) {
    return Objects.requireNonNull(column, () -> "A column of a " + kind + " is empty");
  }
}
