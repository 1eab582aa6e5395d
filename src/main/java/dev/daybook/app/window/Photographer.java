package dev.daybook.app.window;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.Theme;
import dev.daybook.ledger.CurrencyCode;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.shell.ShellActions;
import dev.daybook.view.shell.ShellView;
import dev.daybook.view.shell.WindowSettings;
import dev.daybook.workspace.Snapshot;
import dev.daybook.workspace.intent.Intent;
import dev.daybook.write.EventIds;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Takes pictures of the real window's content without a display. */
final class Photographer implements AutoCloseable {
  private static final int SECONDS = 60;

  private final int width;
  private final int height;
  private @Nullable ShellView shell;
  private @Nullable Stage stage;

  private Photographer(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Starts the toolkit on its headless platform; once in a process, any thread. */
  static void startToolkit() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    FxThread.start(() -> FxThread.keepAlive(true));
  }

  /** Sets up the window's content; what it asks goes to {@code intents}. */
  static Photographer of(int width, int height, Theme theme, Consumer<Intent> intents)
      throws InterruptedException {
    Photographer photographer = new Photographer(width, height);
    onFxThread(
        () -> {
          photographer.setUp(theme, intents);
          return true;
        });
    return photographer;
  }

  private void setUp(Theme theme, Consumer<Intent> intents) {
    EventIds ids = new EventIds();
    ShellView made =
        new ShellView(
            intents,
            ShellActions.NONE,
            WindowSettings.DEFAULT.withTheme(theme),
            new CommandOrigin(
                ids::newCommandId, "picture", new CurrencyCode("EUR"), InstantSource.system()),
            _ -> Optional.empty());
    shell = made;
    Scene content = new Scene(made.root(), width, height);
    // On a stage, so that the views learn their size and ask for the rows they show.
    Stage opened = new Stage();
    opened.setScene(content);
    opened.show();
    stage = opened;
  }

  /** Shows a snapshot and gives the views a moment to ask for what they lack. */
  void show(Snapshot snapshot) throws InterruptedException {
    onFxThread(
        () -> {
          Objects.requireNonNull(shell).apply(snapshot);
          return true;
        });
    Thread.sleep(400);
  }

  WritableImage take() throws InterruptedException {
    return onFxThread(() -> SceneImage.of(Objects.requireNonNull(stage).getScene()));
  }

  static <T> T onFxThread(Callable<T> work) throws InterruptedException {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.run(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception | Error e) { // an error, too, is said rather than waited for
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      e.addSuppressed(meanwhile());
      throw new IllegalStateException("The window was not drawn in " + SECONDS + " s", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window could not be drawn", e);
    }
  }

  /** For the log: without it nobody could tell what took so long. */
  private static Throwable meanwhile() {
    Throwable doing = new Throwable("What the JavaFX thread was doing");
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) -> {
              if (thread.getName().equals("JavaFX Application Thread")) {
                doing.setStackTrace(stack);
              }
            });
    return doing;
  }

  @Override
  public void close() {
    FxThread.run(() -> Objects.requireNonNull(stage).close());
  }
}
