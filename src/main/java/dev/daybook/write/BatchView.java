package dev.daybook.write;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.BalanceAt;
import dev.daybook.ledger.BalanceHistory;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.DecisionView;
import dev.daybook.ledger.EventId;
import dev.daybook.ledger.LedgerEvent;
import dev.daybook.ledger.LogPosition;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The fold as it will be once the events of this batch so far are recorded. Copies the history of
 * an account only when the batch touches it. Not thread-safe.
 */
final class BatchView implements DecisionView {
  private final DecisionView base;
  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, BalanceHistory> histories = new HashMap<>();
  private final Set<CommandId> commands = new HashSet<>();
  private final RecordedCommands before;
  private final Set<EventId> reversed = new HashSet<>();

  /**
   * A repeat within the batch has no position yet; it stands before everything in the log's end.
   */
  private static final LogPosition IN_THIS_BATCH = new LogPosition(0, -1);

  BatchView(DecisionView base) {
    this.base = base;
    before = new RecordedCommands(base);
  }

  void apply(LedgerEvent event) {
    AccountId id = event.header().account();
    Account before = account(id).orElseGet(() -> Account.unopened(id, event.header().effective()));
    accounts.put(id, before.evolve(event));
    own(id).add(event.header().effective(), event.amount());
    CommandId command = event.header().commandId();
    if (command != null) {
      commands.add(command);
    }
    if (event instanceof LedgerEvent.Posting posting && posting.reverses() != null) {
      reversed.add(posting.reverses());
    }
  }

  private BalanceHistory own(AccountId id) {
    return histories.computeIfAbsent(id, base::history);
  }

  @Override
  public Optional<Account> account(AccountId id) {
    Account own = accounts.get(id);
    return own != null ? Optional.of(own) : base.account(id);
  }

  @Override
  public Amount balance(AccountId id) {
    BalanceHistory own = histories.get(id);
    return own != null ? own.balance() : base.balance(id);
  }

  @Override
  public Amount moved(AccountId id) {
    BalanceHistory own = histories.get(id);
    return own != null ? own.moved() : base.moved(id);
  }

  @Override
  public Optional<BalanceAt> firstBelow(AccountId id, Instant from, Amount threshold) {
    BalanceHistory own = histories.get(id);
    return own != null ? own.firstBelow(from, threshold) : base.firstBelow(id, from, threshold);
  }

  @Override
  public Optional<Instant> lastEffective(AccountId id) {
    BalanceHistory own = histories.get(id);
    return own != null ? own.lastEffective() : base.lastEffective(id);
  }

  @Override
  public BalanceHistory history(AccountId id) {
    return own(id);
  }

  @Override
  public Optional<LogPosition> recorded(CommandId id) {
    return commands.contains(id) ? Optional.of(IN_THIS_BATCH) : before.position(id);
  }

  @Override
  public Optional<CommandId> nextRecorded(CommandId from) {
    return Stream.concat(
            base.nextRecorded(from).stream(),
            commands.stream().filter(id -> id.compareTo(from) >= 0))
        .min(CommandId::compareTo);
  }

  /** Ids of this batch's events are new, so no command of it can name one. */
  @Override
  public Optional<LedgerEvent> event(EventId id) {
    return base.event(id);
  }

  @Override
  public List<LedgerEvent> group(UUID id) {
    return base.group(id);
  }

  @Override
  public Optional<LogPosition> reversal(EventId of) {
    return reversed.contains(of) ? Optional.of(IN_THIS_BATCH) : base.reversal(of);
  }
}
