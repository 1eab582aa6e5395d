package dev.daybook.view.timebar;

import dev.daybook.workspace.Destination;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.TravelModel;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.text.MoneyText;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Going to what is typed, and back and forward. FX thread. */
public final class TravelViewModel {
  private static final String HINT =
      "A time, a stretch of time or an event: 2026-03-31 17:00, now-1M, 2026-Q1, 2026-03, 0/123.";

  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper(HINT);
  private final ReadOnlyBooleanWrapper mistaken = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<TravelModel.@Nullable Arrival> arrival =
      new ReadOnlyObjectWrapper<>();
  private final BookmarksViewModel bookmarks;
  private final WatchViewModel watch;
  private final Consumer<Intent> intents;

  public TravelViewModel(Consumer<Intent> intents, MoneyText money) {
    this.intents = intents;
    bookmarks = new BookmarksViewModel(intents);
    watch = new WatchViewModel(intents, money);
    typed.subscribe(
        text -> {
          if (open.get()) {
            intents.accept(new Intent.Travel.Ask(text));
          }
        });
  }

  /** Takes what concerns ways through time. */
  public void apply(Snapshot snapshot) {
    bookmarks.apply(snapshot);
    watch.apply(snapshot);
    TravelModel travel = snapshot.travel();
    back.set(travel.canGoBack());
    forward.set(travel.canGoForward());
    arrival.set(travel.arrival());
    Destination destination = travel.destination();
    if (destination == null) {
      meaning.set(HINT);
      mistaken.set(false);
    } else if (destination.typed().equals(typed.get())) { // else of a text that is no more there
      meaning.set(destination.sentence());
      mistaken.set(!destination.valid());
      if (destination.reached() && open.get()) {
        close();
      }
    }
  }

  /** Opens the field, empty. */
  public void open() {
    bookmarks.close();
    watch.close();
    typed.set("");
    open.set(true);
  }

  /** Opens the bookmarks. */
  public void openBookmarks() {
    close();
    watch.close();
    bookmarks.open();
  }

  /** Opens the editor of what playing stops at. */
  public void openWatch() {
    close();
    bookmarks.close();
    watch.open();
  }

  public WatchViewModel watch() {
    return watch;
  }

  /** Closes the field, if it is open; nothing else happens. */
  void close() {
    if (open.get()) {
      open.set(false);
      typed.set("");
      intents.accept(new Intent.Travel.Ask(""));
    }
  }

  /** Goes to what is typed; the field closes when one is there. */
  void go() {
    intents.accept(new Intent.Travel.GoTo(typed.get()));
  }

  /** Back (negative) or forward among the visited instants. */
  public void visit(int steps) {
    intents.accept(new Intent.Travel.Visit(steps));
  }

  /** To the next marker on the bar, or the one before. */
  public void marker(boolean after) {
    intents.accept(new Intent.Travel.Marker(after));
  }

  public BookmarksViewModel bookmarks() {
    return bookmarks;
  }

  /** Closes the card that is open, if one is. */
  public boolean escape() {
    if (open.get()) {
      close();
      return true;
    }
    boolean shown = bookmarks.isOpen() || watch.isOpen();
    bookmarks.close();
    watch.close();
    return shown;
  }

  BooleanProperty openProperty() {
    return open;
  }

  StringProperty typedProperty() {
    return typed;
  }

  /** What is typed means, or what to type. */
  ReadOnlyStringProperty meaningProperty() {
    return meaning.getReadOnlyProperty();
  }

  /** Whether what is typed means nothing. */
  ReadOnlyBooleanProperty mistakenProperty() {
    return mistaken.getReadOnlyProperty();
  }

  /** Whether there is an earlier visited instant. */
  public ReadOnlyBooleanProperty backProperty() {
    return back.getReadOnlyProperty();
  }

  /** Whether there is a later one that one went back from. */
  public ReadOnlyBooleanProperty forwardProperty() {
    return forward.getReadOnlyProperty();
  }

  /** The event that was last gone to. */
  public ReadOnlyObjectProperty<TravelModel.@Nullable Arrival> arrivalProperty() {
    return arrival.getReadOnlyProperty();
  }
}
