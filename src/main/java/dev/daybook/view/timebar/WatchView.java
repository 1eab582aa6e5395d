package dev.daybook.view.timebar;

import dev.daybook.view.timebar.WatchViewModel.Kind;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The editor of the watchpoint: what playing stops at. */
public final class WatchView {
  private final TimeCard card;

  /**
   * The editor.
   *
   * @param then what has the focus when it closes
   */
  public WatchView(WatchViewModel model, Node then) {
    ComboBox<Kind> kind = new ComboBox<>();
    kind.setId("watch-kind");
    kind.getItems().setAll(Kind.values());
    kind.valueProperty().bindBidirectional(model.kindProperty());
    Label title = new Label("Play until");
    title.getStyleClass().add("card-title");
    title.setLabelFor(kind);
    TextField value = new TextField();
    value.setId("watch-value");
    value.setPrefColumnCount(9);
    value.textProperty().bindBidirectional(model.typedProperty());
    value.promptTextProperty().bind(model.kindProperty().map(Kind::prompt));
    value.accessibleTextProperty().bind(model.kindProperty().map(Kind::toString));
    value.visibleProperty().bind(model.kindProperty().isNotEqualTo(Kind.QUARANTINED));
    value.managedProperty().bind(value.visibleProperty());
    value.setOnAction(_ -> model.watch());
    Button watch = new Button("Watch");
    watch.setId("watch-set");
    watch.setOnAction(_ -> model.watch());
    Button clear = new Button("Watch nothing");
    clear.setId("watch-clear");
    clear.disableProperty().bind(model.activeProperty().not());
    clear.setOnAction(_ -> model.clear());
    Button close = new Button("Close (Esc)");
    close.getStyleClass().add("flat");
    close.setOnAction(_ -> model.close());
    HBox form = new HBox(8, title, kind, value, watch, clear, close);
    form.setAlignment(Pos.CENTER_LEFT);
    Label sentence = new Label();
    sentence.setId("watch-sentence");
    sentence.getStyleClass().addAll("small", "muted");
    sentence.textProperty().bind(model.sentenceProperty());
    card = new TimeCard("watch-card", form, sentence, model.openProperty(), value, then);
  }

  public Parent root() {
    return card.root();
  }
}
