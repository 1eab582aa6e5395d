package dev.daybook.fx;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scroll panes whose pictures are true. */
public final class PlainScroll {
  private PlainScroll() {}

  /**
   * A pane that scrolls up and down only. Its skin caches the viewport as a bitmap, which {@link
   * SceneImage} was seen to show with an outdated text: the cache is switched off.
   */
  public static ScrollPane of(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.skinProperty()
        .subscribe(
            skin -> {
              Node viewport = skin == null ? null : pane.lookup(".viewport");
              if (viewport != null) {
                viewport.setCache(false);
              }
            });
    return pane;
  }
}
