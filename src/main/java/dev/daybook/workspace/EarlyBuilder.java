package dev.daybook.workspace;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.Amount;
import dev.daybook.readmodel.ReadModelException;
import dev.daybook.readmodel.ReadModelReader;
import dev.daybook.timeline.Balances;
import dev.daybook.workspace.accounts.AccountDirectory;
import dev.daybook.workspace.accounts.AccountIndex;
import dev.daybook.workspace.accounts.AccountTable;
import dev.daybook.workspace.accounts.AccountTable.AccountName;
import dev.daybook.workspace.accounts.AccountsQuery;
import dev.daybook.workspace.accounts.FiguresQuery;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.early.EarlyBook;
import dev.daybook.workspace.early.LastKnown;
import dev.daybook.workspace.events.EventTable;
import dev.daybook.workspace.events.EventsQuery;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.quarantine.QuarantineDesk;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.ProgressText;
import dev.daybook.workspace.time.Period;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.timebar.TimeBarModel;
import dev.daybook.workspace.tools.Memo;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes what the window shows of a book that is not loaded yet: its last known state, at LIVE.
 * Accounts can be sorted and filtered; all that looks into the past waits for the book. One thread
 * at a time.
 */
final class EarlyBuilder {
  private static final Logger log = LoggerFactory.getLogger(EarlyBuilder.class);

  private final Fold fold;
  private final LastKnown known;
  private final QuarantineDesk quarantine;
  private final Balances balances;
  private final TimeRange full;
  private final KeyFigures figures;
  private final List<AccountName> directory;
  private final ChartModel chart;
  private final Memo<TimeBarModel, TimeBarModel> timeBar = new Memo<>(k -> k);
  private final Memo<ViewState.Rows, EventTable> events;
  private final Memo<ViewState.Order, AccountTable> accounts;

  EarlyBuilder(
      EarlyBook book, ReadModelReader reader, QuarantineDesk quarantine, InstantSource clock) {
    fold = book.fold();
    known = book.known();
    this.quarantine = quarantine;
    balances = known.balances().balances();
    full = Ranges.between(known.first(), known.last());
    AccountIndex index = AccountIndex.of(balances, fold.accounts());
    figures = FiguresQuery.of(index, balances.sums(index.groups()), known.largest().orElse(null));
    directory = new AccountDirectory().of(fold.accounts());
    chart = new ChartModel(full, full, known.lines(), List.of(), null);
    Balances now = known.effectiveAt(clock.instant());
    accounts =
        new Memo<>(
            k ->
                new AccountTable(
                    AccountsQuery.count(balances),
                    AccountsQuery.rows(
                        fold, index, balances, now, k.filter(), k.by(), k.ascending()),
                    List.of(),
                    AccountsQuery.nextFree(directory),
                    directory));
    EventsQuery query = new EventsQuery(reader, clock);
    List<EventsQuery.Place> kept =
        known.newest().stream()
            .map(row -> new EventsQuery.Place(row.position(), new Amount(row.balanceAfter())))
            .toList();
    events = new Memo<>(k -> newest(query, kept, k));
  }

  /** Damage that it meets is said by whoever loads the book; until then these rows are to come. */
  private EventTable newest(EventsQuery query, List<EventsQuery.Place> kept, ViewState.Rows rows) {
    try {
      return query.newest(fold, kept, figures.events(), rows.first(), rows.count());
    } catch (ReadModelException e) {
      log.warn("The newest events cannot be shown before the book is loaded", e);
      return new EventTable(figures.events(), rows.first(), List.of());
    }
  }

  Snapshot build(
      long number,
      ViewState state,
      Connection connection,
      Progress progress,
      List<CommandRow> commands) {
    CursorState live =
        new CursorState(
            null,
            figures.events(),
            figures.events(),
            0,
            false,
            Playback.SPEEDS.get(state.speedIndex),
            Playback.pace(full));
    TimeBarModel bar =
        timeBar.of(
            new TimeBarModel(
                full,
                full,
                known.last(),
                known.density().counts(),
                quarantine.markers(fold.quarantined()),
                Period.of(full).label()));
    return Snapshot.opening(state.zone, connection, ProgressText.early(progress))
        .early(
            number,
            live,
            figures,
            accounts.of(new ViewState.Order(state.filter, state.sortBy, state.ascending)),
            events.of(new ViewState.Rows(state.firstRow, state.rowCount)),
            chart,
            bar,
            state.keptDraft,
            commands,
            quarantine.table(fold.quarantined()));
  }

  /** Whether something the analyst wants can be had, or has to wait for the book. */
  static boolean canDo(Intent intent) {
    return intent instanceof Intent.SortAccounts
        || intent instanceof Intent.FilterAccounts
        || intent instanceof Intent.ShowEvents
        || intent instanceof Intent.Resize
        || intent instanceof Intent.SetZone
        || intent instanceof Intent.Preview
        || intent instanceof Intent.KeepDraft
        || intent instanceof Intent.Submit
        || intent instanceof Intent.Retry
        || intent instanceof Intent.Quarantine;
  }
}
