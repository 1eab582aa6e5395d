package dev.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BalanceHistoryTest {
  private record Entry(long millis, long amount) {}

  @RepeatedTest(200)
  void what_it_answers_is_what_trying_every_instant_finds(RepetitionInfo run) {
    long seed = run.getCurrentRepetition();
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    BalanceHistory history = new BalanceHistory();
    for (int i = random.nextInt(60); i > 0; i--) {
      Entry entry = new Entry(random.nextInt(40), random.nextInt(21) - 10);
      entries.add(entry);
      history.add(Instant.ofEpochMilli(entry.millis), new Amount(entry.amount));
    }
    for (long from = 0; from < 42; from++) {
      assertThat(history.balanceAt(Instant.ofEpochMilli(from)))
          .as("seed %d", seed)
          .isEqualTo(new Amount(balanceAt(entries, from)));
      for (long threshold = -30; threshold < 30; threshold += 7) {
        assertThat(history.firstBelow(Instant.ofEpochMilli(from), new Amount(threshold)))
            .as("seed %d, from %d below %d", seed, from, threshold)
            .isEqualTo(firstBelow(entries, from, threshold));
      }
    }
    assertThat(history.balance()).isEqualTo(new Amount(balanceAt(entries, 99)));
    assertThat(history.moved().tenThousandths())
        .isEqualTo(entries.stream().mapToLong(e -> Math.abs(e.amount)).sum());
  }

  private static Optional<BalanceAt> firstBelow(List<Entry> entries, long from, long threshold) {
    return LongStream.range(from, 99)
        .filter(t -> balanceAt(entries, t) < threshold)
        .mapToObj(t -> new BalanceAt(new Amount(balanceAt(entries, t)), Instant.ofEpochMilli(t)))
        .findFirst();
  }

  @Test
  void a_million_postings_in_falling_order_are_added_and_asked_without_growing_slow() {
    // A list that moves its elements, or sums them, would need hours.
    BalanceHistory history = new BalanceHistory();
    for (int i = 1_000_000; i > 0; i--) {
      history.add(Instant.ofEpochMilli(i), new Amount(1));
      history.firstBelow(Instant.ofEpochMilli(i), Amount.ZERO);
    }
    assertThat(history.balanceAt(Instant.ofEpochMilli(250_000))).isEqualTo(new Amount(250_000));
    assertThat(history.lastEffective()).contains(Instant.ofEpochMilli(1_000_000));
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
