package dev.daybook.workspace.chart;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Account;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.workspace.chart.ChartModel.Point;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.time.TimeRange;
import java.util.List;
import java.util.stream.Stream;

/** The events that the chart marks one by one, as long as they are few. */
public final class ChartEvents {
  /** On a thousand pixels more of them run together. */
  private static final int MOST = 100;

  private ChartEvents() {}

  /**
   * The events on the lines.
   *
   * @param known all instants, with what is known of them
   * @param lines as {@link ChartQuery#run} gave them for this fold and selection
   */
  public static List<Point> of(
      EventsQuery query,
      Fold fold,
      AsOf known,
      List<AccountId> selection,
      TimeRange range,
      List<Series> lines) {
    List<AccountId> drawn = ChartQuery.drawn(fold, selection);
    if (!selection.isEmpty() && drawn.isEmpty()) {
      return List.of();
    }
    return query.within(fold, known, drawn, range, MOST).stream()
        .flatMap(event -> point(fold, drawn, lines, event))
        .toList();
  }

  private static Stream<Point> point(
      Fold fold, List<AccountId> drawn, List<Series> lines, EventTable.EventRow event) {
    if (!drawn.isEmpty()) {
      return Stream.of(new Point(drawn.indexOf(event.account()), event));
    }
    CurrencyCode currency =
        fold.accounts().get(event.account()).map(Account::currency).orElse(event.currency());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).currency().equals(currency)) {
        return Stream.of(new Point(i, event));
      }
    }
    return Stream.empty(); // of a total that leaves the range
  }
}
