package dev.daybook.view.command;

import dev.daybook.fx.PasteField;
import dev.daybook.workspace.commands.CommandKind;
import java.time.Instant;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** When the command takes effect: typed text, a calendar beside it, and what it means below. */
final class WhenField {
  private final VBox node;

  WhenField(CommandViewModel model) {
    EffectiveField effective = model.effective();
    TextField field = PasteField.forValue();
    field.setId("command-effective");
    field.getStyleClass().add("figures-inline");
    field.textProperty().bindBidirectional(effective.textProperty());
    field.setOnAction(_ -> model.send());
    HBox.setHgrow(field, Priority.ALWAYS);

    DatePicker calendar = new DatePicker();
    calendar.setId("command-date");
    calendar.getStyleClass().add("calendar-button");
    calendar.setAccessibleText("Choose the day of the effective time");
    calendar.setEditable(false);
    calendar
        .valueProperty()
        .subscribe(
            (_, day) -> {
              if (day != null && !day.equals(meant(model))) {
                effective.choose(day);
              }
            });
    calendar.setOnShowing(_ -> preset(calendar, model));

    Button now = quick("Now", "command-now");
    now.setOnAction(_ -> effective.now());
    now.disableProperty().bind(effective.textProperty().isEqualTo("now"));
    Button original = quick("Original\u2019s", "command-original");
    original.setTooltip(new Tooltip("The effective time of the event that is reversed"));
    original.setOnAction(_ -> model.chooseOriginal());
    original.disableProperty().bind(model.reversing().originalProperty().isNull());
    model.kindProperty().subscribe(kind -> Fields.show(original, kind == CommandKind.REVERSE));

    HBox row = new HBox(6, field, calendar, now);
    row.setAlignment(Pos.CENTER_LEFT);
    Label hint = new Label();
    hint.setId("effective-hint");
    hint.getStyleClass().addAll("small", "muted");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.textProperty().bind(effective.hintProperty());
    effective
        .wrongProperty()
        .subscribe(
            wrong -> {
              Fields.style(hint, "field-message", wrong);
              field.pseudoClassStateChanged(Fields.WRONG, wrong);
            });
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(hint, Priority.ALWAYS);
    node = Fields.labelled("Effective", row, new HBox(6, hint, original));
    field.setAccessibleText("Effective time");
  }

  private static Button quick(String text, String id) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("quick-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** The calendar opens on the day the text means. */
  private static void preset(DatePicker calendar, CommandViewModel model) {
    LocalDate day = meant(model);
    if (day != null && !day.equals(calendar.getValue())) {
      calendar.setValue(day);
    }
  }

  /** The day the text means, or null for now. */
  private static @Nullable LocalDate meant(CommandViewModel model) {
    Instant instant = model.effective().instant();
    return instant == null ? null : LocalDate.ofInstant(instant, model.zone());
  }

  Node node() {
    return node;
  }
}
