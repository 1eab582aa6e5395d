package dev.daybook.workspace.text;

import dev.daybook.ledger.Command;

/** A command in a line. */
public final class CommandSummary {
  private CommandSummary() {}

  /** For example {@code Deposit 12.34 EUR to 7}. */
  public static String of(Command command) {
    return switch (command) {
      case Command.OpenAccount c ->
          "Open %s %s in %s".formatted(c.account(), c.name(), c.currency());
      case Command.Deposit c ->
          "Deposit %s %s to %s".formatted(c.amount(), c.currency(), c.account());
      case Command.Withdraw c ->
          "Withdraw %s %s from %s".formatted(c.amount(), c.currency(), c.account());
      case Command.Transfer c ->
          c.currency().equals(c.receivedCurrency())
              ? "Transfer %s %s from %s to %s"
                  .formatted(c.amount(), c.currency(), c.account(), c.to())
              : "Transfer %s %s from %s as %s %s to %s"
                  .formatted(
                      c.amount(),
                      c.currency(),
                      c.account(),
                      c.received(),
                      c.receivedCurrency(),
                      c.to());
      case Command.Reverse c -> "Reverse event %s".formatted(c.event());
      case Command.CloseAccount c -> "Close account %s".formatted(c.account());
      case Command.ChangeOverdraftLimit c ->
          "Set the limit of %s to %s".formatted(c.account(), c.overdraftLimit());
      case Command.RenameAccount c -> "Rename %s to %s".formatted(c.account(), c.name());
    };
  }
}
