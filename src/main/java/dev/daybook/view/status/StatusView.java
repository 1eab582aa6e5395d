package dev.daybook.view.status;

import dev.daybook.fx.Icons;
import java.util.Locale;
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

/** The status line. */
public final class StatusView {
  private final HBox root = new HBox();

  /** A status line whose restart button, quarantine count and store do this. */
  public StatusView(
      StatusViewModel model, Runnable restart, Runnable showQuarantine, Runnable showVault) {
    root.setId("status");
    root.getStyleClass().add("status-line");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinHeight(Region.USE_PREF_SIZE);

    Region dot = new Region();
    dot.getStyleClass().add("dot");
    Label phase = new Label();
    phase.setId("status-phase");
    phase.textProperty().bind(model.phaseProperty());
    phase.setMinWidth(80);
    Tooltip positions = new Tooltip();
    positions.textProperty().bind(model.positionsProperty());
    phase.setTooltip(positions);

    ProgressBar bar = new ProgressBar();
    bar.setId("status-progress");
    bar.setAccessibleText("Progress of loading or catching up");
    bar.setPrefWidth(160);
    bar.setMinWidth(80);
    shown(bar, model.busyProperty());
    // An indeterminate bar animates for ever, also unseen: only while busy.
    bar.progressProperty()
        .bind(
            model
                .busyProperty()
                .flatMap(busy -> busy ? model.fractionProperty().asObject() : null)
                .orElse(0.0));

    Button again = new Button("Restart the event store", Icons.of(Feather.ROTATE_CW));
    again.setId("restart-store");
    again.getStyleClass().addAll("small", "danger");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(_ -> restart.run());
    shown(again, model.failedProperty());

    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);

    Button quarantine = new Button("", Icons.of(Feather.ALERT_TRIANGLE));
    quarantine.setId("status-quarantine");
    quarantine.getStyleClass().addAll("flat", "status-button", "warning-text");
    quarantine.textProperty().bind(model.quarantineProperty());
    quarantine.setMinWidth(Region.USE_PREF_SIZE);
    quarantine.setTooltip(new Tooltip("Records that could not be read as events: show them"));
    quarantine.setOnAction(_ -> showQuarantine.run());
    quarantine.visibleProperty().bind(model.quarantineProperty().isNotEmpty());
    quarantine.managedProperty().bind(quarantine.visibleProperty());

    Button history = new Button("", Icons.of(Feather.ALERT_TRIANGLE));
    history.setId("status-history");
    history.getStyleClass().addAll("flat", "status-button", "warning-text");
    history.textProperty().bind(model.historyProperty());
    history.setMinWidth(Region.USE_PREF_SIZE);
    history.setTooltip(new Tooltip("What the log and the vault hold"));
    history.setOnAction(_ -> showVault.run());
    shown(history, model.historyProperty().isNotEmpty());

    Button store = new Button();
    store.setId("status-store");
    store.getStyleClass().addAll("flat", "status-button");
    store.textProperty().bind(model.storeProperty());
    store.setTooltip(new Tooltip("What the log and the vault hold"));
    store.setOnAction(_ -> showVault.run());
    store.setMinWidth(Region.USE_PREF_SIZE);

    root.getChildren().addAll(dot, phase, bar, again, gap, history, quarantine, store);
    model
        .toneProperty()
        .subscribe(
            tone ->
                root.getStyleClass()
                    .setAll("status-line", "tone-" + tone.name().toLowerCase(Locale.ROOT)));
  }

  private static void shown(Node node, javafx.beans.value.ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  public Parent root() {
    return root;
  }
}
