package dev.daybook.view.gallery;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.Theme;
import dev.daybook.ledger.CommandId;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.ScriptedWorkspace;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.shell.ShellActions;
import dev.daybook.view.shell.ShellView;
import dev.daybook.view.shell.WindowSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Takes pictures of the window. {@code -Ddaybook.gallery=why-.*} takes only those whose name
 * matches.
 */
final class Darkroom {
  private final Path folder;

  Darkroom(Path folder) {
    this.folder = folder;
  }

  /**
   * One picture.
   *
   * @param then what is done with the window before it is taken; FX thread
   */
  void picture(
      String name, Theme theme, int width, int height, ScriptedWorkspace book, Consumer<Stand> then)
      throws Exception {
    if (!name.matches(System.getProperty("daybook.gallery", ".*"))) {
      return;
    }
    Stand stand =
        onFx(
            () -> {
              ShellView shell =
                  new ShellView(
                      book,
                      ShellActions.NONE,
                      WindowSettings.DEFAULT.withTheme(theme),
                      new CommandOrigin(
                          () -> new CommandId("x"),
                          "analyst",
                          new CurrencyCode("EUR"),
                          () -> Instant.parse("2026-03-31T17:00:00Z")),
                      _ -> Optional.empty());
              Scene scene = new Scene(shell.root(), width, height);
              Stage stage = new Stage();
              stage.setScene(scene);
              stage.show();
              book.showTo(shell::apply);
              SceneImage.of(scene);
              Stand made = new Stand(book, shell, scene);
              then.accept(made);
              return made;
            });
    // Some layout happens a pulse later: the rows on screen are asked for, widths are told.
    Thread.sleep(400);
    WritableImage image = onFx(() -> SceneImage.of(stand.scene()));
    SceneImage.write(image, folder.resolve(name + ".png"));
    onFx(
        () -> {
          stand.scene().getWindow().hide();
          return true;
        });
  }

  static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.later(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception | Error e) { // else it would be waited for in vain
            done.completeExceptionally(e);
          }
        });
    return done.get();
  }
}
