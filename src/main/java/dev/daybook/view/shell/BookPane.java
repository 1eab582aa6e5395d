package dev.daybook.view.shell;

import dev.daybook.view.chart.ChartView;
import dev.daybook.view.figures.FiguresView;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What there is to see of a book: figures, chart and tables, one above the other. FX thread. */
final class BookPane {
  /** Dims what is not of the cursor's view yet. */
  private static final PseudoClass EARLIER = PseudoClass.getPseudoClass("earlier");

  private final VBox root;
  private final SplitPane down = new SplitPane();
  private final double settled;

  /**
   * All of them.
   *
   * @param divider where the chart ends, from 0 to 1 of the height
   */
  BookPane(
      ShellViewModel model, FiguresView figures, ChartView chart, Tables tables, double divider) {
    settled = divider;
    down.setOrientation(Orientation.VERTICAL);
    down.getItems().setAll(chart.root(), tables.root());
    down.setDividerPositions(divider);
    down.getStyleClass().add("down");
    VBox.setVgrow(down, Priority.ALWAYS);
    root = new VBox(figures.root(), down);
    root.getStyleClass().add("book");
    model.earlierProperty().subscribe(is -> root.pseudoClassStateChanged(EARLIER, is));
  }

  VBox root() {
    return root;
  }

  /** Where the chart ends, from 0 to 1 of the height. */
  double divider() {
    return down.getDividerPositions().length == 0 ? settled : down.getDividerPositions()[0];
  }
}
