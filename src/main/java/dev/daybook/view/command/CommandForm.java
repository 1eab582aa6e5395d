package dev.daybook.view.command;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.workspace.commands.CommandKind;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.intent.Draft;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one or several kinds of command: what is typed, what it means, and what would come
 * of it. FX thread.
 */
interface CommandForm {
  /** All that can be typed, by names under which a draft is kept. */
  Map<String, StringProperty> texts();

  /** Reads what is typed; see {@link #missing}. */
  void read(CommandKind kind, Outlook outlook);

  /** Why it cannot be sent yet, or null; as read last. */
  @Nullable String missing();

  /** The command; only when nothing is missing. */
  Command command(CommandHeader header);

  /**
   * What is known of the command so far.
   *
   * @param header of the whole command, if there is one
   */
  @Nullable Draft draft(CommandHeader header, boolean now);

  /** A draft about these accounts, or this event, with the whole command if nothing is missing. */
  default Draft draft(List<AccountId> accounts, String event, CommandHeader header, boolean now) {
    return new Draft(accounts, event, missing() == null ? command(header) : null, now);
  }

  /**
   * Shows how things stand, and would stand.
   *
   * @param preview the newest answer there is, or null
   * @param answered whether it is the one to the present draft
   */
  void show(@Nullable DraftPreview preview, boolean answered);

  /** Ready for the next one. */
  void clear();
}
