package dev.daybook.workspace.intent;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command being typed: what is valid so far.
 *
 * @param accounts the accounts the form names, in its order
 * @param event what was typed to name an event: a position such as {@code 0/123} or an event id;
 *     empty if the form asks for none
 * @param command the whole command, or null while something is missing; its id does not matter
 * @param now whether it takes effect when it is sent, whatever the command's header says
 */
public record Draft(
    List<AccountId> accounts, String event, @Nullable Command command, boolean now) {
  public Draft {
    accounts = List.copyOf(accounts);
  }
}
