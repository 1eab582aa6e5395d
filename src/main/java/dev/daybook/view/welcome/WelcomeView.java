package dev.daybook.view.welcome;

import dev.daybook.fx.Icons;
import dev.daybook.fx.PlainScroll;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The empty book: three sentences and four offers. */
public final class WelcomeView {
  private final ScrollPane root;
  private final ClusterForm form = new ClusterForm();
  private final WelcomeActions actions;
  private final Node cluster;

  public WelcomeView(WelcomeActions actions) {
    this.actions = actions;
    cluster = clusterForm();
    show(false);
    Label title = new Label("This book is empty");
    title.getStyleClass().add("welcome-title");
    VBox text =
        new VBox(
            4,
            sentence("Daybook keeps every posting once, in order, and never erases one."),
            sentence(
                "Balances, charts and tables are all computed from those postings, at any"
                    + " instant."),
            sentence("Begin with one of these:"));
    VBox box = new VBox(16, title, text, offers(), cluster);
    box.getStyleClass().add("welcome");
    box.setMaxWidth(640);
    VBox centre = new VBox(box);
    centre.setAlignment(Pos.CENTER);
    root = PlainScroll.of(centre);
    root.setId("welcome");
    root.setFitToHeight(true);
    root.getStyleClass().add("welcome-scroll");
  }

  public Parent root() {
    return root;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }

  private Node offers() {
    GridPane grid = new GridPane(12, 12);
    grid.add(
        offer(
            Feather.BOOK_OPEN,
            "offer-sample",
            "Open the sample ledger",
            "200 accounts over two years, in a folder of its own.",
            actions::openSample),
        0,
        0);
    grid.add(
        offer(
            Feather.DOWNLOAD,
            "offer-import",
            "Import a CSV file",
            "Postings from a spreadsheet or another system.",
            actions::importCsv),
        1,
        0);
    grid.add(
        offer(
            Feather.SERVER,
            "offer-connect",
            "Connect to a cluster",
            "A Kafka topic that others write to already.",
            () -> show(!cluster.isVisible())),
        0,
        1);
    grid.add(
        offer(
            Feather.PLUS_CIRCLE,
            "offer-deposit",
            "Make the first deposit",
            "Open an account, then post to it.",
            actions::firstDeposit),
        1,
        1);
    return grid;
  }

  private static Button offer(Ikon icon, String id, String title, String text, Runnable action) {
    Label head = new Label(title);
    head.getStyleClass().add("offer-title");
    Label body = new Label(text);
    body.getStyleClass().addAll("small", "muted");
    body.setWrapText(true);
    body.setMinHeight(32);
    body.setAlignment(Pos.TOP_LEFT);
    HBox content = new HBox(14, Icons.of(icon), new VBox(3, head, body));
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button("", content);
    button.setId(id);
    button.setAccessibleText(title + ". " + text);
    button.getStyleClass().add("offer");
    button.setPrefWidth(314);
    // Fixed: a wrapped text inside a button inside a grid has no height of its own to offer.
    button.setMinHeight(86);
    button.setPrefHeight(86);
    button.setMaxHeight(86);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(boolean shown) {
    cluster.setVisible(shown);
    cluster.setManaged(shown);
  }

  private Node clusterForm() {
    Button connect = new Button("Connect");
    connect.setId("cluster-connect");
    connect.getStyleClass().add("accent");
    connect.disableProperty().bind(form.missingProperty().isNotEmpty());
    connect.setMinWidth(Region.USE_PREF_SIZE);
    connect.setOnAction(
        _ ->
            actions.connectCluster(
                form.bootstrapProperty().get().strip(),
                form.registryProperty().get().strip(),
                form.topicProperty().get().strip()));
    Label missing = new Label();
    missing.setId("cluster-message");
    missing.getStyleClass().addAll("small", "muted");
    missing.setWrapText(true);
    missing.textProperty().bind(form.missingProperty());
    HBox.setHgrow(missing, Priority.ALWAYS);
    missing.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(12, missing, connect);
    foot.setAlignment(Pos.CENTER_LEFT);
    GridPane grid = new GridPane(12, 8);
    List<Field> fields =
        List.of(
            new Field(
                "Bootstrap servers", "cluster-bootstrap", "host:9092", form.bootstrapProperty()),
            new Field(
                "Schema registry", "cluster-registry", "http://host:8081", form.registryProperty()),
            new Field("Topic", "cluster-topic", "account_events", form.topicProperty()));
    for (int row = 0; row < fields.size(); row++) {
      Field of = fields.get(row);
      TextField field = new TextField();
      field.setId(of.id);
      field.setPromptText(of.prompt);
      field.setAccessibleText(of.name);
      field.textProperty().bindBidirectional(of.text);
      field.setOnAction(_ -> connect.fire());
      GridPane.setHgrow(field, Priority.ALWAYS);
      Label label = new Label(of.name);
      label.setMinWidth(Region.USE_PREF_SIZE);
      label.setLabelFor(field);
      grid.addRow(row, label, field);
    }
    VBox box = new VBox(10, grid, foot);
    box.setId("cluster-form");
    box.getStyleClass().add("card");
    return box;
  }

  private record Field(String name, String id, String prompt, StringProperty text) {}
}
