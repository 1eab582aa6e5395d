package dev.daybook.view.palette;

import dev.daybook.workspace.accounts.AccountTable.AccountName;
import org.jspecify.annotations.Nullable;

/** A line of the palette. */
sealed interface PaletteRow {
  /** What it is called. */
  String text();

  /** What stands at its end. */
  String note();

  /** Why it cannot be chosen now, or null. */
  @Nullable String obstacle();

  /** As a screen reader says it. */
  default String spoken() {
    String named = note().isEmpty() ? text() : text() + ", " + note();
    return obstacle() == null ? named + "." : named + ". Not now: " + obstacle();
  }

  /** Something to do. */
  record Doing(PaletteCommand command, @Nullable String obstacle) implements PaletteRow {
    @Override
    public String text() {
      return command.name();
    }

    @Override
    public String note() {
      return command.key();
    }
  }

  /** An account to select. */
  record Account(AccountName account) implements PaletteRow {
    @Override
    public String text() {
      return account.name().isEmpty()
          ? account.id().toString()
          : account.id() + "  " + account.name();
    }

    @Override
    public String note() {
      return (account.closed() ? "closed account, " : "account, ") + account.currency().code();
    }

    @Override
    public @Nullable String obstacle() {
      return null;
    }
  }
}
