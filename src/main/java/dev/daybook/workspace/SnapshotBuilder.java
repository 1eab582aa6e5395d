package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Balances;
import dev.daybook.timeline.Density;
import dev.daybook.timeline.GroupSums;
import dev.daybook.timeline.TimelineSnapshot;
import dev.daybook.whatif.Hypothesis;
import dev.daybook.workspace.accounts.AccountDirectory;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.accounts.AccountsQuery;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartEvents;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartQuery;
import dev.daybook.workspace.chart.SupposedLines;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.DraftPreview;
import dev.daybook.workspace.commands.PreviewQuery;
import dev.daybook.workspace.difference.DifferenceDesk;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.intent.AccountColumn;
import dev.daybook.workspace.intent.Draft;
import dev.daybook.workspace.learned.KnowledgeDesk;
import dev.daybook.workspace.quarantine.QuarantineDesk;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.MarkerDesk;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.timebar.Track;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.Memo;
import dev.daybook.workspace.whatif.WhatIfDesk;
import dev.daybook.workspace.why.WhyDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes what the window shows from the fold and what the analyst chose. Each part is computed
 * again only when what it depends on changed. One thread at a time.
 */
final class SnapshotBuilder {
  private final InstantSource clock;
  private final EventsQuery eventsQuery;
  private final QuarantineDesk quarantine;
  private final AccountIndex index = new AccountIndex();
  private final AccountDirectory directory = new AccountDirectory();
  private final KnowledgeDesk knowledge;
  private final MarkerDesk markers;
  private final Function<Fold, List<Track>> tracks;
  private final WhyDesk why;
  private final DifferenceDesk compare;
  private final WhatIfDesk whatIf;

  private record At(Fold fold, AsOf asOf) {}

  private record Rows(
      Fold fold, Balances balances, Balances now, String filter, AccountColumn by, boolean up) {}

  private record Page(Fold fold, AsOf asOf, List<AccountId> of, int first, int count) {}

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

  private record Reached(TimelineSnapshot timeline, long effective) {}

  private record Typed(Draft draft, Fold fold, ZoneId zone) {}

  private record Bar(TimelineSnapshot timeline, AsOf known, TimeRange range, int pixels) {}

  private record Counted(TimelineSnapshot timeline, AsOf asOf) {}

  private record Table(
      long total,
      LazyRows<AccountTable.AccountRow> rows,
      List<AccountId> of,
      List<AccountName> directory) {}

  private final Memo<At, Balances> balances = new Memo<>(k -> k.fold.timeline().balances(k.asOf));
  private final Memo<At, GroupSums> sums = new Memo<>(k -> balances.of(k).sums(index.groups()));
  private final Memo<Counted, Long> upTo = new Memo<>(k -> k.timeline.countUpTo(k.asOf));
  private final Memo<Counted, Long> total = new Memo<>(k -> k.timeline.countUpTo(k.asOf));
  private final Memo<Reached, Balances> balancesNow;
  private final Memo<At, KeyFigures> figures;
  private final Memo<Rows, LazyRows<AccountTable.AccountRow>> rows =
      new Memo<>(k -> AccountsQuery.rows(k.fold, index, k.balances, k.now, k.filter, k.by, k.up));
  private final Memo<Table, AccountTable> accounts =
      new Memo<>(
          k ->
              new AccountTable(
                  k.total, k.rows, k.of, AccountsQuery.nextFree(k.directory), k.directory));
  private final Memo<Page, EventTable> events;
  private final Memo<Lines, List<ChartModel.Series>> lines =
      new Memo<>(k -> ChartQuery.run(k.fold, index, k.known, k.of, k.range, k.pixels));
  private final Memo<Values, List<ChartModel.Series>> values =
      new Memo<>(k -> ChartQuery.at(k.fold, index, k.balances, k.sums, k.of, k.lines));
  private final Memo<Few, List<ChartModel.Point>> chartEvents;
  private final Memo<Supposed, List<ChartModel.Series>> supposed =
      new Memo<>(
          k -> SupposedLines.of(k.fold, k.hypothesis, k.of, k.lines, k.range, k.pixels, k.asOf));
  private final Memo<ChartModel, ChartModel> chart = new Memo<>(k -> k);
  private final Memo<Bar, int[]> density = new Memo<>(SnapshotBuilder::density);
  private final Memo<TimeBarModel, TimeBarModel> timeBar = new Memo<>(k -> k);
  private final Memo<Typed, DraftPreview> preview;

  SnapshotBuilder(
      InstantSource clock,
      ReadModelReader reader,
      QuarantineDesk quarantine,
      KnowledgeDesk knowledge,
      WhyDesk why,
      WhatIfDesk whatIf,
      MarkerDesk markers,
      Function<Fold, List<Track>> tracks,
      DifferenceDesk compare) {
    this.clock = clock;
    this.quarantine = quarantine;
    this.knowledge = knowledge;
    this.why = why;
    this.whatIf = whatIf;
    this.markers = markers;
    this.tracks = tracks;
    this.compare = compare;
    eventsQuery = new EventsQuery(reader, clock);
    figures = new Memo<>(k -> FiguresQuery.run(k.fold, index, sums.of(k), k.asOf));
    events = new Memo<>(k -> eventsQuery.run(k.fold, k.asOf, k.of, k.first, k.count));
    chartEvents =
        new Memo<>(k -> ChartEvents.of(eventsQuery, k.fold, k.known, k.of, k.range, k.lines));
    balancesNow = new Memo<>(k -> k.timeline.balances(AsOf.at(clock.instant())));
    PreviewQuery rules = new PreviewQuery(reader);
    preview = new Memo<>(k -> rules.run(k.draft, k.fold, clock.instant(), k.zone));
  }

