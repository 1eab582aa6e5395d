package dev.daybook.workspace.commands;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.ledger.EventId;
import dev.daybook.workspace.intent.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a draft, decided by the same rules as the command itself.
 *
 * @param draft the draft it answers
 * @param accounts the accounts it names or would post to, as they stand; those that do not exist
 *     are left out
 * @param event the event it names, or null
 * @param refusal why it would be refused, or null
 */
public record DraftPreview(
    Draft draft, List<Standing> accounts, @Nullable NamedEvent event, @Nullable String refusal) {
  public DraftPreview {
    accounts = List.copyOf(accounts);
  }

  /**
   * An account before and after.
   *
   * @param balance over all its events
   * @param effectiveNow what of it is effective now, if future-dated events are among them; else
   *     null
   * @param limit how far below zero it may go
   * @param resulting the balance after the draft, even if it is refused for that balance; null if
   *     the draft is incomplete, refused for another reason, or leaves the balance alone
   */
  public record Standing(
      AccountId id,
      String name,
      CurrencyCode currency,
      Amount balance,
      @Nullable Amount effectiveNow,
      Amount limit,
      @Nullable Amount resulting) {}

  /**
   * An event the analyst named.
   *
   * @param summary what it says: "Deposit +12.34 EUR on 7 Rent"
   */
  public record NamedEvent(EventId id, Instant effective, String summary) {}

  /** How an account stands, if the draft has to do with it. */
  public Optional<Standing> standing(AccountId id) {
    return accounts.stream().filter(a -> a.id().equals(id)).findFirst();
  }
}
