package dev.daybook.view.figures;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The key figures in a row. */
public final class FiguresView {
  private final HBox root = new HBox();
  private final List<Card> cards = new ArrayList<>();

  public FiguresView(FiguresViewModel model) {
    root.setId("figures");
    root.getStyleClass().add("figures-strip");
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinHeight(Region.USE_PREF_SIZE);
    root.setMinWidth(0);
    model.figuresProperty().subscribe(this::show);
  }

  public Parent root() {
    return root;
  }

  private void show(List<Figure> figures) {
    while (cards.size() < figures.size()) {
      cards.add(new Card());
    }
    for (int i = 0; i < figures.size(); i++) {
      cards.get(i).show(figures.get(i));
    }
    if (root.getChildren().size() != figures.size()) {
      root.getChildren()
          .setAll(cards.subList(0, figures.size()).stream().map(c -> c.node).toList());
    }
  }

  private static final class Card {
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label note = new Label();
    private final VBox node = new VBox(1, title, value, note);

    Card() {
      title.getStyleClass().addAll("small", "muted");
      value.getStyleClass().addAll("figures", "figure-value");
      note.getStyleClass().addAll("tiny", "muted");
      for (Label label : List.of(title, value, note)) {
        label.setMinWidth(Region.USE_PREF_SIZE);
      }
      node.getStyleClass().add("figure");
    }

    void show(Figure figure) {
      title.setText(figure.title());
      value.setText(figure.value());
      value.setId(figure.id());
      note.setText(figure.note().isEmpty() ? " " : figure.note());
      node.getStyleClass().setAll("figure");
      if (!figure.tone().isEmpty()) {
        node.getStyleClass().add("figure-" + figure.tone());
      }
    }
  }
}
