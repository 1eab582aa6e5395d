package dev.daybook.view.figures;

import dev.daybook.fx.Hatch;
import dev.daybook.workspace.intent.WhyQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The key figures in a row. */
public final class FiguresView {
  private final HBox root = new HBox();
  private final List<Card> cards = new ArrayList<>();
  private final Consumer<WhyQuestion> why;

  /**
   * The strip.
   *
   * @param why asks which events add up to a number
   */
  public FiguresView(FiguresViewModel model, Consumer<WhyQuestion> why) {
    this.why = why;
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

  /** Asks about the figure that has the focus; says whether there is one. */
  public boolean explainFocused() {
    Card focused = cards.stream().filter(card -> card.node.isFocused()).findFirst().orElse(null);
    if (focused != null) {
      focused.ask();
    }
    return focused != null;
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

  private final class Card {
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label note = new Label();
    private final Label supposed = new Label();
    private final HBox below = new HBox(6, note, supposed);
    private final VBox node = new VBox(1, title, value, below);
    private final Tooltip hint = new Tooltip("Which events add up to it? (click, W)");
    private @Nullable WhyQuestion question;
    private boolean hinted;

    Card() {
      title.getStyleClass().addAll("small", "muted");
      value.getStyleClass().addAll("figures", "figure-value");
      note.getStyleClass().addAll("tiny", "muted");
      supposed.getStyleClass().addAll("tiny", "figure-supposed");
      Hatch.on(supposed, true);
      supposed.managedProperty().bind(supposed.visibleProperty());
      for (Label label : List.of(title, value, note, supposed)) {
        label.setMinWidth(Region.USE_PREF_SIZE);
      }
      node.getStyleClass().add("figure");
      node.setAccessibleRole(AccessibleRole.BUTTON);
      node.setOnMouseClicked(_ -> ask());
      node.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER) {
              ask();
              event.consume();
            }
          });
    }

    private void ask() {
      if (question != null) {
        why.accept(question);
      }
    }

    private void explainable(boolean now) {
      if (now != hinted) {
        hinted = now;
        if (now) {
          Tooltip.install(node, hint);
        } else {
          Tooltip.uninstall(node, hint);
        }
      }
    }

    void show(Figure figure) {
      title.setText(figure.title());
      value.setText(figure.value());
      value.setId(figure.id());
      // An empty one keeps the strip's height, unless the words beside it do.
      note.setText(figure.note().isEmpty() ? " " : figure.note());
      note.setManaged(!figure.note().isEmpty() || figure.supposed().isEmpty());
      supposed.setId(figure.id() + "-supposed");
      supposed.setText(figure.supposed());
      supposed.setVisible(!figure.supposed().isEmpty());
      question = figure.question();
      node.setFocusTraversable(question != null);
      node.setCursor(question == null ? Cursor.DEFAULT : Cursor.HAND);
      node.setAccessibleText(
          String.join(" ", figure.title(), figure.value(), figure.note(), figure.supposed()));
      explainable(question != null);
      figure.tone().on(node);
    }
  }
}
