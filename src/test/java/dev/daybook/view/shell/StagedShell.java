package dev.daybook.view.shell;

import dev.daybook.fx.Theme;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.view.command.CommandOrigin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The window over a scripted book: what its tests begin with. FX thread. */
public final class StagedShell {
  /** On the last day of a quarter. */
  public static final CommandOrigin ORIGIN =
      new CommandOrigin(
          () -> new CommandId("c-1"),
          "ann",
          new CurrencyCode("EUR"),
          () -> Instant.parse("2026-03-31T17:00:00Z"));

  /** She imports {@code book.csv}, and exports under the name she is offered. */
  private static final FileChoice FILES =
      new FileChoice() {
        @Override
        public Optional<Path> csvToOpen(@Nullable Window owner) {
          return Optional.of(Path.of("book.csv"));
        }

        @Override
        public Optional<Path> csvToSave(@Nullable Window owner, String name) {
          return Optional.of(Path.of(name));
        }
      };

  private StagedShell() {}

  /** Shows it as wide as asked; the form, and the tables below the chart, have their space. */
  public static ShellView show(
      Stage stage, ScriptedWorkspace book, int width, ShellActions actions) {
    WindowSettings settings =
        new WindowSettings(width, 800, false, Theme.LIGHT, "UTC", 0.3, 0.35, false);
    ShellView shell = new ShellView(book, actions, settings, ORIGIN, FILES);
    new StageSetup(stage, shell, "embedded");
    stage.show();
    book.showTo(shell::apply);
    return shell;
  }
}
