package dev.daybook.view.importing;

import dev.daybook.fx.PlainScroll;
import dev.daybook.importing.ImportChoice;
import dev.daybook.importing.ImportKey;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** All choices under their headings. */
final class ChoicesPane {
  private final Map<ImportKey, ChoiceControl> controls = new EnumMap<>(ImportKey.class);
  private final VBox box = new VBox(7);
  private final ScrollPane scroll = PlainScroll.of(box);
  private final BiConsumer<ImportKey, String> chosen;

  ChoicesPane(BiConsumer<ImportKey, String> chosen) {
    this.chosen = chosen;
    box.getStyleClass().add("import-choices");
    scroll.setPrefWidth(270);
    scroll.setMinWidth(230);
  }

  void show(List<ImportChoice> choices) {
    Set<ImportKey> present = new HashSet<>();
    for (ImportChoice choice : choices) {
      present.add(choice.key());
      ChoiceControl known = controls.get(choice.key());
      if (known == null) {
        controls.put(
            choice.key(), ChoiceControl.of(choice, value -> chosen.accept(choice.key(), value)));
      } else {
        known.show(choice);
      }
    }
    if (controls.keySet().retainAll(present) || box.getChildren().size() != lines(present)) {
      layout();
    }
  }

  private static int lines(Set<ImportKey> present) {
    return present.size() + (int) present.stream().map(ImportKey::group).distinct().count();
  }

  private void layout() {
    box.getChildren().clear();
    ImportKey.Group heading = null;
    for (var entry : controls.entrySet()) {
      if (entry.getKey().group() != heading) {
        heading = entry.getKey().group();
        Label title = new Label(heading.label());
        title.getStyleClass().add("section-title");
        box.getChildren().add(title);
      }
      box.getChildren().add(entry.getValue().node());
    }
  }

  Node node() {
    return scroll;
  }
}
