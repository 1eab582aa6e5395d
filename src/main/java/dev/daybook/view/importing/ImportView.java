package dev.daybook.view.importing;

import dev.daybook.fx.PasteField;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The import, over the window while there is one. */
public final class ImportView {
  private final StackPane root = new StackPane();
  private final ImportViewModel model;
  private final ImportActions actions;

  public ImportView(ImportViewModel model, ImportActions actions) {
    this.model = model;
    this.actions = actions;
    ChoicesPane choices = new ChoicesPane(actions::choose);
    model.choicesProperty().subscribe(choices::show);
    choices.node().disableProperty().bind(model.postingProperty().or(model.finishedProperty()));
    VBox right = new VBox(8, totals(), new ImportTables(model).node());
    VBox.setVgrow(right.getChildren().getLast(), Priority.ALWAYS);
    BorderPane card = new BorderPane(right, head(), null, foot(), choices.node());
    BorderPane.setMargin(right, new Insets(0, 0, 0, 14));
    card.getStyleClass().addAll("sheet", "import-sheet");
    root.getStyleClass().add("sheet-ground");
    root.setId("import-sheet");
    root.setPadding(new Insets(24));
    root.getChildren().add(card);
    root.visibleProperty().bind(model.openProperty());
    root.managedProperty().bind(root.visibleProperty());
  }

  public Parent root() {
    return root;
  }

  private Node head() {
    Label title = new Label();
    title.getStyleClass().add("sheet-title");
    title.textProperty().bind(model.titleProperty());
    title.setMinWidth(60);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ComboBox<String> kept = new ComboBox<>();
    kept.setId("import-mappings");
    kept.setPromptText("Kept mappings");
    kept.setAccessibleText("Kept mappings");
    kept.setPrefWidth(170);
    model.mappingsProperty().subscribe(names -> kept.getItems().setAll(names));
    kept.setOnAction(
        _ -> {
          if (kept.getValue() != null) {
            actions.load(kept.getValue());
          }
        });
    kept.disableProperty().bind(model.postingProperty());
    PasteField name = PasteField.forWords();
    name.setId("import-mapping-name");
    name.setPromptText("name, such as My bank");
    name.setAccessibleText("Name to keep the mapping under");
    name.setPrefColumnCount(12);
    Button keep = new Button("Keep mapping");
    keep.setId("import-keep");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.disableProperty().bind(name.textProperty().map(String::isBlank));
    keep.setOnAction(_ -> actions.keep(name.getText()));
    model
        .titleProperty()
        .subscribe(
            _ -> { // another file
              name.clear();
              kept.setValue(null);
            });
    Button close = new Button("Close (Esc)");
    close.setId("import-close");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.disableProperty().bind(model.postingProperty());
    close.setOnAction(_ -> actions.close());
    HBox head = new HBox(8, title, gap, kept, name, keep, close);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(0, 0, 12, 0));
    return head;
  }

  private Node totals() {
    Label totals = new Label();
    totals.setId("import-totals");
    totals.getStyleClass().add("figures-inline");
    totals.setWrapText(true);
    totals.setMinHeight(Region.USE_PREF_SIZE);
    totals.textProperty().bind(model.totalsProperty());
    return totals;
  }

  private Node foot() {
    Label sentence = new Label();
    sentence.setId("import-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.textProperty().bind(model.sentenceProperty());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(140);
    bar.progressProperty().bind(model.workDoneProperty());
    bar.visibleProperty().bind(model.busyProperty());
    bar.managedProperty().bind(bar.visibleProperty());
    Label work = new Label();
    work.setId("import-work");
    work.getStyleClass().addAll("small", "muted");
    work.setMinWidth(Region.USE_PREF_SIZE);
    work.textProperty().bind(model.workTextProperty());
    work.visibleProperty().bind(model.busyProperty());
    work.managedProperty().bind(work.visibleProperty());
    Button cancel = new Button("Break off");
    cancel.setId("import-cancel");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(_ -> actions.cancel());
    cancel.visibleProperty().bind(model.busyProperty());
    cancel.managedProperty().bind(cancel.visibleProperty());
    Button again = new Button("Try out");
    again.setId("import-again");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setOnAction(_ -> actions.tryOut());
    again.visibleProperty().bind(model.againProperty());
    again.managedProperty().bind(again.visibleProperty());
    Button rest = button("import-rest", model.postRestProperty());
    rest.setOnAction(_ -> actions.post(model.trial(), true));
    Button all = button("import-all", model.postAllProperty());
    all.getStyleClass().add("accent");
    all.setOnAction(_ -> actions.post(model.trial(), false));
    HBox foot = new HBox(10, cancel, bar, work, sentence, again, rest, all);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setPadding(new Insets(12, 0, 0, 0));
    return foot;
  }

  private static Button button(String id, ObservableValue<String> text) {
    Button button = new Button();
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(text);
    button.visibleProperty().bind(text.map(t -> !t.isEmpty()));
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }
}
