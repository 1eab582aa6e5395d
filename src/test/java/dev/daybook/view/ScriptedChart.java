package dev.daybook.view;

import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.SampleBook.Holder;
import dev.daybook.view.SampleBook.Post;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.whatif.WhatIfModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The chart of a scripted book: the selection, or the totals. */
final class ScriptedChart {
  private ScriptedChart() {}

  static ChartModel of(ScriptedView view, int pixels, List<WhatIfModel.Row> whatIf) {
    TimeRange shownRange = view.shown();
    List<ChartModel.Series> series = new ArrayList<>();
    if (view.selection().isEmpty()) {
      for (CurrencyCode code : List.of(SampleBook.EUR, SampleBook.USD)) {
        add(
            view,
            pixels,
            series,
            shownRange,
            "Total " + code,
            code,
            h -> h.currency().equals(code));
      }
    } else {
      for (AccountId id : view.selection()) {
        Holder holder =
            view.book().holders.stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
        add(
            view,
            pixels,
            series,
            shownRange,
            id + " " + holder.name(),
            holder.currency(),
            h -> h.id().equals(id));
      }
    }
    suppose(series, whatIf);
    return new ChartModel(shownRange, view.full(), series, points(view, shownRange), view.cursor());
  }

  private static void add(
      ScriptedView view,
      int pixels,
      List<ChartModel.Series> series,
      TimeRange shownRange,
      String label,
      CurrencyCode code,
      Predicate<Holder> of) {
    long from = shownRange.from().toEpochMilli();
    long width = shownRange.length().toMillis();
    TreeMap<Long, long[]> columns = new TreeMap<>();
    long balance = 0;
    long atCursor = 0;
    long events = 0;
    for (Post p : view.book().posts) {
      if (of.test(view.book().holders.get(p.holder())) && !p.at().isAfter(shownRange.to())) {
        balance += p.amount();
        atCursor = view.cursor() == null || !p.at().isAfter(view.cursor()) ? balance : atCursor;
        events++;
        long at = Math.max(from, p.at().toEpochMilli());
        columns.put((at - from) * pixels / width, new long[] {at, balance});
      }
    }
    if (!columns.isEmpty()) {
      series.add(
          new ChartModel.Series(
              label,
              code,
              columns.values().stream().mapToLong(v -> v[0]).toArray(),
              columns.values().stream().mapToLong(v -> v[1]).toArray(),
              events,
              atCursor));
    }
  }

  /** The events on the lines, if they are few. */
  private static List<ChartModel.Point> points(ScriptedView view, TimeRange shownRange) {
    List<ChartModel.Point> points = new ArrayList<>();
    for (EventTable.EventRow row :
        ScriptedEvents.newestFirst(view, view.book().posts.size()).reversed()) {
      if (!row.effective().isBefore(shownRange.from())
          && !row.effective().isAfter(shownRange.to())) {
        int line =
            view.selection().isEmpty()
                ? row.currency().equals(SampleBook.EUR) ? 0 : 1
                : view.selection().indexOf(row.account());
        points.add(new ChartModel.Point(line, row));
      }
    }
    return points.size() > 100 ? List.of() : points;
  }

  /** A line as it would be: less by 9,250 from a year on. */
  private static void suppose(List<ChartModel.Series> series, List<WhatIfModel.Row> whatIf) {
    if (whatIf.isEmpty() || series.size() != 1) {
      return;
    }
    ChartModel.Series real = series.getFirst();
    long since = whatIf.getFirst().at().toEpochMilli();
    int from = 0;
    while (from < real.millis().length - 1 && real.millis()[from] < since) {
      from++;
    }
    long[] values = Arrays.copyOfRange(real.tenThousandths(), from, real.millis().length);
    Arrays.setAll(values, i -> values[i] - 92_500_000);
    series.add(
        new ChartModel.Series(
            real.label() + ", what if",
            real.currency(),
            Arrays.copyOfRange(real.millis(), from, real.millis().length),
            values,
            values.length,
            real.atCursor() - 92_500_000,
            real.label()));
  }
}
