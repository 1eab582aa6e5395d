package dev.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A book to issue commands to, for tests that read as specifications. */
final class Ledger {
  static final AccountId RENT = new AccountId(7);
  static final AccountId CASH = new AccountId(8);
  static final AccountId DOLLARS = new AccountId(9);
  static final CurrencyCode EUR = new CurrencyCode("EUR");
  static final CurrencyCode USD = new CurrencyCode("USD");
  static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
  static final Instant APRIL = Instant.parse("2026-04-01T12:00:00Z");
  static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");

  final BookInMemory book = new BookInMemory();
  private final AtomicLong ids = new AtomicLong();
  private final Decider decider =
      new Decider(() -> new EventId(new UUID(7, ids.incrementAndGet())));
  private int commands;

  Decision issue(Command command) {
    Decision decision = decider.decide(command, book);
    book.apply(decision);
    return decision;
  }

  /** Issues what must be accepted; its events. */
  List<LedgerEvent> accepted(Command command) {
    Decision decision = issue(command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).events();
  }

  /** Issues what must be refused; why it was. */
  Refusal refused(Command command) {
    Decision decision = issue(command);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal();
  }

  Command open(AccountId account, CurrencyCode currency, String limit) {
    return new Command.OpenAccount(
        header(MARCH), account, "Account " + account, currency, Amount.of(limit));
  }

  Command deposit(AccountId account, String amount, Instant at) {
    return new Command.Deposit(header(at), account, Amount.of(amount), currency(account));
  }

  Command withdraw(AccountId account, String amount, Instant at) {
    return new Command.Withdraw(header(at), account, Amount.of(amount), currency(account));
  }

  Command transfer(AccountId from, AccountId to, String amount, Instant at) {
    return transfer(from, to, amount, amount, at);
  }

  Command transfer(AccountId from, AccountId to, String amount, String received, Instant at) {
    return new Command.Transfer(
        header(at), from, to, Amount.of(amount), currency(from), Amount.of(received), currency(to));
  }

  Command reverse(LedgerEvent event, Instant at) {
    return new Command.Reverse(header(at), event.header().id());
  }

  Command close(AccountId account, Instant at) {
    return new Command.CloseAccount(header(at), account);
  }

  Command.CommandHeader header(Instant at) {
    return new Command.CommandHeader(new CommandId("c" + commands++), "ana", at, null);
  }

  Amount balance(AccountId account) {
    return book.balance(account);
  }

  private static CurrencyCode currency(AccountId account) {
    return account.equals(DOLLARS) ? USD : EUR;
  }
}
