package dev.daybook.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** When an account may be opened, closed, renamed, and its limit changed. Pure. */
final class AccountRules {
  /** The most characters a name has. */
  static final int NAME_MAX = 200;

  private final NewEvents fresh;

  AccountRules(Supplier<EventId> newEventId) {
    fresh = new NewEvents(newEventId);
  }

  /** The account if it exists and is not closed. */
  static Account requireOpen(AccountId id, DecisionView view) {
    Account account =
        view.account(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchAccount(id)));
    if (account.closed()) {
      throw new RefusedException(new Refusal.Closed(id));
    }
    return account;
  }

  /** A closed account may be opened again; its past stays. */
  LedgerEvent open(Command.OpenAccount command, DecisionView view) {
    Optional<Account> existing = view.account(command.account());
    if (existing.filter(a -> a.opened() && !a.closed()).isPresent()) {
      throw new RefusedException(new Refusal.AlreadyOpen(command.account()));
    }
    requireName(command.name());
    requireNotNegative(command.overdraftLimit());
    // An account that a foreign writer posted to may be opened later, in the currency it has.
    CurrencyCode kept = existing.map(Account::currency).orElse(CurrencyCode.NONE);
    if (!kept.equals(CurrencyCode.NONE) && !kept.equals(command.currency())) {
      throw new RefusedException(
          new Refusal.WrongCurrency(command.account(), kept, command.currency()));
    }
    return new LedgerEvent.AccountOpened(
        header(command, command.account()),
        command.name(),
        command.currency(),
        command.overdraftLimit());
  }

  LedgerEvent close(Command.CloseAccount command, DecisionView view) {
    Account account = requireOpen(command.account(), view);
    Optional<Instant> last = view.lastEffective(account.id());
    if (last.isPresent() && last.get().isAfter(command.header().effective())) {
      throw new RefusedException(new Refusal.PostedLater(account.id(), last.get()));
    }
    Amount balance = view.balance(account.id());
    if (!balance.equals(Amount.ZERO)) {
      throw new RefusedException(new Refusal.NotZero(account.id(), account.currency(), balance));
    }
    return new LedgerEvent.AccountClosed(header(command, account.id()));
  }

  LedgerEvent changeLimit(Command.ChangeOverdraftLimit command, DecisionView view) {
    Account account = requireOpen(command.account(), view);
    Amount limit = command.overdraftLimit();
    requireNotNegative(limit);
    if (limit.equals(account.overdraftLimit())) {
      throw new RefusedException(new Refusal.LimitUnchanged(account.id(), limit));
    }
    // A wider limit is welcome even where a foreign writer overdrew.
    if (limit.compareTo(account.overdraftLimit()) < 0) {
      view.firstBelow(account.id(), command.header().effective(), limit.negated())
          .ifPresent(
              below -> {
                throw new RefusedException(
                    new Refusal.BelowNewLimit(
                        account.id(), account.currency(), below.balance(), below.at()));
              });
    }
    return new LedgerEvent.OverdraftLimitChanged(header(command, account.id()), limit);
  }

  LedgerEvent rename(Command.RenameAccount command, DecisionView view) {
    Account account = requireOpen(command.account(), view);
    requireName(command.name());
    if (command.name().equals(account.name())) {
      throw new RefusedException(new Refusal.NameUnchanged(account.id(), account.name()));
    }
    return new LedgerEvent.AccountRenamed(header(command, account.id()), command.name());
  }

  private EventHeader header(Command command, AccountId account) {
    return fresh.header(command.header(), account, null);
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > NAME_MAX) {
      throw new RefusedException(new Refusal.NameLength(name.isBlank() ? 0 : name.length()));
    }
  }

  private static void requireNotNegative(Amount limit) {
    if (limit.isNegative()) {
      throw new RefusedException(new Refusal.NegativeLimit(limit));
    }
  }
}
