package dev.daybook.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The plainest possible fold, for tests: every posting of every account in a history. */
public final class BookInMemory implements DecisionView {
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, BalanceHistory> histories = new HashMap<>();
  private final NavigableMap<CommandId, LogPosition> commands = new TreeMap<>();
  private final Map<EventId, LedgerEvent> events = new LinkedHashMap<>();
  private final Map<EventId, LogPosition> reversals = new HashMap<>();
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
    events.put(event.header().id(), event);
    if (event instanceof LedgerEvent.Posting posting && posting.reverses() != null) {
      reversals.putIfAbsent(posting.reverses(), new LogPosition(0, nextOffset));
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
  public Optional<BalanceAt> firstBelow(AccountId id, Instant from, Amount threshold) {
    return histories.getOrDefault(id, new BalanceHistory()).firstBelow(from, threshold);
  }

  @Override
  public Optional<Instant> lastEffective(AccountId id) {
    return histories.getOrDefault(id, new BalanceHistory()).lastEffective();
  }

  @Override
  public BalanceHistory history(AccountId id) {
    return histories.getOrDefault(id, new BalanceHistory()).copy();
  }

  @Override
  public Optional<LogPosition> recorded(CommandId id) {
    return Optional.ofNullable(commands.get(id));
  }

  @Override
  public Optional<CommandId> nextRecorded(CommandId from) {
    return Optional.ofNullable(commands.ceilingKey(from));
  }

  @Override
  public Optional<LedgerEvent> event(EventId id) {
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public List<LedgerEvent> group(UUID id) {
    return events.values().stream().filter(e -> id.equals(e.header().groupId())).toList();
  }

  @Override
  public Optional<LogPosition> reversal(EventId of) {
    return Optional.ofNullable(reversals.get(of));
  }
}
