package dev.daybook.view.chart;

import dev.daybook.workspace.ChartModel;
import dev.daybook.workspace.TimeText;
import dev.daybook.workspace.WhyQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** What can be asked about a point of the chart: one line after the other. FX thread. */
final class ChartMenu {
  private final ContextMenu menu = new ContextMenu();
  private final ChartViewModel model;
  private final Consumer<WhyQuestion> why;

  ChartMenu(ChartViewModel model, Consumer<WhyQuestion> why) {
    this.model = model;
    this.why = why;
    menu.setId("chart-menu");
  }

  /**
   * Opens the menu.
   *
   * @param at the instant of the point, or null for the cursor's
   * @param screenX where on the screen, in pixels, as is {@code screenY}
   */
  void show(Node over, @Nullable Instant at, double screenX, double screenY) {
    menu.getItems().setAll(items(at));
    menu.show(over, screenX, screenY);
  }

  void hide() {
    menu.hide();
  }

  private List<MenuItem> items(@Nullable Instant at) {
    ChartModel shown = model.modelProperty().get();
    String when = at == null ? "" : " at " + TimeText.named(at, model.zoneProperty().get());
    List<MenuItem> items = new ArrayList<>();
    for (int line = 0; line < shown.series().size(); line++) {
      WhyQuestion question = model.question(line, at);
      MenuItem item = new MenuItem("Why " + shown.series().get(line).label() + when + "?");
      item.setId("chart-why-" + line);
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> why.accept(question));
      items.add(item);
    }
    return items;
  }
}
