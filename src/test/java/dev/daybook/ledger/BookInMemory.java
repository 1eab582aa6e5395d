package dev.daybook.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The plainest possible fold, for tests: every posting of every account in a history. */
public final class BookInMemory implements DecisionView {
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, BalanceHistory> histories = new HashMap<>();
  private final Map<CommandId, LogPosition> commands = new HashMap<>();
  private long nextOffset;

  /** Applies what was decided; anything but an acceptance changes nothing. */
  public BookInMemory apply(Decision decision) {
    if (decision instanceof Decision.Accepted(var events)) {
      events.forEach(this::apply);
    }
    return this;
  }

  public void apply(LedgerEvent event) {
    AccountId id = event.header().account();
    Account before = account(id).orElse(Account.unopened(id, event.header().effective()));
    accounts.put(id, before.evolve(event));
    histories
        .computeIfAbsent(id, _ -> new BalanceHistory())
        .add(event.header().effective(), event.amount());
    CommandId command = event.header().commandId();
    if (command != null) {
      commands.putIfAbsent(command, new LogPosition(0, nextOffset));
    }
    nextOffset++;
  }

  @Override
  public Optional<Account> account(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Amount balance(AccountId id) {
    return histories.getOrDefault(id, new BalanceHistory()).balance();
  }

  @Override
  public Amount moved(AccountId id) {
    return histories.getOrDefault(id, new BalanceHistory()).moved();
  }

  @Override
  public Lowest lowestSince(AccountId id, Instant from) {
    return histories.getOrDefault(id, new BalanceHistory()).lowestSince(from);
  }

  @Override
  public BalanceHistory history(AccountId id) {
    return histories.getOrDefault(id, new BalanceHistory()).copy();
  }

  @Override
  public Optional<LogPosition> recorded(CommandId id) {
    return Optional.ofNullable(commands.get(id));
  }
}
