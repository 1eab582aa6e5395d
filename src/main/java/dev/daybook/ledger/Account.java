package dev.daybook.ledger;

import java.time.Instant;

/**
 * What is known of an account besides its postings, folded in log order. The balance is not here:
 * it depends on the instant one asks for.
 *
 * @param currency {@link CurrencyCode#NONE} until an event names one
 * @param opened whether an {@code AccountOpened} was seen; foreign writers post without opening
 * @param since the earliest effective instant of its events
 */
public record Account(
    AccountId id,
    String name,
    CurrencyCode currency,
    Amount overdraftLimit,
    boolean opened,
    boolean closed,
    Instant since) {

  /** The account as its first event finds it. */
  public static Account unopened(AccountId id, Instant since) {
    return new Account(id, "", CurrencyCode.NONE, Amount.ZERO, false, false, since);
  }

  /**
   * The account after an event.
   *
   * @throws ImpossibleEventException if the event contradicts what the log says of the account
   */
  public Account evolve(LedgerEvent event) {
    boolean earlier = event.header().effective().isBefore(since);
    Instant first = earlier ? event.header().effective() : since;
    return switch (event) {
      case LedgerEvent.AccountOpened e -> {
        if (opened && !closed) {
          throw new ImpossibleEventException("Account " + id + " was opened twice.");
        }
        requireCurrency(e.currency());
        CurrencyCode named = e.currency().equals(CurrencyCode.NONE) ? currency : e.currency();
        yield new Account(id, e.name(), named, e.overdraftLimit(), true, false, first);
      }
      case LedgerEvent.AccountRenamed e ->
          new Account(id, e.name(), currency, overdraftLimit, opened, closed, first);
      case LedgerEvent.OverdraftLimitChanged e ->
          new Account(id, name, currency, e.overdraftLimit(), opened, closed, first);
      case LedgerEvent.AccountClosed _ ->
          new Account(id, name, currency, overdraftLimit, opened, true, first);
      case LedgerEvent.Posting e -> {
        requireCurrency(e.currency());
        CurrencyCode known = currency.equals(CurrencyCode.NONE) ? e.currency() : currency;
        yield !earlier && known.equals(currency)
            ? this // as for nearly all postings
            : new Account(id, name, known, overdraftLimit, opened, closed, first);
      }
    };
  }

  private void requireCurrency(CurrencyCode of) {
    if (!of.equals(currency) // nearly always equal, and the same object
        && !of.equals(CurrencyCode.NONE)
        && !currency.equals(CurrencyCode.NONE)) {
      throw new ImpossibleEventException(
          "Account " + id + " is kept in " + currency + ", the event is in " + of + ".");
    }
  }

  /** The lowest balance the account may reach. */
  public Amount floor() {
    return overdraftLimit.negated();
  }
}
