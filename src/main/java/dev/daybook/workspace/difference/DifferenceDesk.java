package dev.daybook.workspace.difference;

import dev.daybook.ingest.Fold;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.AsOf;
import dev.daybook.timeline.DifferenceEvents;
import dev.daybook.workspace.accounts.KeyFigures;
import dev.daybook.workspace.intent.DifferenceColumn;
import dev.daybook.workspace.intent.Handle;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.time.Ranges;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.tools.LazyRows;
import dev.daybook.workspace.tools.Memo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst compares. Belongs to the workspace's thread; the {@link DifferenceWorker}'s
 * answers come home to it first. The table may lag behind the handles by one answer, and says of
 * which views it is.
 */
public final class DifferenceDesk {
  private final DifferenceWorker worker;
  private final Executor home;

  private @Nullable AsOf a;
  private @Nullable AsOf b;
  private String filter = "";
  private DifferenceColumn sortBy = DifferenceColumn.NUMBER;
  private boolean ascending = true;
  private @Nullable AccountId inspected;
  private int first;
  private int count = 100;

  /** What was asked of the worker last, and what it answered last. */
  private @Nullable Views asked;

  private @Nullable Compared compared;
  private String fault = "";
  private String sentence = "";

  /** Grows when comparing ends; answers to earlier questions are dropped. Read by the worker. */
  private final AtomicLong epoch = new AtomicLong();

  private record Rows(Compared of, String filter, DifferenceColumn by, boolean ascending) {}

  private record Listed(Compared of, AccountId account) {}

  private record Page(Compared of, AccountId account, int first, int count) {}

  private record Parts(
      Compared of,
      LazyRows<DifferenceTable.Row> rows,
      DifferenceTable.@Nullable Detail detail,
      boolean computing,
      String sentence) {}

  private final Memo<Rows, LazyRows<DifferenceTable.Row>> rows =
      new Memo<>(k -> DifferenceQuery.rows(k.of, k.filter, k.by, k.ascending));
  private final Memo<Listed, DifferenceEvents> listed =
      new Memo<>(k -> k.of.difference().events(k.account, k.of.reversals()));
  private final Memo<Page, DifferenceTable.Detail> pages;
  private final Memo<Parts, DifferenceTable> tables = new Memo<>(DifferenceDesk::table);
  private final TotalsToB totals = new TotalsToB();
  private final Memo<CompareModel, CompareModel> models = new Memo<>(k -> k);

  /**
   * A desk.
   *
   * @param home runs what it is given on the workspace's thread
   */
  public DifferenceDesk(DifferenceWorker worker, DetailQuery detailQuery, Executor home) {
    this.worker = worker;
    this.home = home;
    pages =
        new Memo<>(
            k ->
                detailQuery.page(
                    k.of, listed.of(new Listed(k.of, k.account)), k.account, k.first, k.count));
  }

  /**
   * Does what is asked.
   *
   * @param here what the cursor shows
   * @param range the stretch shown, or null for all of history
   */
  public void apply(
      Intent.Compare ask,
      AsOf here,
      List<AccountId> selection,
      @Nullable TimeRange range,
      Fold fold) {
    switch (ask) {
      case Intent.Compare.SetHere(Handle handle) -> set(handle, here);
      case Intent.Compare.Move(Handle handle, Instant to) -> move(handle, to);
      case Intent.Compare.Step(Handle handle, int events) -> {
        AsOf from = at(handle);
        if (from != null) {
          move(handle, HandleMoves.byEvents(fold.timeline(), from.effective(), selection, events));
        }
      }
      case Intent.Compare.Show() -> show(here, range, fold);
      case Intent.Compare.Leave() -> leave();
      case Intent.Compare.Sort(DifferenceColumn by, boolean up) -> {
        sortBy = by;
        ascending = up;
      }
      case Intent.Compare.Filter(String text) -> filter = text;
      case Intent.Compare.Inspect(AccountId account) -> {
        inspected = account;
        first = 0;
      }
      case Intent.Compare.ShowEvents(int from, int rowCount) -> {
        first = Math.max(0, from);
        count = Math.max(1, rowCount);
      }
      case Intent.Compare.Export(var file) -> export(file);
    }
  }

