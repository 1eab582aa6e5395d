package dev.daybook.bench;

import dev.daybook.app.window.Dragging;
import dev.daybook.bench.WindowProcess.Sight;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The cursor is dragged over the whole time bar and back in the real window over ten million
 * events: what the FX thread does for each snapshot that it applies, how many it applies, and how
 * long after the mouse the window stands where the mouse was. The window runs in a process of its
 * own.
 */
final class DragBench implements Bench {
  private static final int MOVES = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final int events = Bench.count("bench.events", 10_000_000);
  private final int accounts = Bench.count("bench.accounts", 100_000);

  @Override
  public void run(Path folder) throws Exception {
    MadeLedger ledger = MadeLedger.kept(events, accounts);
    List<String> flags =
        List.of("-Dbench.drag.moves=" + MOVES, "-Dbench.drag.events=" + ledger.events());
    try (WindowProcess window = WindowProcess.start(ledger.data(), flags)) {
      Sight cold = window.await(s -> s.kind() == Sight.Kind.DRAGGED, PATIENCE);
      window.await(s -> s.kind() == Sight.Kind.DRAGGED && s.events() == Dragging.ROUNDS, PATIENCE);
      print("drag.cold", window.sights().stream().filter(s -> s.micros() <= cold.micros()));
      print("drag", window.sights().stream().filter(s -> s.micros() > cold.micros()));
    }
  }

  private static void print(String name, Stream<Sight> seen) {
    List<Sight> sights = seen.toList();
    List<Sight> asked = of(sights, Sight.Kind.ASKED);
    List<Sight> laid = of(sights, Sight.Kind.LAID);
    double seconds = MOVES * 2 * Dragging.MOVE.toNanos() / 1e9;
    double drags = sights.stream().filter(s -> s.kind() == Sight.Kind.DRAGGED).count();
    Bench.print(name + ".moves_asked", asked.size() / seconds / drags, "1/s");
    Bench.print(name + ".snapshots_applied", laid.size() / seconds / drags, "1/s");
    Durations work =
        new Durations(of(sights, Sight.Kind.WORK).stream().mapToLong(Sight::events).toArray());
    print(name + ".fx_work", work);
    print(name + ".asked_to_built", since(asked, of(sights, Sight.Kind.BUILT)));
    print(name + ".cursor_to_visible", since(asked, laid));
  }

  private static void print(String name, Durations durations) {
    durations.print(name);
    Bench.print(name + ".p95", durations.millisAt(0.95), "ms");
    Bench.print(name + ".max", durations.millisAt(1), "ms");
  }

  /** From the last time that a cursor was asked for to the first sight of it after that. */
  private static Durations since(List<Sight> asked, List<Sight> seen) {
    LongStream.Builder nanos = LongStream.builder();
    Map<Long, Long> askedMicros = new HashMap<>();
    int next = 0;
    for (Sight sight : seen) {
      for (; next < asked.size() && asked.get(next).micros() <= sight.micros(); next++) {
        askedMicros.put(asked.get(next).events(), asked.get(next).micros());
      }
      Long since = askedMicros.remove(sight.events());
      if (since != null) {
        nanos.add(TimeUnit.MICROSECONDS.toNanos(sight.micros() - since));
      }
    }
    return new Durations(nanos.build().toArray());
  }

  private static List<Sight> of(List<Sight> sights, Sight.Kind kind) {
    return sights.stream().filter(s -> s.kind() == kind).toList();
  }
}
