package dev.daybook.bench;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.GroupTotals;
import dev.daybook.timeline.Groups;
import dev.daybook.timeline.PixelReducer;
import dev.daybook.timeline.Timeline;
import dev.daybook.timeline.TimelineSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Series to pixel columns, on one thread that is not the window's: a busy account of a million
 * events, the totals of three currencies over ten million. The first time, again, and after each of
 * many arrivals; with late ones in between, too.
 */
final class ChartBench implements Bench {
  private static final int WIDTH = 1_500;
  private static final int TIMES = 200;
  private static final int LATE = 1_000;

  private final List<Long> kept = new ArrayList<>();

  @Override
  public void run(Path folder) throws Exception {
    BusyBook book = new BusyBook();
    Timeline timeline = book.timeline();
    TimelineSnapshot snapshot = timeline.snapshot();
    Groups currencies = BusyBook.currencies(snapshot);
    measure("chart.account_first", 1, () -> account(snapshot, book));
    measure("chart.account", TIMES, () -> account(snapshot, book));
    measure("chart.totals_first", 1, () -> totals(snapshot, currencies, book));
    measure("chart.totals", TIMES, () -> totals(snapshot, currencies, book));
    measure(
        "chart.totals_after_arrival",
        TIMES,
        () -> {
          book.addNext(timeline);
          totals(timeline.snapshot(), currencies, book);
        });
    for (int i = 0; i < LATE; i++) {
      book.addLate(timeline);
    }
    TimelineSnapshot late = timeline.snapshot();
    measure("chart.account_with_1000_late", TIMES, () -> account(late, book));
    measure("chart.totals_with_1000_late", TIMES, () -> totals(late, currencies, book));
    if (kept.isEmpty()) {
      throw new IllegalStateException("Nothing was drawn");
    }
  }

  private void account(TimelineSnapshot snapshot, BusyBook book) {
    var series = snapshot.series(new AccountId(BusyBook.BUSY), AsOf.LIVE);
    kept.add(PixelReducer.reduce(series, book.begin(), book.end(), WIDTH).last(WIDTH - 1));
  }

  private void totals(TimelineSnapshot snapshot, Groups groups, BusyBook book) {
    GroupTotals totals = snapshot.totals(groups, AsOf.LIVE);
    totals
        .reduce(book.begin(), book.end(), WIDTH)
        .forEach(columns -> kept.add(columns.orElseThrow().last(WIDTH - 1)));
  }

  private static void measure(String name, int times, Runnable work) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i] = System.nanoTime() - start;
    }
    new Durations(nanos).print(name);
  }
}
