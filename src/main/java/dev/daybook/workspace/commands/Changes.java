package dev.daybook.workspace.commands;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.LedgerEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By how much a draft would change balances. Pure. */
final class Changes {
  private Changes() {}

  /** By events that would be recorded; accounts whose balance none of them is about are absent. */
  static Map<AccountId, Amount> of(List<? extends LedgerEvent> events) {
    return events.stream()
        .filter(LedgerEvent.Posting.class::isInstance)
        .collect(
            Collectors.toUnmodifiableMap(
                e -> e.header().account(), LedgerEvent::amount, Amount::plus));
  }

  /** By a command that is refused: what it asks for. */
  static Map<AccountId, Amount> asked(Command command, NamedEvents.@Nullable Found named) {
    return switch (command) {
      case Command.Deposit c -> Map.of(c.account(), c.amount());
      case Command.Withdraw c -> Map.of(c.account(), c.amount().negated());
      case Command.Transfer c -> Map.of(c.account(), c.amount().negated(), c.to(), c.received());
      case Command.Reverse _ ->
          named == null
              ? Map.of()
              : of(named.legs()).entrySet().stream()
                  .collect(
                      Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().negated()));
      case Command.OpenAccount _,
          Command.CloseAccount _,
          Command.ChangeOverdraftLimit _,
          Command.RenameAccount _ ->
          Map.of();
    };
  }
}
