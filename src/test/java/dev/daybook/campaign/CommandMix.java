package dev.daybook.campaign;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.Command;
import dev.daybook.ledger.Command.CommandHeader;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The commands of one writer: the same seed, writer, number and instant give the same command, so
 * that a successor can issue it again. More is taken than given, and some accounts are hot, so that
 * limits are reached and writers meet.
 */
public record CommandMix(long seed, int writer, int accounts) {
  static final CurrencyCode EUR = new CurrencyCode("EUR");
  private static final int HOT = 4;
  private static final int DAYS = 30;

  /** Opens every account with a little, before all that the mix back-dates. */
  public static List<Command> opening(int accounts, Instant now) {
    Instant before = now.minus(Duration.ofDays(2 * DAYS));
    List<Command> commands = new ArrayList<>();
    for (int number = 1; number <= accounts; number++) {
      AccountId account = new AccountId(number);
      commands.add(
          new Command.OpenAccount(
              new CommandHeader(new CommandId("open-" + number), "ana", before, null),
              account,
              "Account " + number,
              EUR,
              Amount.ZERO));
      commands.add(
          new Command.Deposit(
              new CommandHeader(new CommandId("begin-" + number), "ana", before, null),
              account,
              Amount.of("40"),
              EUR));
    }
    return commands;
  }

  /** The writer's command of this number, as issued at this instant. */
  public Command command(int number, Instant now) {
    SplittableRandom random =
        new SplittableRandom(seed * 1_000_003 + writer * 100_003L + number * 31L);
    AccountId account = account(random);
    Amount amount = new Amount(random.nextLong(1, 600_000)); // up to 60
    CommandHeader header =
        new CommandHeader(
            new CommandId("w" + writer + "-" + number),
            "writer " + writer,
            effective(random, now),
            null);
    int kind = random.nextInt(100);
    if (kind < 30) {
      return new Command.Deposit(header, account, amount, EUR);
    }
    if (kind < 65) {
      return new Command.Withdraw(header, account, amount, EUR);
    }
    AccountId to = account(random);
    while (to.equals(account)) {
      to = account(random);
    }
    return new Command.Transfer(header, account, to, amount, EUR, amount, EUR);
  }

  private AccountId account(SplittableRandom random) {
    return new AccountId(1 + random.nextInt(random.nextBoolean() ? accounts : HOT));
  }

  /** Mostly now, some in the past, some in the future. */
  private static Instant effective(SplittableRandom random, Instant now) {
    int kind = random.nextInt(10);
    long millis = random.nextLong(Duration.ofDays(DAYS).toMillis());
    return kind < 7 ? now : kind < 9 ? now.minusMillis(millis) : now.plusMillis(millis);
  }
}
