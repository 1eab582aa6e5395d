package dev.daybook.view.timebar;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** The speed, and behind it how history plays: at a stated pace or with its real gaps. */
final class PlayMenu {
  private final MenuButton button = new MenuButton();

  PlayMenu(TimeBarViewModel model) {
    button.setId("speed");
    button.getStyleClass().addAll("flat", "no-arrow", "figures-inline", "speed");
    button.textProperty().bind(model.speedTextProperty());
    button.setMinWidth(104);
    button.setTooltip(new Tooltip("How history plays"));
    button.accessibleTextProperty().bind(model.speedTextProperty().map(text -> "Plays " + text));
    CheckMenuItem real = new CheckMenuItem("Real gaps: a second takes a second");
    real.setId("play-real");
    CheckMenuItem skip = new CheckMenuItem("Skip idle time");
    skip.setId("play-skip");
    real.setOnAction(_ -> model.playAs(real.isSelected(), skip.isSelected()));
    skip.setOnAction(_ -> model.playAs(real.isSelected(), skip.isSelected()));
    model
        .playProperty()
        .subscribe(
            play -> {
              real.setSelected(play.realGaps());
              skip.setSelected(play.skipIdle());
            });
    button.getItems().addAll(real, new SeparatorMenuItem(), skip);
  }

  MenuButton button() {
    return button;
  }
}
