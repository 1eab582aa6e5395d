package dev.daybook.fx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The theme's colours for what is painted on a canvas, which style sheets do not reach: one unseen
 * region per colour, styled by the style class {@code swatch-<name>}. FX thread.
 */
public final class Swatches {
  private final Map<String, Region> regions = new HashMap<>();
  private final Group node = new Group();

  /** The colours by name; {@code onChange} is called when the theme gives others. */
  public Swatches(List<String> names, Runnable onChange) {
    // Transparent, not invisible: style sheets are not applied to invisible nodes.
    node.setOpacity(0);
    node.setManaged(false);
    node.setMouseTransparent(true);
    for (String name : names) {
      Region region = new Region();
      region.getStyleClass().add("swatch-" + name);
      region.backgroundProperty().subscribe((_, _) -> onChange.run());
      regions.put(name, region);
      node.getChildren().add(region);
    }
  }

  /** Must be in the scene for the style sheets to reach it. */
  public Node node() {
    return node;
  }

  /** The colour of a name, grey while no style sheet has given one. */
  public Color get(String name) {
    Region region = regions.get(name);
    if (region == null) {
      throw new IllegalArgumentException("No such swatch: " + name);
    }
    Background background = region.getBackground();
    if (background != null
        && !background.getFills().isEmpty()
        && background.getFills().getFirst().getFill() instanceof Color color) {
      return color;
    }
    return Color.GRAY;
  }
}
