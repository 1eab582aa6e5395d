package dev.daybook.view.chart;

import dev.daybook.fx.LinearScale;
import dev.daybook.workspace.chart.ChartModel;
import dev.daybook.workspace.chart.ChartModel.Series;
import dev.daybook.workspace.intent.WhyQuestion;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What can be asked about a point of the chart, by its context menu or by a key. FX thread. */
final class ChartMenu {
  private final ContextMenu menu = new ContextMenu();
  private final ChartViewModel model;
  private final Supplier<@Nullable ChartLayout> layout;
  private final Consumer<WhyQuestion> why;
  private double x = Double.NaN;
  private double y = Double.NaN;

  ChartMenu(
      ChartViewModel model, Supplier<@Nullable ChartLayout> layout, Consumer<WhyQuestion> why) {
    this.model = model;
    this.layout = layout;
    this.why = why;
  }

  void listen(Region root) {
    root.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    root.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Double.NaN, Double.NaN));
    root.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    root.setOnContextMenuRequested(event -> open(root, event));
  }

  private void point(double toX, double toY) {
    x = toX;
    y = toY;
  }

  private void open(Region root, ContextMenuEvent event) {
    Instant at = event.isKeyboardTrigger() ? null : instantAt(event.getX(), event.getY());
    menu.getItems().setAll(items(at));
    menu.show(root, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private List<MenuItem> items(@Nullable Instant at) {
    String when = at == null ? "" : " at " + TimeText.named(at, model.zoneProperty().get());
    List<Series> lines = model.modelProperty().get().series();
    List<MenuItem> items = new ArrayList<>();
    for (int line = 0; line < lines.size() && !lines.get(line).supposed(); line++) {
      WhyQuestion question = model.question(line, at);
      MenuItem item = new MenuItem("Why " + lines.get(line).label() + when + "?");
      item.setId("chart-why-" + line);
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> why.accept(question));
      items.add(item);
    }
    return items;
  }

  /**
   * Asks about the line next to the mouse; with only the focus, about the first at the cursor. Says
   * whether there was either.
   */
  boolean explain(boolean focused) {
    List<Lane> lanes = model.lanesProperty().get();
    ChartLayout shown = layout.get();
    Instant at = instantAt(x, y);
    if (shown == null || lanes.isEmpty() || (at == null && !focused)) {
      return false;
    }
    Series line = at == null ? lanes.getFirst().series().getFirst() : nearest(shown, lanes, at);
    ChartModel whole = model.modelProperty().get();
    why.accept(model.question(whole.series().indexOf(line), at));
    return true;
  }

  private Series nearest(ChartLayout shown, List<Lane> lanes, Instant at) {
    Series nearest = lanes.getFirst().series().getFirst();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < shown.lanes(); i++) {
      LinearScale values = shown.money(lanes.get(i), i);
      for (Series line : lanes.get(i).series()) {
        OptionalLong value = Lane.valueAt(line, at.toEpochMilli());
        if (!line.supposed()
            && value.isPresent()
            && Math.abs(values.pixel(value.getAsLong()) - y) < least) {
          least = Math.abs(values.pixel(value.getAsLong()) - y);
          nearest = line;
        }
      }
    }
    return nearest;
  }

  private @Nullable Instant instantAt(double atX, double atY) {
    ChartLayout shown = layout.get();
    TimeRange range = model.range();
    return shown == null || range == null || !shown.isInside(atX, atY)
        ? null
        : Instant.ofEpochMilli(ChartOverlay.instantAt(shown.time(range), atX));
  }
}
