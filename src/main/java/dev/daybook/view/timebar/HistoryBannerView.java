package dev.daybook.view.timebar;

import dev.daybook.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Says across the window that one looks at the past, and leads back. */
public final class HistoryBannerView {
  private final HBox root = new HBox(8);

  public HistoryBannerView(TimeBarViewModel model) {
    root.setId("history-banner");
    root.getStyleClass().add("history-banner");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinHeight(Region.USE_PREF_SIZE);
    Label title = new Label("HISTORY: read only", Icons.of(Feather.CLOCK));
    title.getStyleClass().add("banner-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label known = new Label();
    known.setId("history-known");
    known.getStyleClass().add("banner-title");
    known.textProperty().bind(model.knownTextProperty());
    known.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label();
    text.setId("history-text");
    text.getStyleClass().add("figures-inline");
    text.textProperty().bind(model.bannerTextProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button other = new Button();
    other.setId("history-clock");
    other.getStyleClass().add("small");
    other.setMinWidth(Region.USE_PREF_SIZE);
    other
        .textProperty()
        .bind(model.knowledgeProperty().map(k -> ClockText.other(k.chosen()) + " (C)"));
    other.setOnAction(_ -> model.otherClock());
    Button back = new Button("Back to live (T)");
    back.setId("back-to-live");
    back.getStyleClass().add("small");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(_ -> model.goLive());
    root.getChildren().addAll(title, known, text, gap, other, back);
    root.visibleProperty().bind(model.liveProperty().not());
    root.managedProperty().bind(root.visibleProperty());
  }

  public Parent root() {
    return root;
  }
}
