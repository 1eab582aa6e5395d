package dev.daybook.bench;

import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.Groups;
import dev.daybook.timeline.Timeline;
import dev.daybook.timeline.TimelineSnapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * Events for benches of the timeline alone: one a second, a tenth of them on account 0 and the rest
 * anywhere, up to 100.00 each way, in three currencies. The same seed makes the same events. One
 * thread.
 */
final class BusyBook {
  static final int BUSY = 0;
  static final int CURRENCIES = 3;
  private static final long SEED = 7;
  private static final long STEP_MILLIS = 1_000;
  private static final int MOST = 1_000_000; // 1/10,000

  private final int events = Bench.count("bench.events", 10_000_000);
  private final int accounts = Bench.count("bench.accounts", 100_000);
  private final Random random = new Random(SEED);
  private int next;

  /** Takes an event of the book. */
  @FunctionalInterface
  interface Taker {
    void event(int account, long amount, long effectiveMillis, long offset) throws Exception;
  }

  /** Hands over all events in order, the same ones each time. */
  void forEach(Taker taker) throws Exception {
    Random same = new Random(SEED);
    for (int i = 0; i < events; i++) {
      taker.event(account(same, i), amount(same), i * STEP_MILLIS, i);
    }
  }

  Timeline timeline() throws Exception {
    Timeline timeline = new Timeline();
    forEach((account, amount, millis, offset) -> timeline.add(account, amount, millis, 0, offset));
    next = events;
    return timeline;
  }

  /** One more event, right after the last one. */
  void addNext(Timeline timeline) {
    timeline.add(account(random, next), amount(random), next * STEP_MILLIS, 0, next);
    next++;
  }

  /** One more event, anywhere in the past. */
  void addLate(Timeline timeline) {
    timeline.add(account(random, next), amount(random), randomMillis(), 0, next);
    next++;
  }

  private int account(Random from, int i) {
    return i % 10 == 0 ? BUSY : from.nextInt(accounts);
  }

  private static long amount(Random from) {
    return from.nextInt(2 * MOST + 1) - (long) MOST;
  }

  long randomMillis() {
    return random.nextLong(events * STEP_MILLIS);
  }

  int events() {
    return events;
  }

  Instant begin() {
    return Instant.EPOCH;
  }

  Instant end() {
    return Instant.ofEpochMilli(events * STEP_MILLIS);
  }

  /** The accounts' currencies, as the window knows them. */
  static Groups currencies(TimelineSnapshot snapshot) {
    Balances balances = snapshot.balances(AsOf.LIVE);
    int[] of = new int[balances.size()];
    Arrays.setAll(of, i -> balances.accountNumber(i) % CURRENCIES);
    return Groups.of(of, null);
  }
}
