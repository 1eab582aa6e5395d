package dev.daybook.view.rebuild;

import dev.daybook.fx.Icons;
import dev.daybook.view.rebuild.RebuildViewModel.Mood;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A strip above the status line, there only while there is something to say. */
public final class RebuildView {
  private final HBox root = new HBox(10);

  public RebuildView(RebuildViewModel model, RebuildActions actions) {
    root.setId("rebuild-strip");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinHeight(Region.USE_PREF_SIZE);

    FontIcon icon = Icons.of(Feather.DATABASE);
    Label text = new Label();
    text.setId("rebuild-text");
    text.textProperty().bind(model.textProperty());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.textProperty());
    text.setTooltip(whole);

    ProgressBar bar = new ProgressBar();
    bar.setId("rebuild-progress");
    bar.setAccessibleText("Progress of folding anew");
    bar.setPrefWidth(160);
    bar.setMinWidth(80);
    ObservableValue<Boolean> busy = when(model, mood -> mood == Mood.BUSY);
    // An indeterminate bar animates for ever, also unseen: only while busy.
    bar.progressProperty()
        .bind(busy.flatMap(is -> is ? model.fractionProperty().asObject() : null).orElse(0.0));
    shown(bar, busy);

    Button cancel = button("Cancel", "rebuild-cancel", actions::cancel);
    shown(cancel, model.cancellableProperty());
    Button replace = button("Use the one folded anew", "rebuild-replace", actions::replace);
    shown(replace, when(model, mood -> mood == Mood.ASKING));
    Button keep = button("Keep as it is", "rebuild-keep", actions::keep);
    shown(keep, when(model, mood -> mood == Mood.ASKING));
    Button close = Icons.button(Feather.X, "rebuild-close", "Close", actions::dismiss);
    shown(
        close,
        when(model, mood -> mood == Mood.GOOD || mood == Mood.NEUTRAL || mood == Mood.FAILED));

    root.getChildren().addAll(icon, text, bar, cancel, replace, keep, close);
    shown(root, when(model, mood -> mood != Mood.HIDDEN));
    model
        .moodProperty()
        .subscribe(
            mood -> {
              root.getStyleClass()
                  .setAll("rebuild-strip", "rebuild-" + mood.name().toLowerCase(Locale.ROOT));
              icon.setIconCode(icon(mood));
            });
  }

  private static Feather icon(Mood mood) {
    return switch (mood) {
      case HIDDEN, BUSY, NEUTRAL -> Feather.DATABASE;
      case GOOD -> Feather.CHECK_CIRCLE;
      case ASKING, FAILED -> Feather.ALERT_TRIANGLE;
    };
  }

  private static Button button(String text, String id, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static ObservableValue<Boolean> when(RebuildViewModel model, Predicate<Mood> is) {
    return model.moodProperty().map(is::test);
  }

  private static void shown(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  public Parent root() {
    return root;
  }
}
