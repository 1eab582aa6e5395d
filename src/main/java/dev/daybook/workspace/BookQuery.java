package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.ledger.LogEnd;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.Density;
import dev.daybook.timeline.GroupSums;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.AccountsQuery;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartEvents;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartQuery;
import dev.daybook.workspace.chart.SupposedLines;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.events.SupposedEvents;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.Memo;
import dev.daybook.workspace.tools.Reading;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes what the window shows of the book. Each part is computed again only when what it depends
 * on changed. One thread at a time, like the reader.
 */
final class BookQuery implements Reading<BookQuestion, BookAnswer> {
  private final InstantSource clock;
  private final ReadModelReader reader;
  private final EventsQuery eventsQuery;
  private final AccountIndex index = new AccountIndex();

  private record At(Fold fold, AsOf asOf) {}

  private record Rows(Fold fold, Balances balances, Balances now, ViewState.Order order) {}

  private record Page(
      Fold fold, Hypothesis hypothesis, AsOf asOf, List<AccountId> of, ViewState.Rows rows) {}

  private record Lines(Fold fold, AsOf known, List<AccountId> of, TimeRange range, int pixels) {}

  private record Values(
      Fold fold,
      Balances balances,
      GroupSums sums,
      List<AccountId> of,
      List<ChartModel.Series> lines) {}

  private record Few(
      Fold fold, AsOf known, List<AccountId> of, TimeRange range, List<ChartModel.Series> lines) {}

  private record Supposed(
      Fold fold,
      Hypothesis hypothesis,
      List<AccountId> of,
      List<ChartModel.Series> lines,
      TimeRange range,
      int pixels,
      AsOf asOf) {}

  private record Reached(TimelineSnapshot timeline, @Nullable LogEnd known, long effective) {}

  private record Bar(TimelineSnapshot timeline, AsOf known, TimeRange range, int pixels) {}

  private record Counted(TimelineSnapshot timeline, AsOf asOf) {}

  private final Memo<At, Balances> balances = new Memo<>(k -> k.fold.timeline().balances(k.asOf));
  private final Memo<At, GroupSums> sums = new Memo<>(k -> balances.of(k).sums(index.groups()));
  private final Memo<Counted, Long> upTo = new Memo<>(k -> k.timeline.countUpTo(k.asOf));
  private final Memo<Counted, Long> total = new Memo<>(k -> k.timeline.countUpTo(k.asOf));
  private final Memo<Reached, Balances> balancesNow;
  private final Memo<At, KeyFigures> figures;
  private final Memo<Rows, LazyRows<AccountTable.AccountRow>> rows;
  private final Memo<Page, EventTable> events;
  private final Memo<Lines, List<ChartModel.Series>> lines;
  private final Memo<Values, List<ChartModel.Series>> values;
  private final Memo<Few, List<ChartModel.Point>> chartEvents;
  private final Memo<Supposed, List<ChartModel.Series>> supposed =
      new Memo<>(
          k -> SupposedLines.of(k.fold, k.hypothesis, k.of, k.lines, k.range, k.pixels, k.asOf));
  private final Memo<ChartModel, ChartModel> chart = new Memo<>(k -> k);
  private final Memo<Bar, int[]> density = new Memo<>(BookQuery::density);

  /**
   * A query.
   *
   * @param reader closed with it
   */
  BookQuery(ReadModelReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
    eventsQuery = new EventsQuery(reader, clock);
    figures = new Memo<>(k -> FiguresQuery.run(k.fold, index, sums.of(k), k.asOf));
    rows =
        new Memo<>(
            k ->
                AccountsQuery.rows(
                    k.fold,
                    index,
                    k.balances,
                    k.now,
                    k.order.filter(),
                    k.order.by(),
                    k.order.ascending()));
    events = new Memo<>(this::events);
    lines = new Memo<>(k -> ChartQuery.run(k.fold, index, k.known, k.of, k.range, k.pixels));
    values = new Memo<>(k -> ChartQuery.at(k.fold, index, k.balances, k.sums, k.of, k.lines));
    chartEvents =
        new Memo<>(k -> ChartEvents.of(eventsQuery, k.fold, k.known, k.of, k.range, k.lines));
    balancesNow = new Memo<>(k -> k.timeline.balances(new AsOf(clock.instant(), k.known)));
  }

