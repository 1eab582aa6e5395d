package dev.daybook.view.command;

import dev.daybook.fx.PasteField;
import dev.daybook.workspace.commands.CommandKind;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of a reversal. */
final class ReverseFields implements CommandFields {
  private final TextField event = PasteField.forValue();
  private final VBox node;

  ReverseFields(CommandViewModel model) {
    ReverseForm form = model.reversing();
    event.setId("reverse-event");
    event.setPromptText("position such as 0/123, or event id");
    event.getStyleClass().add("figures-inline");
    event.textProperty().bindBidirectional(form.eventProperty());
    event.setOnAction(_ -> model.send());
    Label summary = new Label();
    summary.setId("reverse-summary");
    summary.getStyleClass().addAll("small", "figures-inline");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    summary.textProperty().bind(form.summaryProperty());
    summary.visibleProperty().bind(form.summaryProperty().isNotEmpty());
    summary.managedProperty().bind(summary.visibleProperty());
    Label message = Fields.message("reverse-message", form.messageProperty(), event);
    node =
        new VBox(
            8,
            Fields.labelled("Event to reverse", event, new VBox(message, summary)),
            AmountBox.resulting("reverse-after", "Balance after", form.resultingProperty()));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isFor(CommandKind kind) {
    return kind == CommandKind.REVERSE;
  }

  @Override
  public void focus() {
    event.requestFocus();
  }
}
