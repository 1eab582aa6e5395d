package dev.daybook.bench;

import dev.daybook.bench.WindowProcess.Sight;
import dev.daybook.eventlog.embedded.StoreFile;
import dev.daybook.eventlog.kafka.KafkaSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Another program writes 5,000 events a second for a minute, in transactions of fifty, into the
 * embedded store of a window that stands open: how long after each acknowledgement the fold and the
 * window have it, how long the FX thread was not to be had, and how the memory grows. The window
 * runs in a process of its own, which is cold: the first seconds count, and what follows them is
 * also told apart.
 */
final class SteadyBench implements Bench {
  private static final int SECONDS = 60;
  private static final int TRANSACTION = 50;
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int TRANSACTIONS = (int) (TimeUnit.SECONDS.toNanos(SECONDS) / EVERY_NANOS);
  private static final int SETTLED = TRANSACTIONS / 6;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final int before = Bench.count("bench.events", 200_000);
  private final int accounts = Bench.count("bench.accounts", 100_000);

  /**
   * What was sent.
   *
   * @param acknowledgedMicros when each transaction was
   * @param rssAt10 of the window's process, in MB
   * @param rssAt60 at the end
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  private record Sent(long beginMicros, long[] acknowledgedMicros, double rssAt10, double rssAt60) {
    long endMicros() {
      return acknowledgedMicros[TRANSACTIONS - 1];
    }
  }

  @Override
  public void run(Path folder) throws Exception {
    MadeLedger ledger = MadeLedger.make(folder.resolve("ledger"), before, accounts);
    try (WindowProcess window = WindowProcess.start(ledger.data())) {
      window.await(s -> s.kind() == Sight.Kind.DRAWN && s.live(), PATIENCE);
      Sent sent = send(window, ledger);
      long all = ledger.events() + (long) TRANSACTIONS * TRANSACTION;
      window.await(s -> s.kind() == Sight.Kind.DRAWN && s.events() == all, PATIENCE);
      print(sent, window.sights());
    }
  }

  private Sent send(WindowProcess window, MadeLedger ledger) throws IOException {
    SyntheticEvents events = SyntheticEvents.continued(accounts);
    long[] acknowledged = new long[TRANSACTIONS];
    double rssAt10 = 0;
    try (EventProducer producer = new EventProducer(store(ledger))) {
      long beginMicros = WindowProcess.micros();
      long begin = System.nanoTime();
      for (int i = 0; i < TRANSACTIONS; i++) {
        long early = begin + i * EVERY_NANOS - System.nanoTime();
        if (early > 0) {
          LockSupport.parkNanos(early);
        }
        producer.begin();
        for (int event = 0; event < TRANSACTION; event++) {
          producer.send(events.next(Instant.now()));
        }
        producer.commit();
        acknowledged[i] = WindowProcess.micros();
        if (i == SETTLED) {
          rssAt10 = window.megabytes("VmRSS");
        }
      }
      return new Sent(beginMicros, acknowledged, rssAt10, window.megabytes("VmRSS"));
    }
  }

  private static KafkaSettings store(MadeLedger ledger) throws IOException {
    StoreFile file = StoreFile.read(ledger.data()).orElseThrow();
    return new KafkaSettings(
        KafkaSettings.DEFAULT_TOPIC, file.bootstrap(), file.registry(), Map.of());
  }

  private void print(Sent sent, List<Sight> sights) {
    double seconds = (sent.endMicros() - sent.beginMicros()) / 1e6;
    Bench.print("steady.rate", TRANSACTIONS * TRANSACTION / seconds, "events/s");
    print("steady", sent, sights, 0);
    print("steady.settled", sent, sights, SETTLED);
    Bench.print("steady.rss_at_10_s", sent.rssAt10(), "MB");
    Bench.print("steady.rss_at_60_s", sent.rssAt60(), "MB");
    Bench.print("steady.rss_growth", sent.rssAt60() / sent.rssAt10(), "ratio");
  }

  private void print(String name, Sent sent, List<Sight> sights, int from) {
    lags(sent, sights, Sight.Kind.FOLDED, from).print(name + ".lag_to_fold");
    Durations shown = lags(sent, sights, Sight.Kind.SHOWN, from);
    Bench.print(name + ".lag_p50", shown.millisAt(0.50), "ms");
    Bench.print(name + ".lag_p99", shown.millisAt(0.99), "ms");
    Bench.print(name + ".lag_max", shown.millisAt(1), "ms");
    long begin = from == 0 ? sent.beginMicros() : sent.acknowledgedMicros()[from];
    Durations blocked =
        new Durations(
            sights.stream()
                .filter(s -> s.kind() == Sight.Kind.PING)
                .filter(s -> s.micros() >= begin && s.micros() <= sent.endMicros())
                .mapToLong(s -> TimeUnit.MICROSECONDS.toNanos(s.events()))
                .toArray());
    blocked.print(name + ".fx_blocked");
    Bench.print(name + ".fx_blocked_max", blocked.millisAt(1), "ms");
  }

  /** From each acknowledgement to the first sight of all its events; 0 if that came before. */
  private Durations lags(Sent sent, List<Sight> sights, Sight.Kind kind, int from) {
    List<Sight> ofKind = sights.stream().filter(s -> s.kind() == kind).toList();
    long[] nanos = new long[TRANSACTIONS];
    int next = 0;
    for (int i = 0; i < TRANSACTIONS; i++) {
      long wanted = before + (i + 1L) * TRANSACTION;
      while (ofKind.get(next).events() < wanted) {
        next++;
      }
      long lag = ofKind.get(next).micros() - sent.acknowledgedMicros()[i];
      nanos[i] = TimeUnit.MICROSECONDS.toNanos(Math.max(0, lag));
    }
    return new Durations(Arrays.copyOfRange(nanos, from, TRANSACTIONS));
  }
}
