package dev.daybook.view.vault;

import dev.daybook.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks across the window what to do about another log; there only while that is the question. */
public final class OtherLogView {
  private final HBox root = new HBox(12);

  public OtherLogView(VaultViewModel model) {
    root.setId("other-log");
    root.getStyleClass().add("other-log");
    root.setAlignment(Pos.CENTER_LEFT);
    Label title = new Label("Another log", Icons.of(Feather.ALERT_TRIANGLE));
    title.getStyleClass().add("banner-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label why = new Label();
    why.setId("other-log-why");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.textProperty().bind(model.questionProperty());
    Label choice =
        new Label(
            "Nothing of it was read. Set this read model aside, as a file beside, and read the new"
                + " log; or close, and bring the old one back.");
    choice.setWrapText(true);
    choice.setMinHeight(Region.USE_PREF_SIZE);
    VBox text = new VBox(2, why, choice);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button aside = new Button("Set aside, read the new one");
    aside.setId("other-log-set-aside");
    aside.setMinWidth(Region.USE_PREF_SIZE);
    aside.setTooltip(new Tooltip("Renames readmodel.db to readmodel.db.other-log-\u2026"));
    aside.setOnAction(_ -> model.setAside());
    Button close = new Button("Close Daybook");
    close.setId("other-log-close");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> model.close());
    root.getChildren().addAll(title, text, aside, close);
    root.visibleProperty().bind(model.questionProperty().isNotEmpty());
    root.managedProperty().bind(root.visibleProperty());
  }

  public Parent root() {
    return root;
  }
}
