package dev.daybook.view.timebar;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A few lines right above the strip, where the mouse points; the mouse passes through. FX thread.
 */
final class HoverCard {
  private static final double ABOVE = 4;

  private final VBox root = new VBox(1);
  private List<String> shown = List.of();

  HoverCard() {
    root.setId("timebar-hover");
    root.getStyleClass().add("hover-card");
    root.setManaged(false);
    root.setMouseTransparent(true);
    root.setVisible(false);
  }

  Node node() {
    return root;
  }

  void hide() {
    root.setVisible(false);
  }

  /** Shows lines, the first of them the title, centred on {@code x} but within the width. */
  void show(double x, double width, List<String> lines) {
    if (!shown.equals(lines)) {
      shown = List.copyOf(lines);
      List<Label> labels = new ArrayList<>();
      for (String line : shown) {
        Label label = new Label(line);
        label.getStyleClass().add(labels.isEmpty() ? "hover-title" : "hover-line");
        labels.add(label);
      }
      root.getChildren().setAll(labels);
    }
    root.setVisible(true);
    root.applyCss();
    root.autosize();
    double left = Math.clamp(x - root.getWidth() / 2, 0, Math.max(0, width - root.getWidth()));
    root.relocate(Math.rint(left), Math.rint(-root.getHeight() - ABOVE));
  }
}
