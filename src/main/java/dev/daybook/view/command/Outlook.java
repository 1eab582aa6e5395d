package dev.daybook.view.command;

import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.status.Connection;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the forms need of the newest snapshot.
 *
 * @param closedFor why nothing can be sent at all, or null
 */
record Outlook(
    ZoneId zone,
    @Nullable String closedFor,
    int nextFreeNumber,
    List<AccountName> directory,
    @Nullable DraftPreview preview) {
  static final Outlook NONE =
      new Outlook(ZoneOffset.UTC, "The event store is starting.", 1, List.of(), null);

  static Outlook of(Snapshot snapshot) {
    AccountTable accounts = snapshot.accounts();
    return new Outlook(
        snapshot.zone(),
        closedFor(snapshot),
        accounts.nextFreeNumber(),
        accounts.directory(),
        snapshot.preview());
  }

  private static @Nullable String closedFor(Snapshot snapshot) {
    if (!snapshot.cursor().live()) {
      return "History is read only: go back to live (T) to post.";
    }
    return sentence(snapshot.connection().state());
  }

  private static @Nullable String sentence(Connection.State state) {
    return switch (state) {
      case UP -> null;
      case STARTING -> "The event store is starting.";
      case UNREACHABLE ->
          "The event store does not answer: nothing can be sent now. What you typed is kept.";
      case FAILED -> "The event store has failed: restart it first. What you typed is kept.";
      case OTHER_LOG -> "The event store has another log than this read model holds: choose above.";
    };
  }
}
