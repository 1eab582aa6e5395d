package dev.daybook.workspace;

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
    };
  }
}
