package dev.daybook.view.timebar;

import dev.daybook.fx.Changed;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.TimeText;
import dev.daybook.workspace.timebar.BookmarkRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The bookmarks, and the note of the next one. FX thread. */
public final class BookmarksViewModel {
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper where = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ObservableList<BookmarkRow> rows = FXCollections.observableArrayList();
  private final Changed rowsChanged = new Changed();
  private final Consumer<Intent> intents;
  private ZoneId zone = ZoneOffset.UTC;

  BookmarksViewModel(Consumer<Intent> intents) {
    this.intents = intents;
  }

  void apply(Snapshot snapshot) {
    zone = snapshot.zone();
    Instant at =
        snapshot.cursor().instant() == null
            ? snapshot.timeBar().lastEvent()
            : snapshot.cursor().instant();
    where.set(at == null ? "" : TimeText.named(at, zone));
    if (rowsChanged.to(snapshot.travel().bookmarks(), zone)) {
      rows.setAll(snapshot.travel().bookmarks());
      summary.set(
          rows.isEmpty()
              ? "No bookmarks yet. They are kept at this desk."
              : rows.size() == 1 ? "1 bookmark" : rows.size() + " bookmarks");
    }
  }

  /** Opens the card, with an empty note. */
  public void open() {
    note.set("");
    open.set(true);
  }

  public void close() {
    open.set(false);
  }

  public boolean isOpen() {
    return open.get();
  }

  /** Bookmarks where one stands, and closes the card. */
  void add() {
    if (!where.get().isEmpty()) {
      intents.accept(new Intent.Travel.AddBookmark(note.get()));
      close();
    }
  }

  void rename(BookmarkRow row, String text) {
    if (!row.note().equals(text.strip())) {
      intents.accept(new Intent.Travel.RenameBookmark(row.id(), text));
    }
  }

  void delete(UUID id) {
    intents.accept(new Intent.Travel.DeleteBookmark(id));
  }

  void goTo(UUID id) {
    intents.accept(new Intent.Travel.GoToBookmark(id));
  }

  String when(BookmarkRow row) {
    return TimeText.named(row.at(), zone);
  }

  BooleanProperty openProperty() {
    return open;
  }

  StringProperty noteProperty() {
    return note;
  }

  /** The instant that would be bookmarked. */
  ReadOnlyStringProperty whereProperty() {
    return where.getReadOnlyProperty();
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ObservableList<BookmarkRow> rows() {
    return rows;
  }
}
