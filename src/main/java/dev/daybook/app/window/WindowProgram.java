package dev.daybook.app.window;

import dev.daybook.app.ClaimedFolder;
import dev.daybook.app.Opening;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a display: JavaFX's life cycle around one window. */
public final class WindowProgram extends Application {
  // JavaFX makes the application itself and passes text only, so what it needs waits here.
  private static @Nullable Opening opening;
  private static @Nullable ClaimedFolder claimed;
  private static Witness witness = Witness.NONE;

  private final InstantSource clock = InstantSource.system();
  private @Nullable DaybookWindow window;

  /**
   * Shows the window until it is closed.
   *
   * @throws dev.daybook.app.AlreadyOpenException before anything is shown, if it is open already
   */
  public static void run(Opening what) throws IOException, InterruptedException {
    ClaimedFolder mine = what.claim();
    mine.beginEarly(); // JavaFX takes a second to start
    claimed = mine;
    opening = what;
    launch(WindowProgram.class);
  }

  /** Has the window of this process watched; before it is run. */
  static void watchedBy(Witness onlooker) {
    witness = onlooker;
  }

  @Override
  public void start(Stage stage) {
    DaybookWindow shown = new DaybookWindow(Objects.requireNonNull(opening), clock, witness);
    window = shown;
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("daybook-shutdown").unstarted(shown::close));
    shown.show(stage, Objects.requireNonNull(claimed), clock);
  }

  @Override
  public void stop() {
    if (window != null) {
      window.remember();
      window.close();
    }
  }
}
