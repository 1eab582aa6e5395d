package dev.daybook.view.vault;

import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.status.Connection;
import dev.daybook.workspace.status.RetentionText;
import dev.daybook.workspace.status.VaultReport;
import dev.daybook.workspace.text.MoneyText;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The report on log and vault as text, and the question which log to read. FX thread. */
public final class VaultViewModel {
  private final ObservableList<Line> lines = FXCollections.observableArrayList();
  private final ObservableList<String> warnings = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final MoneyText numbers;
  private final VaultActions actions;

  /** One partition, ready to be shown. */
  record Line(
      String partition,
      String logStart,
      String logEnd,
      String vaultFirst,
      String vaultEnd,
      String records,
      String gaps) {}

  public VaultViewModel(MoneyText numbers, VaultActions actions) {
    this.numbers = numbers;
    this.actions = actions;
  }

  /** Takes how both are now. */
  public void apply(VaultReport report) {
    lines.setAll(report.rows().stream().map(this::line).toList());
    warnings.setAll(report.warnings());
    String keeps =
        report.retention() == null
            ? ""
            : "The log keeps " + RetentionText.of(report.retention()) + ". ";
    summary.set(keeps + report.holds(numbers::count));
  }

  /** Takes which log it is. */
  public void apply(Snapshot snapshot) {
    Connection connection = snapshot.connection();
    question.set(connection.state() == Connection.State.OTHER_LOG ? connection.notice() : "");
  }

  private Line line(VaultReport.Row row) {
    String gaps =
        row.gaps().isEmpty()
            ? "none"
            : row.gaps().stream().map(Object::toString).collect(Collectors.joining(", "));
    return new Line(
        Integer.toString(row.partition()),
        text(row.logStart()),
        text(row.logEnd()),
        text(row.vaultFirst()),
        text(row.vaultEnd()),
        numbers.count(row.records()),
        gaps);
  }

  private String text(OptionalLong offset) {
    return offset.isPresent() ? numbers.count(offset.getAsLong()) : "\u2013";
  }

  /** Opens the panel. */
  public void show() {
    open.set(true);
    actions.watch(true);
  }

  /** Closes the panel. */
  public void hide() {
    open.set(false);
    actions.watch(false);
  }

  void setAside() {
    actions.setAside();
  }

  void close() {
    actions.close();
  }

  /** Whether the panel is open. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  ObservableList<Line> lines() {
    return lines;
  }

  ObservableList<String> warnings() {
    return warnings;
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Why there is another log, or empty while there is none. */
  ReadOnlyStringProperty questionProperty() {
    return question.getReadOnlyProperty();
  }
}
