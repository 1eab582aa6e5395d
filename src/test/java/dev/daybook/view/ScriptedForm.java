package dev.daybook.view;

import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.EventId;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.intent.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command would do to a scripted book, before it is sent. */
final class ScriptedForm {
  private ScriptedForm() {}

  static @Nullable DraftPreview preview(
      SampleBook book,
      @Nullable Draft typed,
      List<AccountTable.AccountRow> rows,
      @Nullable String refusal) {
    if (typed == null) {
      return null;
    }
    List<DraftPreview.Standing> standings = new ArrayList<>();
    String why = null;
    for (AccountTable.AccountRow row : rows) {
      if (typed.accounts().contains(row.id())) {
        Amount after = after(typed.command(), row);
        if (after != null && after.compareTo(row.overdraftLimit().negated()) < 0) {
          why =
              "Account %s would fall to %s %s, below its limit."
                  .formatted(row.id(), after, row.currency());
        }
        standings.add(
            new DraftPreview.Standing(
                row.id(),
                row.name(),
                row.currency(),
                row.balance(),
                null,
                row.overdraftLimit(),
                after));
      }
    }
    return new DraftPreview(
        typed, standings, event(book, typed.event()), why == null ? refusal : why);
  }

  private static @Nullable Amount after(@Nullable Command command, AccountTable.AccountRow row) {
    return switch (command) {
      case Command.Deposit c -> row.balance().plus(c.amount());
      case Command.Withdraw c -> row.balance().minus(c.amount());
      case Command.Transfer c ->
          c.account().equals(row.id())
              ? row.balance().minus(c.amount())
              : row.balance().plus(c.received());
      case null, default -> null;
    };
  }

  /** The event at a position {@code 0/n}. */
  private static DraftPreview.@Nullable NamedEvent event(SampleBook book, String typed) {
    if (!typed.matches("0/\\d+")) {
      return null;
    }
    int at = Integer.parseInt(typed.substring(2)) / 2;
    if (at >= book.posts.size()) {
      return null;
    }
    Post post = book.posts.get(at);
    return new DraftPreview.NamedEvent(
        new EventId(new UUID(1, at)), post.at(), post.type() + " " + new Amount(post.amount()));
  }
}