  @Override
  public BookAnswer answer(BookQuestion q, BooleanSupplier wanted) {
    index.follow(q.fold());
    TimelineSnapshot timeline = q.fold().timeline();
    At at = new At(q.fold(), q.asOf());
    Balances balancesAt = balances.of(at);
    Reading.require(wanted);
    KeyFigures figuresAt = figures.of(at);
    Reading.require(wanted);
    LazyRows<AccountTable.AccountRow> accounts =
        rows.of(new Rows(q.fold(), balancesAt, effectiveNow(q, balancesAt), q.order()));
    Reading.require(wanted);
    EventTable page =
        events.of(new Page(q.fold(), q.hypothesis(), q.asOf(), q.selection(), q.rows()));
    Reading.require(wanted);
    ChartModel drawn = chart(q, at, wanted);
    Reading.require(wanted);
    return new BookAnswer(
        q,
        upTo.of(new Counted(timeline, q.asOf())),
        total.of(new Counted(timeline, q.known())),
        figuresAt,
        sums.of(at).accounts(),
        accounts,
        page,
        drawn,
        q.shown() == null
            ? new int[0]
            : density.of(new Bar(timeline, q.known(), q.shown(), q.timeBarPixels())));
  }

  /** Supposed rows above those on screen push events down: that many more are loaded. */
  private EventTable events(Page page) {
    List<EventTable.Supposed> supposed =
        SupposedEvents.among(page.fold, page.hypothesis, page.asOf, page.of);
    int first = Math.max(0, page.rows.first() - supposed.size());
    int count = page.rows.count() + supposed.size();
    EventTable real = eventsQuery.run(page.fold, page.asOf, page.of, first, count);
    return supposed.isEmpty()
        ? real
        : new EventTable(real.total(), real.first(), real.rows(), supposed);
  }

  /** The balances at this very moment; those shown, unless they count future-dated postings. */
  private Balances effectiveNow(BookQuestion q, Balances shown) {
    Instant now = clock.instant();
    if (q.asOf().effectiveMillis() <= now.toEpochMilli()) {
      return shown;
    }
    TimelineSnapshot timeline = q.fold().timeline();
    LogEnd known = q.asOf().knownUpTo();
    long effective = timeline.countUpTo(new AsOf(now, known));
    return effective == upTo.of(new Counted(timeline, q.asOf()))
        ? shown
        : balancesNow.of(new Reached(timeline, known, effective));
  }

  private ChartModel chart(BookQuestion q, At at, BooleanSupplier wanted) {
    TimeRange shown = q.shown();
    if (shown == null) {
      return ChartModel.NONE;
    }
    Fold fold = q.fold();
    List<AccountId> of = q.selection();
    List<ChartModel.Series> series =
        lines.of(new Lines(fold, q.known(), of, shown, q.chartPixels()));
    Reading.require(wanted);
    List<ChartModel.Series> valued =
        values.of(new Values(fold, balances.of(at), sums.of(at), of, series));
    List<ChartModel.Point> points = chartEvents.of(new Few(fold, q.known(), of, shown, series));
    Reading.require(wanted);
    List<ChartModel.Series> more =
        supposed.of(
            new Supposed(fold, q.hypothesis(), of, valued, shown, q.chartPixels(), q.asOf()));
    List<ChartModel.Series> all =
        more.isEmpty() ? valued : Stream.concat(valued.stream(), more.stream()).toList();
    return chart.of(new ChartModel(shown, q.full(), all, points, q.asOf().effective()));
  }

  private static int[] density(Bar bar) {
    Density density =
        Density.of(bar.timeline, bar.known, bar.range.from(), bar.range.to(), bar.pixels);
    return IntStream.range(0, density.buckets())
        .map(i -> (int) Math.min(Integer.MAX_VALUE, density.count(i)))
        .toArray();
  }

  @Override
  public void close() {
    reader.close();
  }
}
