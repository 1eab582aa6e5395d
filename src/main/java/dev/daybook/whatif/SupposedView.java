package dev.daybook.whatif;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The book with what is supposed, as the rules look at it. No balance is ever too low here: that
 * one would be is what the analyst wants to see, not to be refused.
 */
record SupposedView(DecisionView book, Hypothesis hypothesis) implements DecisionView {
  @Override
  public Optional<Account> account(AccountId id) {
    return book.account(id);
  }

  @Override
  public Amount balance(AccountId id) {
    return legs(id).map(Leg::amount).reduce(book.balance(id), Amount::plus);
  }

  @Override
  public Amount moved(AccountId id) {
    return legs(id)
        .map(leg -> leg.amount().isNegative() ? leg.amount().negated() : leg.amount())
        .reduce(book.moved(id), Amount::plus);
  }

  @Override
  public Optional<BalanceAt> firstBelow(AccountId id, Instant from, Amount threshold) {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> lastEffective(AccountId id) {
    return Stream.concat(book.lastEffective(id).stream(), legs(id).map(Leg::at))
        .max(Instant::compareTo);
  }

  @Override
  public BalanceHistory history(AccountId id) {
    BalanceHistory history = book.history(id);
    legs(id).forEach(leg -> history.add(leg.at(), leg.amount()));
    return history;
  }

  @Override
  public Optional<LogPosition> recorded(CommandId id) {
    return Optional.empty();
  }

  @Override
  public Optional<CommandId> nextRecorded(CommandId from) {
    return Optional.empty();
  }

  @Override
  public Optional<LedgerEvent> event(EventId id) {
    return book.event(id);
  }

  @Override
  public List<LedgerEvent> group(UUID id) {
    return book.group(id);
  }

  @Override
  public Optional<LogPosition> reversal(EventId of) {
    return book.reversal(of);
  }

  private Stream<Leg> legs(AccountId id) {
    return hypothesis.legs().filter(leg -> leg.account().equals(id));
  }
}
