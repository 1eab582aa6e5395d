package dev.daybook.view.command;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a field of the form stands: its label above, what is to be said of it below. */
final class Fields {
  static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private Fields() {}

  static VBox labelled(String name, Node field, @Nullable Node below) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    field.setAccessibleText(name);
    VBox box = new VBox(3, label, field);
    if (below != null) {
      box.getChildren().add(below);
    }
    return box;
  }

  /** The sentence under a field; takes no room while there is none. */
  static Label message(String id, ObservableValue<String> text, Node field) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("small", "field-message");
    label.textProperty().bind(text);
    text.subscribe(
        sentence -> {
          show(label, !sentence.isEmpty());
          field.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
        });
    return label;
  }

  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  static void style(Node node, String style, boolean on) {
    node.getStyleClass().remove(style);
    if (on) {
      node.getStyleClass().add(style);
    }
  }
}
