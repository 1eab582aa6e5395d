package dev.daybook.view.command;

import dev.daybook.fx.Icons;
import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.commands.CommandRow;
import dev.daybook.workspace.commands.CommandRow.Stage;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One command and its life: sent, acknowledged, projected, visible, each with its time. */
final class CommandCell extends ListCell<CommandRow> {
  private final Label summary = new Label();
  private final Label position = new Label();
  private final FontIcon icon = Icons.of(Feather.CHECK);
  private final Label sentence = new Label();
  private final GridPane steps = new GridPane();
  private final VBox box;
  private final Step sent = new Step("sent");
  private final Step acknowledged = new Step("acknowledged");
  private final Step projected = new Step("projected");
  private final Step visible = new Step("visible");

  private final RetryButton retry;

  /**
   * A cell.
   *
   * @param onRetry told which command to send again
   */
  CommandCell(Consumer<CommandId> onRetry) {
    retry = new RetryButton(onRetry);
    summary.getStyleClass().add("command-summary");
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setWrapText(true);
    HBox.setHgrow(summary, Priority.ALWAYS);
    position.getStyleClass().addAll("figures", "muted", "small");
    position.setMinWidth(Region.USE_PREF_SIZE);
    sentence.setWrapText(true);
    sentence.getStyleClass().addAll("small", "command-sentence");
    HBox head = new HBox(6, icon, summary, position);
    head.setAlignment(Pos.TOP_LEFT);
    int column = 0;
    for (Step step : new Step[] {sent, acknowledged, projected, visible}) {
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(new double[] {17, 32, 27, 24}[column]);
      steps.getColumnConstraints().add(width);
      steps.add(step.node, column++, 0);
    }
    steps.setHgap(3);
    box = new VBox(4, head, steps, sentence, retry.node());
    box.setMinWidth(0);
    // The list must not grow sideways with a long memo: the cell takes the list's width.
    setPrefWidth(0);
    box.prefWidthProperty()
        .bind(listViewProperty().flatMap(ListView::widthProperty).map(w -> inner(w.doubleValue())));
    getStyleClass().add("command-cell");
  }

  @Override
  protected void updateItem(CommandRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    setGraphic(box);
    summary.setText(row.summary());
    position.setText(row.position() == null ? "" : "at " + row.position());
    sent.reached("0 ms");
    acknowledged.at(row.acknowledgedMicros(), row.stage() == Stage.ACKNOWLEDGED || isVisible(row));
    projected.at(row.projectedMicros(), isVisible(row));
    visible.at(row.visibleMicros(), isVisible(row));
    Outcome outcome = Outcome.of(row.stage());
    icon.setIconCode(outcome.icon);
    box.getStyleClass().removeIf(style -> style.startsWith("outcome-"));
    box.getStyleClass().add("outcome-" + outcome.name().toLowerCase(Locale.ROOT));
    show(steps, outcome == Outcome.UNDERWAY || outcome == Outcome.DONE);
    String said = row.sentence() == null ? outcome.sentence : row.sentence();
    sentence.setText(said);
    show(sentence, !said.isEmpty());
    retry.show(row);
    show(retry.node(), row.retry() != null);
  }

  private static boolean isVisible(CommandRow row) {
    return row.stage() == Stage.VISIBLE;
  }

  /** What the list leaves to a cell's content beside the padding and the scroll bar. */
  private static double inner(double listWidth) {
    return Math.max(100, listWidth - 28 - 14);
  }

  /** Wrapped text has a height only for a width, and a cell does not ask its graphic with one. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null || getListView() == null) {
      return super.computePrefHeight(width);
    }
    return snappedTopInset()
        + box.prefHeight(inner(getListView().getWidth()))
        + snappedBottomInset();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** {@code 3.2 ms}; from a second on {@code 1.25 s}. */
  static String millis(long micros) {
    return micros < 1_000_000
        ? String.format(Locale.ROOT, "%.1f ms", micros / 1000.0)
        : String.format(Locale.ROOT, "%.2f s", micros / 1_000_000.0);
  }

  private enum Outcome {
    UNDERWAY(Feather.CLOCK, ""),
    DONE(Feather.CHECK, ""),
    KNOWN(Feather.INFO, "Was recorded already; nothing was added."),
    REFUSED(Feather.SLASH, "Refused."),
    FAILED(Feather.ALERT_TRIANGLE, "Failed; nothing was recorded."),
    UNKNOWN(Feather.HELP_CIRCLE, "The outcome is not known yet.");

    private final Feather icon;
    private final String sentence;

    Outcome(Feather icon, String sentence) {
      this.icon = icon;
      this.sentence = sentence;
    }

    static Outcome of(Stage stage) {
      return switch (stage) {
        case SENT, ACKNOWLEDGED -> UNDERWAY;
        case VISIBLE -> DONE;
        case ALREADY_RECORDED -> KNOWN;
        case REFUSED -> REFUSED;
        case FAILED -> FAILED;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  /** A bar that fills when the step is reached, its name, and when that was. */
  private static final class Step {
    private final Region bar = new Region();
    private final Label time = new Label();
    private final VBox node;

    Step(String name) {
      bar.getStyleClass().add("step-bar");
      Label title = new Label(name);
      title.getStyleClass().addAll("tiny", "muted");
      title.setMinWidth(Region.USE_PREF_SIZE);
      time.getStyleClass().addAll("tiny", "figures");
      node = new VBox(1, bar, title, time);
    }

    /** Of a step reached while nobody measured, such as before a restart, there is no time. */
    void at(OptionalLong micros, boolean there) {
      if (micros.isPresent()) {
        reached(millis(micros.getAsLong()));
      } else if (there) {
        reached("");
      } else {
        bar.getStyleClass().remove("reached");
        time.setText("\u2013");
      }
    }

    void reached(String when) {
      if (!bar.getStyleClass().contains("reached")) {
        bar.getStyleClass().add("reached");
      }
      time.setText(when);
    }
  }
}
