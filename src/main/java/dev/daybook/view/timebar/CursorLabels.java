package dev.daybook.view.timebar;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where the cursor stands. In a narrow window the instant is shown, the rest gives way. */
final class CursorLabels {
  private final Label lead = label("cursor-lead", "muted");
  private final HBox node;

  CursorLabels(TimeBarViewModel model) {
    lead.textProperty().bind(model.leadTextProperty());
    lead.managedProperty().bind(lead.visibleProperty());
    Label instant = label("cursor-instant", "figures", "cursor-instant");
    instant.textProperty().bind(model.instantTextProperty());
    instant.setMinWidth(Region.USE_PREF_SIZE);
    Label event = label("cursor-event", "muted", "figures-inline");
    event.textProperty().bind(model.eventTextProperty());
    event.setMinWidth(0); // the first to give way
    node = new HBox(12, lead, instant, event);
    node.setAlignment(Pos.CENTER);
  }

  private static Label label(String id, String... styles) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().addAll(styles);
    return label;
  }

  void showLeadFrom(ObservableDoubleValue rowWidth) {
    lead.visibleProperty()
        .bind(
            Bindings.greaterThanOrEqual(rowWidth, ClockButton.ROOMY)
                .and(lead.textProperty().isNotEmpty()));
  }

  Node node() {
    return node;
  }
}
