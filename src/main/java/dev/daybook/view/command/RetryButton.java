package dev.daybook.view.command;

import dev.daybook.ledger.CommandId;
import dev.daybook.workspace.commands.CommandRow;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Sends a failed command again; where that is not possible now, says why. FX thread. */
final class RetryButton {
  private final Button button = new Button("Try again");
  private final Tooltip why = new Tooltip();

  /** A disabled button gets no mouse, so its tooltip hangs on this. */
  private final HBox box = new HBox(button);

  private @Nullable CommandRow row;

  RetryButton(Consumer<CommandId> onRetry) {
    button.getStyleClass().addAll("small", "command-retry");
    button.setOnAction(
        _ -> {
          if (row != null) {
            onRetry.accept(row.id());
          }
        });
    Tooltip.install(box, why);
  }

  Node node() {
    return box;
  }

  void show(CommandRow shown) {
    row = shown;
    if (shown.retry() != null) {
      String obstacle = shown.retry().obstacle();
      button.setDisable(obstacle != null);
      button.setAccessibleText("Try again: " + shown.summary());
      String help =
          Objects.requireNonNullElse(
              obstacle, "Sends the very same command: it cannot be recorded twice.");
      button.setAccessibleHelp(help);
      why.setText(help);
    }
  }
}