  private @Nullable AsOf at(Handle handle) {
    return handle == Handle.A ? a : b;
  }

  private void set(Handle handle, AsOf to) {
    if (handle == Handle.A) {
      a = to;
    } else {
      b = to;
    }
  }

  /** What the handle knew stays. */
  private void move(Handle handle, @Nullable Instant to) {
    AsOf from = at(handle);
    set(handle, new AsOf(to, from == null ? null : from.knownUpTo()));
  }

  private void show(AsOf here, @Nullable TimeRange range, Fold fold) {
    TimeRange shown = Ranges.shown(range, Ranges.full(fold.timeline()));
    if (a == null && shown != null) {
      a = new AsOf(shown.from(), here.knownUpTo());
    }
    if (b == null && shown != null) {
      b = here;
    }
  }

  private void leave() {
    a = null;
    b = null;
    asked = null;
    compared = null;
    fault = "";
    sentence = "";
    epoch.incrementAndGet();
  }

  /** As things stand; asks for a newer difference if this one is outdated. */
  public CompareModel model(Fold fold, KeyFigures figures) {
    AsOf from = a;
    AsOf to = b;
    if (from == null || to == null) {
      return models.of(new CompareModel(from, to, DifferenceTable.NONE, Map.of()));
    }
    Views key = new Views(fold, from, to);
    if (asked == null || !(fault.isEmpty() ? asked.answers(key) : asked.equals(key))) {
      asked = key;
      long now = epoch.get();
      worker.compare(
          new DifferenceWorker.Request(fold, from, to, () -> epoch.get() == now),
          (found, fault) -> home.execute(() -> answered(now, found, fault)));
    }
    return models.of(new CompareModel(from, to, table(key), totals.of(key, compared, figures)));
  }

  private void answered(long when, @Nullable Compared found, String fault) {
    if (when != epoch.get()) {
      return; // nobody compares any more, or something else
    }
    compared = found == null ? compared : found;
    this.fault = fault;
  }

  private DifferenceTable table(Views wanted) {
    Compared known = compared;
    String said = fault.isEmpty() ? sentence : fault;
    if (known == null) {
      return new DifferenceTable(
          null, null, 0, 0, List.of(), LazyRows.none(), null, fault.isEmpty(), said);
    }
    boolean computing = !known.views().answers(wanted);
    AccountId account = inspected;
    DifferenceTable.Detail detail =
        account == null || known.difference().placeOf(account).isEmpty()
            ? null
            : pages.of(new Page(known, account, first, count));
    return tables.of(
        new Parts(
            known,
            rows.of(new Rows(known, filter, sortBy, ascending)),
            detail,
            computing && fault.isEmpty(),
            said));
  }

  private static DifferenceTable table(Parts parts) {
    return new DifferenceTable(
        parts.of.difference().a(),
        parts.of.difference().b(),
        parts.of.difference().size(),
        parts.of.difference().events(),
        parts.of.totals(),
        parts.rows,
        parts.detail,
        parts.computing,
        parts.sentence);
  }

  private void export(Path file) {
    Compared known = compared;
    if (known == null) {
      sentence = "There is nothing to export: set A and B first.";
      return;
    }
    long now = epoch.get();
    sentence = "Writing " + file.getFileName() + "\u2026";
    worker.export(
        file,
        known.difference().a(),
        known.difference().b(),
        rows.of(new Rows(known, filter, sortBy, ascending)),
        said ->
            home.execute(
                () -> {
                  if (now == epoch.get()) {
                    sentence = said;
                  }
                }));
  }
}
