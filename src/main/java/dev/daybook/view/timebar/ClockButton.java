package dev.daybook.view.timebar;

import dev.daybook.fx.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Chooses with which knowledge history is shown. */
final class ClockButton {
  /** A row of so many pixels has room for words, one below it only for the icon. */
  static final double ROOMY = 1_180;

  private final ToggleButton node = new ToggleButton("", Icons.of(Feather.CLOCK));

  ClockButton(TimeBarViewModel model) {
    node.setId("known-then");
    node.getStyleClass().add("clock-button");
    node.setMinWidth(Region.USE_PREF_SIZE);
    node.textProperty().bind(model.clockTextProperty());
    node.accessibleTextProperty().bind(model.clockTextProperty());
    StringBinding hint =
        Bindings.createStringBinding(
            () ->
                ClockText.hint(
                    model.knowledgeProperty().get().chosen(), model.liveProperty().get()),
            model.knowledgeProperty(),
            model.liveProperty());
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(hint);
    node.setTooltip(tip);
    node.accessibleHelpProperty().bind(hint);
    model.knowledgeProperty().subscribe(_ -> follow(model));
    node.setOnAction(
        _ -> {
          model.otherClock();
          follow(model); // pressed in is what is chosen, not what was clicked
        });
  }

  void showTextFrom(ObservableValue<Number> rowWidth) {
    node.contentDisplayProperty()
        .bind(
            rowWidth.map(
                width ->
                    width.doubleValue() < ROOMY
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT));
  }

  private void follow(TimeBarViewModel model) {
    node.setSelected(ClockText.isThen(model.knowledgeProperty().get().chosen()));
  }

  ToggleButton node() {
    return node;
  }
}
