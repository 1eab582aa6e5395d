package dev.daybook.write.sample;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.CurrencyCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Collects the sample's commands and knows what each account could still spend. */
final class SampleBook {
  private final List<Command> commands = new ArrayList<>();
  private final Map<AccountId, Holding> holdings = new HashMap<>();
  private final Random random;

  /** An open account as the sample sees it. */
  private record Holding(CurrencyCode currency, Amount limit, Amount balance) {}

  SampleBook(long seed) {
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  AccountId open(int number, String name, String currency, String limit, Instant at) {
    AccountId id = new AccountId(number);
    Holding holding = new Holding(new CurrencyCode(currency), Amount.of(limit), Amount.ZERO);
    holdings.put(id, holding);
    commands.add(
        new Command.OpenAccount(header(at, null), id, name, holding.currency, holding.limit));
    return id;
  }

  void deposit(AccountId id, Amount amount, Instant at, String memo) {
    Holding holding = holding(id);
    holdings.put(id, new Holding(holding.currency, holding.limit, holding.balance.plus(amount)));
    commands.add(new Command.Deposit(header(at, memo), id, amount, holding.currency));
  }

  /** Withdraws unless the account could not afford it; says whether it did. */
  boolean withdraw(AccountId id, Amount amount, Instant at, String memo) {
    Holding holding = holding(id);
    Amount after = holding.balance.minus(amount);
    if (after.compareTo(holding.limit.negated()) < 0) {
      return false;
    }
    holdings.put(id, new Holding(holding.currency, holding.limit, after));
    commands.add(new Command.Withdraw(header(at, memo), id, amount, holding.currency));
    return true;
  }

  Amount balance(AccountId id) {
    return holding(id).balance;
  }

  List<Command> commands() {
    return List.copyOf(commands);
  }

  /** A whole number of cents between two amounts of currency units. */
  Amount cents(int fromUnits, int toUnits) {
    long cents = random.nextLong(fromUnits * 100L, toUnits * 100L + 1);
    return new Amount(cents * 100);
  }

  private Holding holding(AccountId id) {
    Holding holding = holdings.get(id);
    if (holding == null) {
      throw new IllegalStateException("Sample account " + id + " was never opened.");
    }
    return holding;
  }

  private Command.CommandHeader header(Instant at, @Nullable String memo) {
    return new Command.CommandHeader(SampleLedger.id(commands.size()), "sample", at, memo);
  }
}
