package dev.daybook.bench;

import dev.daybook.bench.WindowProcess.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The program's start with a ledger of a million and of ten million events: from the process's
 * start until the window is there, shows all accounts, a chart, has every event, and is live. Each
 * size is started several times, after a first time that is not measured and leaves its last known
 * state; the files lie in the system's cache.
 */
final class StartBench implements Bench {
  private static final int RUNS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration SETTLING = Duration.ofSeconds(10);

  private final List<Integer> sizes;
  private final int accounts = Bench.count("bench.accounts", 100_000);

  StartBench() {
    int events = Bench.count("bench.events", 0);
    sizes = events > 0 ? List.of(events) : List.of(1_000_000, 10_000_000);
  }

  @Override
  public void run(Path folder) throws Exception {
    for (int events : sizes) {
      MadeLedger ledger = MadeLedger.kept(events, accounts);
      try (WindowProcess window = WindowProcess.start(ledger.data())) {
        drawn(window, Sight::live);
      }
      Map<String, double[]> figures = new LinkedHashMap<>();
      for (int run = 0; run < RUNS; run++) {
        start(ledger, run, figures);
      }
      figures.forEach(
          (name, values) -> {
            String unit = name.startsWith("rss") ? "MB" : "ms";
            Arrays.sort(values);
            Bench.print("start.%d_events.%s".formatted(events, name), values[RUNS / 2], unit);
            Bench.print("start.%d_events.%s.max".formatted(events, name), values[RUNS - 1], unit);
          });
    }
  }

  private static void start(MadeLedger ledger, int run, Map<String, double[]> figures)
      throws IOException, InterruptedException {
    try (WindowProcess window = WindowProcess.start(ledger.data())) {
      Sight folded =
          window.await(
              s -> s.kind() == Sight.Kind.FOLDED && s.events() == ledger.events(), PATIENCE);
      Sight loaded = drawn(window, s -> s.micros() > folded.micros() && s.rows() > 0);
      note(figures, "rss_when_loaded", run, window.megabytes("VmRSS"));
      Sight live = drawn(window, Sight::live);
      note(figures, "window", run, window.millisSinceStart(drawn(window, _ -> true)));
      note(
          figures,
          "accounts",
          run,
          window.millisSinceStart(drawn(window, s -> s.rows() == ledger.accounts())));
      note(figures, "chart", run, window.millisSinceStart(drawn(window, s -> s.lines() > 0)));
      note(figures, "all_loaded", run, window.millisSinceStart(loaded));
      note(figures, "live", run, window.millisSinceStart(live));
      Thread.sleep(SETTLING);
      note(figures, "rss_10_s_later", run, window.megabytes("VmRSS"));
      note(figures, "rss_highest", run, window.megabytes("VmHWM"));
    }
  }

  private static Sight drawn(WindowProcess window, Predicate<Sight> wanted)
      throws InterruptedException {
    return window.await(s -> s.kind() == Sight.Kind.DRAWN && wanted.test(s), PATIENCE);
  }

  private static void note(Map<String, double[]> figures, String name, int run, double value) {
    figures.computeIfAbsent(name, _ -> new double[RUNS])[run] = value;
  }
}