  Snapshot build(
      long number,
      Fold fold,
      ViewState state,
      Connection connection,
      Progress progress,
      TravelModel travel,
      List<CommandRow> commands) {
    index.follow(fold);
    AsOf asOf = state.asOf();
    At at = new At(fold, asOf);
    TimeRange full = Ranges.with(Ranges.full(fold.timeline()), whatIf.hypothesis().instants());
    TimeRange shown = Ranges.shown(state.range, full);
    return new Snapshot(
        number,
        state.zone,
        connection,
        progress,
        cursor(fold, state, full),
        figures.of(at),
        accountTable(fold, state, at),
        events.of(new Page(fold, asOf, state.selection, state.firstRow, state.rowCount)),
        chartModel(at, state, shown, full),
        timeBarModel(fold, state, shown, full),
        travel,
        preview(fold, state),
        state.keptDraft,
        commands,
        quarantine.table(fold.quarantined()),
        why.table(state.zone),
        whatIf.model(fold, asOf, state.zone),
        knowledge.say(
            fold, asOf, state.known, state.selection, state.learnedFirst, state.learnedCount),
        compare.model(fold, figures.of(at)));
  }

  private CursorState cursor(Fold fold, ViewState state, @Nullable TimeRange full) {
    TimelineSnapshot timeline = fold.timeline();
    return new CursorState(
        state.cursor,
        upTo.of(new Counted(timeline, state.asOf())),
        total.of(new Counted(timeline, known(state))),
        state.cursor == null ? 0 : Math.max(0, timeline.eventCount() - state.eventsWhenLeft),
        state.playing,
        Playback.SPEEDS.get(state.speedIndex),
        pace(state, full));
  }

  private static Duration pace(ViewState state, @Nullable TimeRange full) {
    if (state.realGaps) {
      return Duration.ofSeconds(1);
    }
    return full == null ? Duration.ofDays(1) : Playback.pace(full);
  }

  private AccountTable accountTable(Fold fold, ViewState state, At asked) {
    Balances at = balances.of(asked);
    return accounts.of(
        new Table(
            sums.of(asked).accounts(),
            rows.of(
                new Rows(
                    fold, at, effectiveNow(fold, at), state.filter, state.sortBy, state.ascending)),
            state.selection,
            directory.of(fold.accounts())));
  }

  /** All instants, with the knowledge that is shown. */
  private static AsOf known(ViewState state) {
    return new AsOf(null, state.asOf().knownUpTo());
  }

  /** The balances at this very moment; those shown, unless they count future-dated postings. */
  private Balances effectiveNow(Fold fold, Balances shown) {
    Instant now = clock.instant();
    long effective = fold.timeline().countUpTo(AsOf.at(now));
    return effective == fold.timeline().eventCount()
        ? shown
        : balancesNow.of(new Reached(fold.timeline(), effective));
  }

  private ChartModel chartModel(
      At at, ViewState state, @Nullable TimeRange shown, @Nullable TimeRange full) {
    if (shown == null) {
      return ChartModel.NONE;
    }
    List<ChartModel.Series> series =
        lines.of(new Lines(at.fold, known(state), state.selection, shown, state.chartPixels));
    List<ChartModel.Series> valued =
        values.of(new Values(at.fold, balances.of(at), sums.of(at), state.selection, series));
    List<ChartModel.Point> points =
        chartEvents.of(new Few(at.fold, known(state), state.selection, shown, series));
    List<ChartModel.Series> more =
        supposed.of(
            new Supposed(
                at.fold,
                whatIf.hypothesis(),
                state.selection,
                valued,
                shown,
                state.chartPixels,
                at.asOf));
    List<ChartModel.Series> all =
        more.isEmpty() ? valued : Stream.concat(valued.stream(), more.stream()).toList();
    return chart.of(new ChartModel(shown, full, all, points, state.cursor));
  }

  private TimeBarModel timeBarModel(
      Fold fold, ViewState state, @Nullable TimeRange shown, @Nullable TimeRange full) {
    if (shown == null || full == null) {
      return TimeBarModel.NONE;
    }
    return timeBar.of(
        new TimeBarModel(
            shown,
            full,
            fold.timeline().lastEffective().orElse(null),
            density.of(new Bar(fold.timeline(), known(state), shown, state.timeBarPixels)),
            markers.shown(tracks.apply(fold), shown, state.timeBarPixels),
            state.period(shown).label()));
  }

  private static int[] density(Bar bar) {
    Density density =
        Density.of(bar.timeline, bar.known, bar.range.from(), bar.range.to(), bar.pixels);
    return IntStream.range(0, density.buckets())
        .map(i -> (int) Math.min(Integer.MAX_VALUE, density.count(i)))
        .toArray();
  }

  private @Nullable DraftPreview preview(Fold fold, ViewState state) {
    Draft draft = state.draft;
    return draft == null ? null : preview.of(new Typed(draft, fold, state.zone));
  }
}
