package dev.daybook.view.chart;

import dev.daybook.fx.Changed;
import dev.daybook.ledger.AccountId;
import dev.daybook.ledger.LogEnd;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.difference.CompareModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.time.TimeRange;
import dev.daybook.workspace.time.TimeWindow;
import dev.daybook.workspace.timebar.TimeBarModel.Marker;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the chart shows, and what zooming, panning and clicking in it ask for. FX thread. */
public final class ChartViewModel {
  private final ReadOnlyObjectWrapper<ChartModel> model =
      new ReadOnlyObjectWrapper<>(ChartModel.NONE);
  private final ReadOnlyObjectWrapper<CompareModel> compare =
      new ReadOnlyObjectWrapper<>(CompareModel.NONE);
  private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>(ZoneOffset.UTC);
  private final ReadOnlyObjectWrapper<List<Lane>> lanes = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Marker>> markers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Consumer<Intent> intents;
  private final Changed seriesChanged = new Changed();
  private List<AccountId> selection = List.of();
  private String basis = "";
  private @Nullable Instant beforeClick;
  private @Nullable TimeRange asked;

  public ChartViewModel(Consumer<Intent> intents) {
    this.intents = intents;
  }

  /** Takes what concerns the chart. */
  public void apply(Snapshot snapshot) {
    compare.set(snapshot.compare());
    selection = snapshot.accounts().selection();
    LogEnd limit = snapshot.knowledge().end();
    String known = limit == null ? snapshot.progress().positions() : limit.toString();
    show(
        snapshot.chart(),
        snapshot.timeBar().markers(),
        snapshot.zone(),
        basis(snapshot.connection().profile(), known));
  }

  /** Names a ledger and how far it was read: the next offset of each partition. */
  public static String basis(String ledger, String positions) {
    return "Known up to "
        + (positions.isEmpty() ? "nothing" : positions)
        + " (partition:next offset) of "
        + ledger;
  }

  /** Shows a chart that does not come from a workspace's snapshot. */
  public void show(ChartModel chart, List<Marker> marked, ZoneId inZone, String knownUpTo) {
    zone.set(inZone);
    basis = knownUpTo;
    if (seriesChanged.to(chart.series())) {
      lanes.set(Lane.of(chart.series()));
    }
    if (!Objects.equals(chart.range(), model.get().range())) {
      asked = null;
    }
    markers.set(marked);
    model.set(chart);
  }

  ReadOnlyObjectProperty<ChartModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /** Where A and B stand. */
  ReadOnlyObjectProperty<CompareModel> compareProperty() {
    return compare.getReadOnlyProperty();
  }

  /** One per currency. */
  ReadOnlyObjectProperty<List<Lane>> lanesProperty() {
    return lanes.getReadOnlyProperty();
  }

  /** The time bar's. */
  ReadOnlyObjectProperty<List<Marker>> markersProperty() {
    return markers.getReadOnlyProperty();
  }

  String basis() {
    return basis;
  }

  @Nullable TimeRange range() {
    return model.get().range();
  }

  /**
   * Which events add up to where a line stands?
   *
   * @param line its place among the model's
   * @param at at which instant, or null for the cursor's
   */
  WhyQuestion question(int line, @Nullable Instant at) {
    // One line per selected account, in the selection's order; or one per currency.
    return selection.isEmpty()
        ? new WhyQuestion.Total(model.get().series().get(line).currency(), at)
        : new WhyQuestion.Balance(selection.get(line), at);
  }

  /** Moves the cursor; from the last event on is LIVE. */
  void click(Instant at) {
    beforeClick = model.get().cursor();
    TimeRange full = model.get().full();
    if (full != null) {
      intents.accept(
          at.isBefore(full.to())
              ? new Intent.MoveCursor(at.isBefore(full.from()) ? full.from() : at)
              : new Intent.GoLive());
    }
  }

  /** Fits all of history and takes back the click that a double click begins with. */
  void doubleClick() {
    intents.accept(beforeClick == null ? new Intent.GoLive() : new Intent.MoveCursor(beforeClick));
    fit();
  }

  /** Shows all of history. */
  public void fit() {
    asked = null;
    intents.accept(new Intent.ShowRange(null));
  }

  /** Zooms around the cursor, or around the end when LIVE; factor below 1 shows less. */
  public void zoom(double factor) {
    TimeRange range = shown();
    Instant cursor = model.get().cursor();
    if (range != null) {
      zoom(factor, cursor == null ? range.to() : cursor);
    }
  }

  /** Zooms around an instant that stays where it is on screen. */
  void zoom(double factor, Instant around) {
    TimeRange range = shown();
    TimeRange full = model.get().full();
    if (range != null && full != null) {
      ask(TimeWindow.zoomed(range, full, factor, around));
    }
  }

  /** Shows an earlier (negative) or later stretch, by a part of the one shown. */
  public void pan(double part) {
    TimeRange range = shown();
    if (range != null) {
      pan(range, Math.round(part * range.length().toMillis()));
    }
  }

  /** Shows the range that a drag began with, moved. */
  void pan(TimeRange begunWith, long millis) {
    TimeRange full = model.get().full();
    if (full != null) {
      ask(TimeWindow.moved(begunWith, full, millis));
    }
  }

  /** What was asked for last, if the answer is still to come: quick wheel turns must add up. */
  private @Nullable TimeRange shown() {
    return asked == null ? model.get().range() : asked;
  }

  private void ask(@Nullable TimeRange range) {
    asked = range == null ? model.get().full() : range;
    intents.accept(new Intent.ShowRange(range));
  }
}
