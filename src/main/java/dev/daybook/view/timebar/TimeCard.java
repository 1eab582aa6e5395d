package dev.daybook.view.timebar;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A small card over the window, just above the time bar, with a form and a sentence below it. It
 * takes the focus when it opens and gives it to the time bar when it closes. FX thread.
 */
final class TimeCard {
  private final VBox root;

  /**
   * A card that is not shown yet.
   *
   * @param open whether it is shown
   * @param first what has the focus when it opens
   * @param then what has it afterwards
   */
  TimeCard(String id, Node form, Label sentence, BooleanProperty open, Node first, Node then) {
    sentence.setWrapText(true);
    sentence.setMaxWidth(620);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    root = new VBox(6, form, sentence);
    root.setId(id);
    root.getStyleClass().add("time-card");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    root.visibleProperty().bind(open);
    root.managedProperty().bind(open);
    open.subscribe(
        (was, is) -> {
          if (is) {
            first.requestFocus();
          } else if (was) {
            then.requestFocus();
          }
        });
  }

  Region root() {
    return root;
  }
}
