package dev.daybook.view.shell;

import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The top bar and what is shown at all. FX thread. */
final class ShellViewModel {
  private final ReadOnlyStringWrapper profile = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Connection.Kind> kind =
      new ReadOnlyObjectWrapper<>(Connection.Kind.EMBEDDED);
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper earlier = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<ZoneId> zone = new ReadOnlyObjectWrapper<>(ZoneOffset.UTC);
  private final Consumer<Intent> intents;
  private int chartPixels;
  private int timeBarPixels;

  ShellViewModel(Consumer<Intent> intents) {
    this.intents = intents;
  }

  void apply(Snapshot snapshot) {
    Connection connection = snapshot.connection();
    profile.set(connection.profile());
    kind.set(connection.kind());
    state.set(
        switch (connection.state()) {
          case STARTING -> "starting";
          case UP -> connection.bootstrap();
          case UNREACHABLE -> connection.bootstrap() + " does not answer";
          case FAILED -> "failed";
          case OTHER_LOG -> connection.bootstrap() + " has another log";
        });
    // What must be chosen is asked across the window, not noted at its edge.
    notice.set(connection.state() == Connection.State.OTHER_LOG ? "" : connection.notice());
    zone.set(snapshot.zone());
    earlier.set(snapshot.knowledge().still() != null);
    // Only a book known to be empty is called empty: not one still being read, and not one that
    // holds nothing but records that could not be read.
    empty.set(
        snapshot.cursor().eventTotal() == 0
            && snapshot.quarantine().total() == 0
            && snapshot.timeBar().full() == null
            && snapshot.progress().phase() == Progress.Phase.LIVE
            && connection.state() == Connection.State.UP);
  }

  void chooseZone(ZoneId chosen) {
    if (!chosen.equals(zone.get())) {
      intents.accept(new Intent.SetZone(chosen));
    }
  }

  void chartWidth(double pixels) {
    chartPixels = (int) pixels;
    resized();
  }

  void timeBarWidth(double pixels) {
    timeBarPixels = (int) pixels;
    resized();
  }

  private void resized() {
    if (chartPixels > 0 && timeBarPixels > 0) {
      intents.accept(new Intent.Resize(chartPixels, timeBarPixels));
    }
  }

  ReadOnlyStringProperty profileProperty() {
    return profile.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Connection.Kind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /** Whether the book has no events. */
  ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** Whether figures, chart and tables are still of an earlier view than the cursor's. */
  ReadOnlyBooleanProperty earlierProperty() {
    return earlier.getReadOnlyProperty();
  }
}
