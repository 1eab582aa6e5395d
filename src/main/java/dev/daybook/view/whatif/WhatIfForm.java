package dev.daybook.view.whatif;

import dev.daybook.fx.PasteField;
import dev.daybook.workspace.intent.WhatIfInput;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One row of fields; Enter supposes what stands in them. FX thread. */
final class WhatIfForm {
  private final FlowPane root = new FlowPane(6, 6);

  WhatIfForm(WhatIfViewModel model) {
    ComboBox<WhatIfInput.Kind> kind =
        new ComboBox<>(FXCollections.observableArrayList(WhatIfInput.Kind.values()));
    kind.setId("whatif-kind");
    kind.setConverter(new Words());
    kind.setAccessibleText("What is supposed");
    kind.setPrefWidth(122);
    kind.valueProperty().bindBidirectional(model.kindProperty());
    ObservableValue<Boolean> transfer =
        model.kindProperty().map(is -> is == WhatIfInput.Kind.TRANSFER);
    Button suppose = new Button("Suppose");
    suppose.setId("whatif-suppose");
    suppose.getStyleClass().add("accent");
    suppose.setMinWidth(Region.USE_PREF_SIZE);
    suppose.setTooltip(new Tooltip("In memory only: nothing here is ever sent (Enter)"));
    suppose.setOnAction(_ -> model.suppose());
    root.getChildren()
        .addAll(
            kind,
            field(model, "whatif-account", "Account", model.accountProperty(), 86),
            shown(field(model, "whatif-to", "To account", model.toProperty(), 92), transfer),
            field(model, "whatif-amount", "Amount", model.amountProperty(), 110),
            shown(
                field(model, "whatif-received", "Arrives, if other", model.receivedProperty(), 124),
                transfer),
            field(model, "whatif-at", "When: instant shown", model.atProperty(), 168),
            suppose);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("table-head");
  }

  Parent root() {
    return root;
  }

  private static TextField field(
      WhatIfViewModel model, String id, String prompt, StringProperty text, double width) {
    TextField field = PasteField.forValue();
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText("What if: " + prompt);
    field.setPrefWidth(width);
    field.textProperty().bindBidirectional(text);
    field.setOnAction(_ -> model.suppose());
    return field;
  }

  private static Node shown(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
    return node;
  }

  private static final class Words extends StringConverter<WhatIfInput.Kind> {
    @Override
    public String toString(WhatIfInput.@Nullable Kind kind) {
      return kind == null ? "" : kind.word();
    }

    @Override
    public WhatIfInput.Kind fromString(String word) {
      return WhatIfInput.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
