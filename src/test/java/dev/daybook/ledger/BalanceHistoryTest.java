package dev.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BalanceHistoryTest {
  private record Entry(long millis, long amount) {}

  @RepeatedTest(200)
  void the_lowest_balance_is_that_of_trying_every_instant(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    BalanceHistory history = new BalanceHistory();
    for (int i = random.nextInt(30); i > 0; i--) {
      Entry entry = new Entry(random.nextInt(20), random.nextInt(21) - 10);
      entries.add(entry);
      history.add(Instant.ofEpochMilli(entry.millis), new Amount(entry.amount));
    }
    long from = random.nextInt(22);
    long lowest = balanceAt(entries, from);
    long at = from;
    for (long t = from; t < 22; t++) {
      if (balanceAt(entries, t) < lowest) {
        lowest = balanceAt(entries, t);
        at = t;
      }
    }
    assertThat(history.lowestSince(Instant.ofEpochMilli(from)))
        .as("seed %d", seed)
        .isEqualTo(new DecisionView.Lowest(new Amount(lowest), Instant.ofEpochMilli(at)));
    assertThat(history.balance()).isEqualTo(new Amount(balanceAt(entries, 99)));
  }

  @Test
  void a_copy_does_not_follow_its_original() {
    BalanceHistory history = new BalanceHistory();
    BalanceHistory copy = history.copy();
    history.add(Instant.EPOCH, new Amount(5));
    assertThat(copy.balance()).isEqualTo(Amount.ZERO);
  }

  private static long balanceAt(List<Entry> entries, long millis) {
    return entries.stream().filter(e -> e.millis <= millis).mapToLong(Entry::amount).sum();
  }
}
