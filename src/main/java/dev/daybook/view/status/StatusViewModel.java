package dev.daybook.view.status;

import dev.daybook.ledger.Retention;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.Progress;
import dev.daybook.workspace.status.Progress.Phase;
import dev.daybook.workspace.status.VaultReport;
import dev.daybook.workspace.text.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The status line as text. FX thread. */
public final class StatusViewModel {
  private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.BUSY);
  private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper positions = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper store = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper quarantine = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper history = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final MoneyText numbers;

  /** How it is, for colour and icon. */
  enum Tone {
    FINE,
    BUSY,
    WAITING,
    FAILED
  }

  public StatusViewModel(MoneyText numbers) {
    this.numbers = numbers;
  }

  /** Takes what concerns the status line. */
  public void apply(Snapshot snapshot) {
    Progress progress = snapshot.progress();
    Connection connection = snapshot.connection();
    boolean storeFailed = connection.state() == Connection.State.FAILED;
    boolean otherLog = connection.state() == Connection.State.OTHER_LOG;
    failed.set(!otherLog && (storeFailed || progress.phase() == Phase.FAILED));
    tone.set(failed.get() || otherLog ? Tone.FAILED : tone(progress.phase()));
    phase.set(
        (storeFailed || otherLog) && !connection.notice().isEmpty()
            ? connection.notice()
            : phase(progress));
    positions.set(
        progress.positions().isEmpty()
            ? "No position yet"
            : "Next offset per partition\n" + progress.positions().replace(' ', '\n'));
    busy.set(
        !failed.get()
            && !otherLog
            && (progress.phase() == Phase.LOADING
                || progress.phase() == Phase.CATCHING_UP
                || progress.phase() == Phase.WRITING));
    long all = progress.done() + progress.behind();
    fraction.set(all > 0 ? progress.done() / (double) all : -1);
    long parked = snapshot.quarantine().total();
    quarantine.set(parked == 0 ? "" : numbers.count(parked) + " in quarantine");
    store.set(store(connection));
  }

  /** Takes what is lost of history, or will be. */
  public void apply(VaultReport report) {
    int gaps = report.gapCount();
    Retention retention = report.retention();
    if (gaps > 0) {
      history.set(gaps == 1 ? "A part of history is lost" : gaps + " parts of history are lost");
    } else {
      history.set(retention != null && retention.isFinite() ? "The log forgets" : "");
    }
  }

  private static Tone tone(Phase phase) {
    return switch (phase) {
      case LIVE -> Tone.FINE;
      case LOADING, CATCHING_UP, WRITING -> Tone.BUSY;
      case WAITING -> Tone.WAITING;
      case FAILED -> Tone.FAILED;
    };
  }

  private String phase(Progress progress) {
    if (progress.phase() == Phase.WRITING && progress.done() + progress.behind() == 0) {
      return progress.sentence();
    }
    if (progress.phase() == Phase.WRITING) {
      return progress.sentence() + " \u00b7 " + done(progress);
    }
    List<String> parts = new ArrayList<>();
    switch (progress.phase()) {
      case LOADING -> parts.add("Loading the book");
      case CATCHING_UP, WRITING -> parts.add("Catching up");
      case LIVE -> parts.add("Up to date");
      case WAITING -> parts.add("Waiting");
      case FAILED -> parts.add("Failed");
    }
    if (!progress.sentence().isEmpty()) {
      parts.add(progress.sentence());
    }
    if (progress.phase() == Phase.LOADING && progress.done() + progress.behind() > 0) {
      parts.add(done(progress));
    } else if (progress.behind() > 0) {
      parts.add("behind by about " + numbers.count(progress.behind()) + " events");
    }
    if (progress.perSecond() > 0) {
      parts.add(numbers.count(progress.perSecond()) + " events/s");
    }
    progress.etaSeconds().ifPresent(seconds -> parts.add(eta(seconds)));
    return String.join(" \u00b7 ", parts);
  }

  private String done(Progress progress) {
    return "%s of %s events"
        .formatted(
            numbers.count(progress.done()), numbers.count(progress.done() + progress.behind()));
  }

  private static String eta(long seconds) {
    return seconds < 60
        ? "done in " + seconds + " s"
        : String.format(Locale.ROOT, "done in %d:%02d min", seconds / 60, seconds % 60);
  }

  private static String store(Connection connection) {
    String health =
        switch (connection.state()) {
          case STARTING -> "starting";
          case UP -> "up";
          case UNREACHABLE -> "does not answer";
          case FAILED -> "failed";
          case OTHER_LOG -> "has another log";
        };
    return "Event store "
        + health
        + (connection.bootstrap().isEmpty() ? "" : " \u00b7 " + connection.bootstrap());
  }

  ReadOnlyObjectProperty<Tone> toneProperty() {
    return tone.getReadOnlyProperty();
  }

  ReadOnlyStringProperty phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyStringProperty positionsProperty() {
    return positions.getReadOnlyProperty();
  }

  ReadOnlyStringProperty storeProperty() {
    return store.getReadOnlyProperty();
  }

  ReadOnlyStringProperty quarantineProperty() {
    return quarantine.getReadOnlyProperty();
  }

  /** What is lost of history, or will be; else empty. */
  ReadOnlyStringProperty historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** From 0 to 1, or -1 while unknown. */
  ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }
}
