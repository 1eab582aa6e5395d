package dev.daybook.view.timebar;

import dev.daybook.fx.Icons;
import dev.daybook.fx.PlainScroll;
import dev.daybook.workspace.timebar.BookmarkRow;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The card of bookmarks: one more at the cursor, and those there are, to go to, rename, delete. */
public final class BookmarksView {
  private static final double LIST_HEIGHT = 190;

  private final BookmarksViewModel model;
  private final VBox list = new VBox(2);
  private final TimeCard card;

  /**
   * The card.
   *
   * @param then what has the focus when it closes
   */
  public BookmarksView(BookmarksViewModel model, Node then) {
    this.model = model;
    TextField note = new TextField();
    note.setId("bookmark-note");
    note.setPromptText("note (optional)");
    note.setPrefColumnCount(24);
    note.textProperty().bindBidirectional(model.noteProperty());
    note.setOnAction(_ -> model.add());
    note.accessibleTextProperty()
        .bind(model.whereProperty().map(at -> "Note for a bookmark at " + at));
    Label title = new Label();
    title.getStyleClass().addAll("card-title", "figures-inline");
    title.textProperty().bind(model.whereProperty().map(at -> "Bookmark " + at));
    Button add = new Button("Add");
    add.setId("bookmark-add");
    add.setOnAction(_ -> model.add());
    add.disableProperty().bind(model.whereProperty().isEmpty());
    Button close = new Button("Close (Esc)");
    close.getStyleClass().add("flat");
    close.setOnAction(_ -> model.close());
    HBox form = new HBox(8, title, note, add, close);
    form.setAlignment(Pos.CENTER_LEFT);

    ScrollPane scroll = PlainScroll.of(list);
    scroll.setMaxHeight(LIST_HEIGHT);
    scroll.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
    scroll.managedProperty().bind(scroll.visibleProperty());
    model.rows().addListener((ListChangeListener<BookmarkRow>) _ -> fill());
    Label summary = new Label();
    summary.setId("bookmark-summary");
    summary.getStyleClass().addAll("small", "muted");
    summary.textProperty().bind(model.summaryProperty());
    card =
        new TimeCard(
            "bookmark-card", new VBox(8, form, scroll), summary, model.openProperty(), note, then);
  }

  public Parent root() {
    return card.root();
  }

  private void fill() {
    list.getChildren().setAll(model.rows().stream().map(this::line).toList());
  }

  private Node line(BookmarkRow row) {
    String when = model.when(row);
    Button go = new Button(when);
    go.getStyleClass().addAll("flat", "figures-inline", "bookmark-go");
    go.setAccessibleText("Go to " + when + " " + row.note());
    go.setOnAction(_ -> model.goTo(row.id()));
    TextField note = new TextField(row.note());
    note.setPromptText("no note");
    note.getStyleClass().add("bookmark-text");
    note.setAccessibleText("Note of the bookmark at " + when);
    note.setOnAction(_ -> model.rename(row, note.getText()));
    note.focusedProperty()
        .subscribe(
            (was, _) -> {
              if (was) {
                model.rename(row, note.getText());
              }
            });
    HBox.setHgrow(note, Priority.ALWAYS);
    Button delete =
        Icons.button(
            Feather.TRASH_2,
            "bookmark-delete",
            "Delete the bookmark at " + when,
            () -> model.delete(row.id()));
    HBox line = new HBox(6, go, note, delete);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
