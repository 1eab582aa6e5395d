package dev.daybook.app.window;

import dev.daybook.fx.FxThread;
import dev.daybook.fx.SceneImage;
import dev.daybook.fx.Theme;
import dev.daybook.view.command.CommandOrigin;
import dev.daybook.view.shell.ShellActions;
import dev.daybook.view.shell.ShellView;
import dev.daybook.view.shell.WindowSettings;
import dev.daybook.workspace.Intent;
import dev.daybook.workspace.Snapshot;
import dev.daybook.write.EventIds;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/** Takes pictures of the real window's content without a display. */
final class Photographer {
  private static final int SECONDS = 60;

  private final int width;
  private final int height;
  private @Nullable ShellView shell;
  private @Nullable Scene scene;

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
            new NoActions(),
            WindowSettings.DEFAULT.withTheme(theme),
            new CommandOrigin(ids::newCommandId, "picture", InstantSource.system()),
            _ -> Optional.empty());
    shell = made;
    Scene made2 = new Scene(made.root(), width, height);
    scene = made2;
    SceneImage.of(made2); // a first layout, so that the views tell how wide they are
  }

  /** The window as it shows this snapshot. */
  WritableImage take(Snapshot snapshot) throws InterruptedException {
    return onFxThread(
        () -> {
          ShellView view = Objects.requireNonNull(shell);
          view.apply(snapshot);
          return SceneImage.of(Objects.requireNonNull(scene));
        });
  }

  private static <T> T onFxThread(Callable<T> work) throws InterruptedException {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.run(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The window could not be drawn", e);
    }
  }

  /** Nobody presses a button in a picture. */
  private static final class NoActions implements ShellActions {
    @Override
    public void openSample() {}

    @Override
    public void importCsv(Path file) {}

    @Override
    public void connectCluster(String bootstrap, String registryUrl, String topic) {}

    @Override
    public void restartStore() {}
  }
}
