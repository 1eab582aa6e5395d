package dev.daybook.view.importing;

import dev.daybook.fx.PasteField;
import dev.daybook.importing.ImportChoice;
import dev.daybook.importing.ImportChoice.Option;
import dev.daybook.importing.ImportKey;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * One choice: a list, a list into which something else can be typed, or a field. It stays while its
 * choice changes, so that the focus stays too. FX thread.
 */
final class ChoiceControl {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

  private final Control control;
  private final Label problem = new Label();
  private final VBox node;
  private @Nullable ImportChoice shown;
  private boolean showing;

  private ChoiceControl(ImportKey key, Control control) {
    this.control = control;
    control.setId("import-" + key.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(key.label());
    Label label = new Label(key.label());
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    problem.getStyleClass().addAll("small", "field-message");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    node = new VBox(2, label, control, problem);
  }

  static ChoiceControl of(ImportChoice choice, Consumer<String> chosen) {
    ChoiceControl made =
        new ChoiceControl(
            choice.key(), choice.options().isEmpty() ? PasteField.forValue() : new ComboBox<>());
    if (made.control instanceof TextField field) {
      field.setOnAction(_ -> made.tell(field.getText(), chosen));
      field
          .focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  made.tell(field.getText(), chosen);
                }
              });
    } else {
      ComboBox<Option> list = made.list();
      list.setEditable(choice.typed());
      list.setConverter(new Names(made));
      list.setOnAction(
          _ -> {
            if (list.getValue() != null) {
              made.tell(list.getValue().value(), chosen);
            }
          });
    }
    made.show(choice);
    return made;
  }

  private void tell(String value, Consumer<String> chosen) {
    if (!showing && shown != null && !value.equals(shown.value())) {
      chosen.accept(value);
    }
  }

  void show(ImportChoice choice) {
    if (choice.equals(shown)) {
      return;
    }
    showing = true;
    shown = choice;
    if (control instanceof TextField field) {
      field.setText(choice.value());
    } else {
      ComboBox<Option> list = list();
      list.getItems().setAll(choice.options());
      list.setValue(option(choice, choice.value()));
    }
    problem.setText(choice.problem());
    boolean wrong = !choice.problem().isEmpty();
    problem.setVisible(wrong);
    problem.setManaged(wrong);
    control.pseudoClassStateChanged(WRONG, wrong);
    showing = false;
  }

  private static Option option(ImportChoice choice, String value) {
    return choice.options().stream()
        .filter(o -> o.value().equals(value))
        .findFirst()
        .orElse(new Option(value, value));
  }

  @SuppressWarnings("unchecked") // made with options only
  private ComboBox<Option> list() {
    return (ComboBox<Option>) control;
  }

  Node node() {
    return node;
  }

  /** An option by its text; what is typed is an option of its own. */
  private static final class Names extends StringConverter<Option> {
    private final ChoiceControl owner;

    Names(ChoiceControl owner) {
      this.owner = owner;
    }

    @Override
    public String toString(@Nullable Option option) {
      return option == null ? "" : option.text();
    }

    @Override
    public Option fromString(String text) {
      ImportChoice choice = Objects.requireNonNull(owner.shown);
      return choice.options().stream()
          .filter(o -> o.text().equals(text))
          .findFirst()
          .orElse(new Option(text, text));
    }
  }
}
