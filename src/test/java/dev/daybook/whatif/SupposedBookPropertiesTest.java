package dev.daybook.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.Amount;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.BookInMemory;
import dev.daybook.ledger.RecordedEvent;
import dev.daybook.timeline.BalanceSeries;
import dev.daybook.timeline.SampleEvents;
import dev.daybook.timeline.Timeline;
import dev.daybook.timeline.TimelineSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances, steps and the first breach against a naive fold of real and supposed movements. */
class SupposedBookPropertiesTest {
  private static final int ACCOUNTS = 5;
  private static final long SPAN = 3_000;

  /** A movement, real or supposed. */
  private record Move(AccountId account, long amount, long millis) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void what_would_be_equals_a_naive_fold_of_what_is_and_what_is_supposed(long seed) {
    Random random = new Random(seed);
    Timeline timeline = new Timeline();
    BookInMemory book = new BookInMemory();
    List<Move> moves = new ArrayList<>();
    long offset = 0;
    for (int account = 1; account <= ACCOUNTS; account++) {
      record(SampleEvents.opened(account, "a" + account, 0, offset++), timeline, book, moves);
    }
    int events = random.nextInt(300);
    for (int i = 0; i < events; i++) {
      long millis = random.nextLong(SPAN);
      int account = 1 + random.nextInt(ACCOUNTS);
      long amount = random.nextLong(40_001) - 15_000;
      record(SampleEvents.posting(account, amount, millis, 0, offset++), timeline, book, moves);
    }
    Hypothesis hypothesis = Hypothesis.NONE;
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      Supposition supposition = supposition(random);
      assertThat(hypothesis.plus(supposition, book))
          .isInstanceOfSatisfying(Hypothesis.Outcome.Stands.class, _ -> add(supposition, moves));
      hypothesis = ((Hypothesis.Outcome.Stands) hypothesis.plus(supposition, book)).hypothesis();
    }
    requireSame(timeline.snapshot(), hypothesis, book, moves, random);
  }

  private static void record(
      RecordedEvent event, Timeline timeline, BookInMemory book, List<Move> moves) {
    timeline.add(event);
    book.apply(event.event());
    moves.add(
        new Move(
            event.event().header().account(),
            event.event().amount().tenThousandths(),
            event.event().header().effective().toEpochMilli()));
  }

  /** In the past, at an event's own instant, or in the future. */
  private static Supposition supposition(Random random) {
    AccountId account = new AccountId(1 + random.nextInt(ACCOUNTS));
    AccountId other = new AccountId(1 + account.number() % ACCOUNTS);
    Amount amount = new Amount(1 + random.nextInt(300_000));
    Instant at = Instant.ofEpochMilli(random.nextLong(SPAN + 500));
    return switch (random.nextInt(3)) {
      case 0 -> new Supposition.Deposit(account, amount, at);
      case 1 -> new Supposition.Withdrawal(account, amount, at);
      default -> new Supposition.Transfer(account, other, amount, null, at);
    };
  }

  private static void add(Supposition supposition, List<Move> moves) {
    long amount = supposition.amount().tenThousandths();
    long at = supposition.at().toEpochMilli();
    switch (supposition) {
      case Supposition.Deposit s -> moves.add(new Move(s.account(), amount, at));
      case Supposition.Withdrawal s -> moves.add(new Move(s.account(), -amount, at));
      case Supposition.Transfer s -> {
        moves.add(new Move(s.account(), -amount, at));
        moves.add(new Move(s.to(), amount, at));
      }
    }
  }

  private static void requireSame(
      TimelineSnapshot real,
      Hypothesis hypothesis,
      BookInMemory book,
      List<Move> moves,
      Random random) {
    SupposedBook supposed = new SupposedBook(real, hypothesis);
    List<AccountId> all = new ArrayList<>();
    for (int number = 1; number <= ACCOUNTS; number++) {
      AccountId account = new AccountId(number);
      all.add(account);
      List<AccountId> one = List.of(account);
      for (int i = 0; i < 20; i++) {
        long millis = random.nextLong(SPAN + 800) - 400;
        assertThat(supposed.balance(account, AsOf.at(Instant.ofEpochMilli(millis))))
            .isEqualTo(new Amount(sum(moves, one, millis)));
      }
      assertThat(supposed.balance(account, AsOf.LIVE))
          .isEqualTo(new Amount(sum(moves, one, Long.MAX_VALUE)));
      requireSameSteps(supposed.series(real.series(account, AsOf.LIVE), one), moves, one, random);
    }
    requireSameSteps(supposed.series(real.series(all, AsOf.LIVE), all), moves, all, random);
    assertThat(supposed.firstBreach(book::account)).isEqualTo(naiveBreach(hypothesis, book, moves));
  }

  private static void requireSameSteps(
      BalanceSeries series, List<Move> moves, Collection<AccountId> of, Random random) {
    NavigableMap<Long, Long> steps = steps(moves, of);
    long from = random.nextBoolean() ? Long.MIN_VALUE : random.nextLong(SPAN);
    long to = random.nextBoolean() ? Long.MAX_VALUE : random.nextLong(SPAN + 500);
    NavigableMap<Long, Long> replayed = new TreeMap<>();
    series.replay(
        from,
        to,
        (at, after) -> {
          assertThat(replayed.isEmpty() || replayed.lastKey() < at).isTrue(); // ascending
          replayed.put(at, after);
        });
    assertThat(replayed)
        .isEqualTo(from > to ? new TreeMap<Long, Long>() : steps.subMap(from, true, to, true));
    long at = random.nextLong(SPAN);
    assertThat(series.balanceAt(at)).isEqualTo(sum(moves, of, at));
  }

  private static NavigableMap<Long, Long> steps(List<Move> moves, Collection<AccountId> of) {
    NavigableMap<Long, Long> steps = new TreeMap<>();
    moves.stream()
        .filter(move -> of.contains(move.account))
        .forEach(move -> steps.put(move.millis, sum(moves, of, move.millis)));
    return steps;
  }

  private static long sum(List<Move> moves, Collection<AccountId> of, long millis) {
    return moves.stream()
        .filter(move -> of.contains(move.account) && move.millis <= millis)
        .mapToLong(Move::amount)
        .sum();
  }

  private static Optional<SupposedBook.Breach> naiveBreach(
      Hypothesis hypothesis, BookInMemory book, List<Move> moves) {
    List<SupposedBook.Breach> breaches = new ArrayList<>();
    for (AccountId id : hypothesis.accounts()) {
      Account account = book.account(id).orElseThrow();
      long first =
          hypothesis.legs(List.of(id)).stream()
              .mapToLong(leg -> leg.at().toEpochMilli())
              .min()
              .orElseThrow();
      steps(moves, List.of(id)).tailMap(first, true).entrySet().stream()
          .filter(step -> step.getValue() < account.floor().tenThousandths())
          .findFirst()
          .ifPresent(
              step -> {
                Instant at = Instant.ofEpochMilli(step.getKey());
                long anyway = book.history(id).balanceAt(at).tenThousandths();
                breaches.add(
                    new SupposedBook.Breach(
                        id,
                        at,
                        new Amount(step.getValue()),
                        account.floor(),
                        anyway < account.floor().tenThousandths()));
              });
    }
    return breaches.stream()
        .min(
            Comparator.comparing(SupposedBook.Breach::at)
                .thenComparing(SupposedBook.Breach::account));
  }
}
